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
