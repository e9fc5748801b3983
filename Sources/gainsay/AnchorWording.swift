internal import AnnotationStorage
internal import ClaimModel
internal import TextAnalysis

/// What became of an annotation's words in a text, in words for the terminal.
struct AnchorWording {
  let annotation: Annotation
  let anchor: Anchor
  /// The text in which the words were looked for.
  let text: String

  /// One letter's worth: `=` where they stood, `>` elsewhere, `~` changed, `?` in several places, `-` lost.
  var sign: String {
    switch anchor {
    case .exact, .normalised: "="
    case .moved: ">"
    case .changed: "~"
    case .ambiguous: "?"
    case .lost: "-"
    }
  }

  /// The state in a word or two.
  var state: String {
    switch anchor {
    case .exact, .normalised: "unchanged"
    case .moved: "moved"
    case .changed(_, let similarity): "changed, \(Int((similarity * 100).rounded())) per cent alike"
    case .ambiguous(let places): "ambiguous, \(places.count) places"
    case .lost: "lost"
    }
  }

  /// The stored words and, where they changed or are lost, what stands in their place or comes nearest, word marks in both.
  var lines: [String] {
    let quote = annotation.quote ?? ""
    switch anchor {
    case .changed(let range, _):
      let marked = WordMarks.marked(quote, String(text.utf8Slice(range.utf8)))
      return ["stored  “\(marked.left)”", "now     “\(marked.right)”"]
    case .lost:
      guard let (range, similarity) = Anchorer().nearest(to: quote, in: text), similarity >= Self.telling else {
        return ["stored  “\(quote)”", "nothing in the source comes near it"]
      }
      let words = text.utf8Slice(range.utf8).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return ["stored  “\(quote)”", "nearest “\(words)”"]
    default: return ["“\(quote)”"]
    }
  }

  /// Words that are less alike tell nothing.
  static let telling = 0.55
}
