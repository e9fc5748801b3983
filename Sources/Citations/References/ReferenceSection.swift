internal import ClaimModel
internal import TextAnalysis

/// A section that lists works: `References`, `Works cited`.
struct ReferenceSection {
  private let level: Int?

  /// Whether a passage is its heading.
  init?(_ passage: Passage) {
    guard passage.text.utf8.count <= 40, passage.role == .heading || passage.role == .paragraph else { return nil }
    let words = Word.words(in: passage.text).map(\.folded).filter { !$0.allSatisfy(\.isNumber) }
    guard Self.names.contains(words.joined(separator: " ")) else { return nil }
    // A paragraph is one only if it is nothing else: no point, no verb.
    if passage.role == .paragraph, passage.text.last.map({ ".!?".contains($0) }) == true { return nil }
    level = passage.level
  }

  /// Whether a passage lies behind the section.
  func isClosed(by passage: Passage) -> Bool {
    guard passage.role == .heading else { return false }
    guard let level, let other = passage.level else { return true }
    return other <= level
  }

  private static let names: Set<String> = [
    "references", "reference list", "list of references", "bibliography", "select bibliography", "works cited",
    "literature",
    "literature cited", "sources", "sources cited", "notes", "endnotes", "footnotes", "notes and references",
    "references and notes", "notes and sources", "sources and notes", "cited works", "cited sources",
    "further references",
  ]
}

/// The mark with which an entry or a note begins: `[3]`, `3.`, `³`, `[^3]:`.
struct EntryMark {
  /// Without brackets, in lower case.
  let label: String
  /// The words behind it.
  let rest: String
  /// Whether it is one wherever it stands, and not only under a heading that says so.
  let isSure: Bool
  /// Whether it is a note's.
  let isNote: Bool

  /// Reads the start of a passage.
  init?(_ passage: Passage, isListed: Bool) {
    let text = passage.text
    guard let first = text.first, passage.role != .heading else { return nil }
    var body = Substring(text)
    if first == "[" {
      guard let close = text.prefix(80).firstIndex(of: "]") else { return nil }
      var label = text[text.index(after: text.startIndex)..<close]
      body = text[text.index(after: close)...]
      isNote = label.first == "^"
      if isNote {
        guard body.first == ":" else { return nil }
        label = label.dropFirst()
        body = body.dropFirst()
      } else {
        guard label.count <= 3, !label.isEmpty, label.allSatisfy(\.isNumber), body.first == " " else { return nil }
      }
      self.label = label.lowercased()
      isSure = true
    } else if let raised = RaisedFigure.leading(in: text) {
      (label, isSure, isNote) = (raised.number, true, true)
      body = text.dropFirst(raised.count)
    } else {
      let digits = text.prefix { $0.isNumber && $0.isASCII }
      guard (1...3).contains(digits.count), isListed || passage.role == .footnote else { return nil }
      body = text.dropFirst(digits.count)
      if body.first == "." || body.first == ")" { body = body.dropFirst() }
      guard body.first == " " else { return nil }
      (label, isSure, isNote) = (String(digits), passage.role == .footnote, passage.role == .footnote)
    }
    rest = String(body.drop(while: \.isWhitespace))
    guard !rest.isEmpty else { return nil }
  }
}

/// Raised figures, which mark notes.
enum RaisedFigure {
  private static let digits: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]

  /// The number at the start of a text.
  static func leading(in text: some StringProtocol) -> (number: String, count: Int)? {
    let run = text.prefix { digits[$0] != nil }
    guard (1...3).contains(run.count) else { return nil }
    return (String(run.compactMap { digits[$0] }), run.count)
  }

  /// The numbers in a text behind a letter or a mark, with their UTF-8 offsets.
  static func marks(in text: String) -> [(number: String, range: Range<Int>)] {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return [] }
    var found: [(String, Range<Int>)] = []
    var place = text.startIndex
    while let start = text[place...].firstIndex(where: { digits[$0] != nil }) {
      guard let (number, count) = leading(in: text[start...]) else { break }
      let end = text.index(start, offsetBy: count)
      // `m²`, `km³`: a unit's power.
      let before = text[..<start].reversed().prefix { $0.isLetter }.count
      if start > text.startIndex, before != 1, before != 2 {
        found.append((number, text.utf8Offset(of: start)..<text.utf8Offset(of: end)))
      }
      place = end
    }
    return found
  }
}
