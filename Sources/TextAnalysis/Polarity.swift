/// Which words of a sentence are denied: those behind a negation, to the end of its clause.
public struct Polarity: Sendable {
  /// A negation and the words it covers.
  public struct Negation: Sendable {
    /// The index of the negating word.
    public let cue: Int
    /// The indices of the words it covers.
    public let scope: Range<Int>
    /// Whether nothing at all of the kind is left: `no`, `never`, `none`, `not … any`.
    public let isUniversal: Bool
  }

  /// The negations in reading order.
  public let negations: [Negation]

  /// Reads the words of a sentence; `text` tells the marks between them.
  public init(_ text: String, words: [Word]) {
    let bytes = Array(text.utf8)
    var negations: [Negation] = []
    let folded = words.map(\.folded)
    for index in folded.indices {
      guard Self.isNegation(folded, index) else { continue }
      var end = index + 1
      // A clause ends at a mark or a conjunction; ten words are as far as a negation reaches in news text.
      while end < words.count, end - index <= 10 {
        let gap = bytes[words[end - 1].range.upperBound..<words[end].range.lowerBound]
        if gap.contains(where: { [0x2C, 0x3B, 0x3A].contains($0) }) || gap.count >= 5 { break }
        if ["but", "although", "though", "because", "while", "whereas", "until", "unless", "and"].contains(folded[end]),
          end > index + 1
        {
          break
        }
        end += 1
      }
      let isUniversal =
        ["no", "never", "none", "nobody", "nothing", "nowhere", "neither"].contains(folded[index])
        || folded[index..<end].contains("any")
      negations.append(Negation(cue: index, scope: (index + 1)..<max(end, index + 1), isUniversal: isUniversal))
    }
    self.negations = negations
  }

  /// Whether a word is denied.
  public func isNegated(_ index: Int) -> Bool { negations.contains { $0.scope.contains(index) } }

  private static func isNegation(_ folded: [String], _ index: Int) -> Bool {
    let next = folded.indices.contains(index + 1) ? folded[index + 1] : ""
    let before = index > 0 ? folded[index - 1] : ""
    switch folded[index] {
    case "not":
      // "Not every", "not all" leave some.
      return !["only", "just", "least", "to", "impossible", "until", "yet", "every", "all", "everyone", "everything"]
        .contains(next) && before != "or" && before != "whether"
    case "no":
      return !["doubt", "longer", "fewer", "less", "more", "later", "sooner", "wonder", "one's"].contains(next)
    case "never", "none", "nobody", "neither", "nowhere": return true
    case "nothing": return next != "but"
    case let word: return word.hasSuffix("n't")
    }
  }
}
