/// Splits running text into sentences without breaking at abbreviations, initials, decimals or inside quotations.
public enum Sentences {
  /// The UTF-8 ranges of the sentences of a paragraph, without the white space around them.
  ///
  /// A sentence ends at `.`, `!`, `?` or `…` with the closing quotation marks and brackets behind it, if white space
  /// and then anything but a lower-case letter follows, unless the point belongs to an abbreviation or an initial.
  public static func ranges(in text: some StringProtocol) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var ranges: [Range<Int>] = []
    var start = 0
    var startOffset = 0
    var offset = 0
    var index = 0
    func close(at end: Int, offset endOffset: Int) {
      var (low, lowOffset, high, highOffset) = (start, startOffset, end, endOffset)
      while low < high, scalars[low].properties.isWhitespace {
        lowOffset += scalars[low].utf8Length
        low += 1
      }
      while high > low, scalars[high - 1].properties.isWhitespace {
        highOffset -= scalars[high - 1].utf8Length
        high -= 1
      }
      if low < high { ranges.append(lowOffset..<highOffset) }
      (start, startOffset) = (end, endOffset)
    }
    while index < scalars.count {
      let scalar = scalars[index]
      offset += scalar.utf8Length
      index += 1
      guard terminators.contains(scalar) else { continue }
      while index < scalars.count, terminators.contains(scalars[index]) || closers.contains(scalars[index]) {
        offset += scalars[index].utf8Length
        index += 1
      }
      if ends(scalars, at: index, from: start) { close(at: index, offset: offset) }
    }
    close(at: scalars.count, offset: offset)
    return ranges
  }

  private static let terminators: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？"]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "\u{201D}", "\u{2019}", "»", ")", "]", "*"]

  /// Whether the text before `index`, which ends with a terminator, is a whole sentence.
  private static func ends(_ scalars: [Unicode.Scalar], at index: Int, from start: Int) -> Bool {
    guard index < scalars.count else { return true }
    guard scalars[index].properties.isWhitespace else { return "。！？".unicodeScalars.contains(scalars[index - 1]) }
    guard let next = scalars[index...].first(where: { !$0.properties.isWhitespace }) else { return true }
    if next.properties.isLowercase { return false }
    // A bracket that goes on with a small letter belongs to the sentence: `Brandt, Inc. (“the company”) paid`.
    if next == "(",
      let inside = scalars[index...].first(where: {
        !$0.properties.isWhitespace && !"([\"'\u{201C}\u{2018}".unicodeScalars.contains($0)
      }),
      inside.properties.isLowercase
    {
      return false
    }
    guard scalars[index - 1] == "." else { return true }
    let word = lastWord(scalars, before: index - 1, from: start)
    if word.unicodeScalars.count == 1, word.unicodeScalars.first?.properties.isUppercase == true {
      return word == "I"
    }
    if word.contains(".") { return !next.properties.isUppercase || startsSentence(scalars, at: index) }
    let folded = word.lowercased()
    if titles.contains(folded) { return false }
    return !(numbering.contains(folded) && (next.properties.numericType != nil || folded != "no" && folded != "p"))
      || (months.contains(folded) && next.properties.numericType == nil)
  }

  private static func lastWord(_ scalars: [Unicode.Scalar], before end: Int, from start: Int) -> String {
    var low = end
    while low > start, scalars[low - 1].properties.isAlphabetic || scalars[low - 1] == "." { low -= 1 }
    return String(String.UnicodeScalarView(scalars[low..<end]))
  }

  /// After an initialism (`the U.S. The`), only a word that commonly opens a sentence ends the one before.
  private static func startsSentence(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let rest = scalars[index...].drop { $0.properties.isWhitespace }.prefix { $0.properties.isAlphabetic }
    return openers.contains(String(String.UnicodeScalarView(rest)))
  }

  private static let openers: Set<String> = [
    "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "But", "And", "This", "That", "These",
    "Those", "There", "If", "When", "While", "However", "As", "For", "Its", "His", "Her", "Their", "Our", "Since",
    "After", "Before", "Although", "Though", "Yet", "So", "By", "To", "No", "Not", "Some", "Most", "Many", "What",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "cmdr", "adm", "maj", "sen", "rep", "gov",
    "pres", "rev", "hon", "st", "mt", "messrs", "vs", "cf", "e.g", "i.e", "al", "ca", "approx", "fig", "eq",
  ]
  private static let numbering: Set<String> = [
    "no", "nos", "vol", "p", "pp", "ch", "art", "sec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec",
  ]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
