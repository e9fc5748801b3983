/// The forms of files that are read.
public enum ImportFormat: String, CaseIterable, Hashable, Sendable {
  /// W3C Web Annotations in JSON-LD.
  case w3c
  /// What the Hypothesis service gives.
  case hypothesis
  /// Our table.
  case csv
  /// CSL-JSON: works.
  case csl
  /// BibTeX: works.
  case bibtex

  /// Its name for readers.
  public var title: String {
    switch self {
    case .w3c: "W3C Web Annotations"
    case .hypothesis: "Hypothesis annotations"
    case .csv: "a table of annotations"
    case .csl: "CSL-JSON"
    case .bibtex: "BibTeX"
    }
  }

  /// The form that the content of a file has; throws `unknownFormat` where it is none of them, and `malformed` where it begins
  /// like JSON and is none.
  public init(guessing bytes: [UInt8]) throws(ExchangeError) {
    let text = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    if start == "{" || start == "[" {
      self = try Self.json(bytes)
    } else if text.firstMatch(of: /(?m)^\s*@\s*[A-Za-z]+\s*[{(]/) != nil {
      self = .bibtex
    } else if AnnotationTable.isHeader(String(text.prefix { !$0.isNewline })) {
      self = .csv
    } else {
      throw .unknownFormat
    }
  }

  private static func json(_ bytes: [UInt8]) throws(ExchangeError) -> ImportFormat {
    do throws(ExchangeError) {
      return try form(of: JSONNode(bytes))
    } catch {
      // A file of lines, each a value of its own.
      guard error != .unknownFormat, let line = bytes.split(separator: 0x0A).first else { throw error }
      let first: JSONNode
      do throws(ExchangeError) { first = try JSONNode(line) } catch { throw .malformed(detail: "no valid JSON") }
      return try form(of: first)
    }
  }

  private static func form(of root: JSONNode) throws(ExchangeError) -> ImportFormat {
    let isList = if case .array = root { true } else { false }
    let sample = isList ? root.elements.first { !$0.fields.isEmpty } ?? root : root
    let types = sample[anyOf: "type", "@type"]?.texts ?? []
    if types.contains(where: { $0.contains("Annotation") }) || sample["@graph"] != nil { return .w3c }
    if sample["uri"] != nil, sample["target"] != nil { return .hypothesis }
    if !isList, HypothesisReader.rows(of: root) != nil { return .hypothesis }
    if sample["target"] != nil, sample["@context"] != nil { return .w3c }
    if sample["quote"] != nil, sample["claim"] != nil {
      throw .malformed(detail: "these are lines for gainsay annotate --bulk FILE")
    }
    if sample["id"] != nil || sample["citation-key"] != nil || sample["title"] != nil { return .csl }
    throw .unknownFormat
  }
}
