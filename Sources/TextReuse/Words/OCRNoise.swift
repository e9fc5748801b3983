/// Tells words that optical character recognition may have made of one another.
public enum OCRNoise {
  /// What is taken for what, longer signs first: the confusions that post-correction of scanned newspapers meets most (Nguyen and others 2019).
  private static let confusions: [(String, String)] = [
    ("rn", "m"), ("vv", "w"), ("cl", "d"), ("li", "h"), ("0", "o"), ("1", "l"), ("i", "l"), ("|", "l"), ("!", "l"),
    ("5", "s"), ("8", "b"),
    ("ſ", "s"), ("c", "e"),
  ]

  /// Whether two words look alike to a scanner: they differ only where signs are often confused. Figures are never taken for one another.
  public static func areAlike(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    guard !isFigure(one), !isFigure(other) else { return false }
    return folded(one) == folded(other)
  }

  private static func isFigure(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.numericType != nil }
  }

  private static func folded(_ word: some StringProtocol) -> String {
    var text = Array(word.lowercased())
    for (sign, kept) in confusions {
      let pattern = Array(sign)
      var out: [Character] = []
      var index = 0
      while index < text.count {
        if text[index...].starts(with: pattern) {
          out += kept
          index += pattern.count
        } else {
          out.append(text[index])
          index += 1
        }
      }
      text = out
    }
    return String(text)
  }
}
