/// One block of a source's text: a paragraph, a heading, a list item.
public struct Passage: Hashable, Sendable {
  /// What kind of block a passage is.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case heading, paragraph, listItem, tableRow, blockQuote, caption, footnote
  }

  /// `SOURCE:N`, where `N` counts the passages of the source from 1.
  public var id: Identifier<Passage>
  /// The source that the passage belongs to.
  public var source: Identifier<Source>
  /// What kind of block it is.
  public var role: Role
  /// Where it stands in the normalised text.
  public var range: TextRange
  /// The 1-based line of the raw file on which it starts.
  public var line: Int
  /// Its words: the normalised text of `range`, single spaces, no line breaks.
  public var text: String
  /// The level of a heading, 1 for the highest; `nil` for other blocks and where the source does not tell.
  public var level: Int?
  /// The words of the headings above it, highest first: the path of its section.
  public var headings: [String] = []
  /// The first passage of the source with the same words, where this one only says them again.
  public var repeats: Identifier<Passage>?

  /// A block at its place.
  public init(
    id: Identifier<Passage>, source: Identifier<Source>, role: Role, range: TextRange, line: Int, text: String
  ) {
    self.id = id
    self.source = source
    self.role = role
    self.range = range
    self.line = line
    self.text = text
  }
}
