internal import Mustache

/// A template filled in with marks, and cut where they stand: to fill it in again is to put words between the pieces.
///
/// Mustache looks each name up through the types of all views around it, which takes longer than all else of a page with
/// thousands of rows. Of rows with the same fields only the first is filled in so.
struct Stencil: Sendable {
  /// What the template says before a word, and the number of the word.
  private let pieces: [(literal: String, word: Int)]
  /// What it says behind the last word.
  private let rest: String

  /// A character that no markup holds: text names it instead.
  private static let mark = "\u{0}"

  /// Cuts what a template makes of marked fields.
  init(_ text: String) {
    var pieces: [(literal: String, word: Int)] = []
    var literal = ""
    // Every second stretch is the number of a word.
    for (place, stretch) in text.split(separator: Self.mark, omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1, let word = Int(stretch) {
        pieces.append((literal, word))
      } else {
        literal = String(stretch)
      }
    }
    self.pieces = pieces
    rest = literal
  }

  /// The fields of a part, each word replaced by its mark.
  static func marked(_ fields: KeyValuePairs<String, PartField>) -> [String: Any] {
    var word = 0
    func next() -> HTML {
      defer { word += 1 }
      return HTML(markup: mark + String(word) + mark)
    }
    var marked: [String: Any] = [:]
    for (name, field) in fields {
      switch field {
      case .markup(let markup): marked[name] = markup.isNull ? HTML.none : next()
      case .number: marked[name] = next()
      case .flag(let isThere): marked[name] = isThere
      case .list(let list): marked[name] = list.map { _ in next() }
      }
    }
    return marked
  }

  /// Appends the template filled in with words.
  func fill(_ words: [HTML], into text: inout String) {
    for piece in pieces {
      text += piece.literal
      text += words[piece.word].markup
    }
    text += rest
  }
}
