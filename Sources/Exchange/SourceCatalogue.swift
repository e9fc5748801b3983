public import ClaimModel
internal import Foundation

/// The sources of a project, found by what other files call them.
public struct SourceCatalogue: Sendable {
  private let sources: [Source]
  private var byAddress: [String: [Int]] = [:]
  private var byID: [Identifier<Source>: Int] = [:]

  /// A catalogue of these sources.
  public init(_ sources: [Source]) {
    self.sources = sources
    for (index, source) in sources.enumerated() {
      byID[source.id] = index
      for key in Set([source.url, source.capture].compactMap { $0.flatMap(SourceAddress.key) }) {
        byAddress[key, default: []].append(index)
      }
    }
  }

  /// The sources that a reference may mean: by address, then by path, then by id; several where an address is that of several
  /// and the id does not tell them apart.
  public func sources(for reference: SourceReference) -> [Source] {
    let own = reference.id.flatMap { byID[$0] }
    for address in reference.addresses {
      let found = SourceAddress.key(address).flatMap { byAddress[$0] } ?? []
      if let own, found.contains(own) { return [sources[own]] }
      if !found.isEmpty { return found.map { sources[$0] } }
    }
    let named = reference.addresses.compactMap {
      WebAnnotationNames.name(in: $0, behind: WebAnnotationNames.sourceName)
    }
    for name in named {
      if let index = byID[Identifier(rawValue: name)] { return [sources[index]] }
    }
    for address in reference.addresses {
      let found = sources(atPath: address)
      if let own, found.contains(sources[own]) { return [sources[own]] }
      if !found.isEmpty { return found }
    }
    return own.map { [sources[$0]] } ?? []
  }

  /// The sources whose file a path ends with; a path on another machine has other folders before it.
  func sources(atPath address: String) -> [Source] {
    guard SourceAddress.key(address) == nil else { return [] }
    var path = SourceAddress.decoded(WebAnnotationNames.name(in: address, behind: WebAnnotationNames.file) ?? address)
    if path.lowercased().hasPrefix("file:") { path = String(path.dropFirst(5)) }
    while path.hasPrefix("/") || path.hasPrefix("./") { path.removeFirst() }
    guard !path.isEmpty else { return [] }
    let exact = sources.filter { $0.path == path }
    return exact.isEmpty ? sources.filter { path.hasSuffix("/" + $0.path) } : exact
  }

  /// The source that a bibliographic record is about, and what told so: its key, address, DOI, file or title.
  public func sources(for entry: BibliographicEntry) -> (sources: [Source], by: String) {
    let keyed = sources.filter {
      $0.id.rawValue == entry.key || $0.id == Identifier(folding: entry.key) || Self.stem(of: $0.path) == entry.key
    }
    if !keyed.isEmpty { return (keyed, "key") }
    for (address, name) in [(entry.url, "address"), (entry.doi, "DOI")] {
      let found = address.flatMap(SourceAddress.key).flatMap { byAddress[$0] } ?? []
      if !found.isEmpty { return (found.map { sources[$0] }, name) }
    }
    for file in entry.files {
      let name = Self.name(of: file)
      let found = sources(atPath: file)
      let same = found.isEmpty ? sources.filter { Self.name(of: $0.path) == name } : found
      if !same.isEmpty { return (same, "file") }
    }
    if let title = entry.title {
      let folded = Self.folded(title)
      let found = folded.isEmpty ? [] : sources.filter { $0.title.map(Self.folded) == folded }
      if !found.isEmpty { return (found, "title") }
    }
    return ([], "")
  }

  /// Whether two titles have the same letters and digits.
  public static func isSameTitle(_ one: String, _ other: String) -> Bool { folded(one) == folded(other) }

  /// The letters and digits of a title in lower case without accents.
  static func folded(_ title: String) -> String {
    let plain = title.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
      ($0.properties.isAlphabetic || $0.properties.numericType != nil) && !$0.properties.isDiacritic
    }
    return String(String.UnicodeScalarView(plain))
  }

  private static func name(of path: String) -> String {
    String(path.split { $0 == "/" || $0 == "\\" }.last ?? "")
  }

  private static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}
