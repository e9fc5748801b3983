internal import ClaimModel
internal import TextAnalysis

/// One source inside a file: its bytes, and what the file says of it.
public struct ContainerMember: Sendable {
  /// Its number in the file, counted from 1: of the record, the part, the place in the spine; `nil` where the file holds
  /// this source alone.
  public let number: Int?
  /// What is parsed.
  let content: Content
  /// Its name in the file, where that is a path.
  var entry: String?
  /// The character encoding that the container declares.
  var charset: String?
  /// The offset in the file at which the content lies as it is, and the 1-based line there; `nil` where it was unpacked.
  var place: (offset: Int, line: Int)?
  /// What the container says and knows better than the page: its address, when it was captured.
  var record = SourceMetadata()
  /// What the container says of the whole work, for what the page leaves open.
  var work = SourceMetadata()
  /// What the reader should know.
  var warnings: [String] = []
  /// SHA-256 of the file, where it holds this source alone.
  var fingerprint: String?

  /// The bytes of a member.
  enum Content: Sendable {
    /// A page or a text.
    case page([UInt8], SourceFormat)
    /// The parts of a word processor's file.
    case word(WordPackage)
  }

  init(number: Int?, content: Content) {
    self.number = number
    self.content = content
  }

  /// How many bytes it takes to hold.
  public var size: Int {
    switch content {
    case .page(let bytes, _): bytes.count
    case .word(let package): package.size
    }
  }

  /// Notes the address that the content was fetched from; one of a web archive wraps the original.
  mutating func note(address: String?, found place: String) {
    guard let address, ["http://", "https://"].contains(where: address.lowercased().hasPrefix) else { return }
    if let archive = ArchiveAddress(address) {
      record.capture = address
      record.url = archive.original
      record.found[.capture] = place
    } else {
      record.url = address
    }
    record.found[.url] = record.url == nil ? nil : place
  }

  /// Notes when the content was captured.
  mutating func note(captured: String?, found place: String) {
    record.captured = captured
    record.found[.captured] = captured == nil ? nil : place
  }
}

/// A failure of one member, or of what stands behind it.
public struct ContainerFailure: Error, Hashable, Sendable {
  /// The member's number; `nil` where the whole file is meant, which then is at its end.
  public let number: Int?
  /// What is wrong.
  public let reason: ContainerError
}

extension SourceMetadata {
  /// These fields; those whose place is not known yet were found here.
  func allFound(_ place: String) -> SourceMetadata {
    var marked = self
    func mark(_ field: Source.Field, _ isFilled: Bool) {
      if isFilled, marked.found[field] == nil { marked.found[field] = place }
    }
    mark(.title, title != nil)
    mark(.authors, !authors.isEmpty)
    mark(.publisher, publisher != nil)
    mark(.published, published != nil)
    mark(.modified, modified != nil)
    mark(.url, url != nil)
    mark(.capture, capture != nil)
    mark(.captured, captured != nil)
    mark(.language, language != nil)
    return marked
  }
}
