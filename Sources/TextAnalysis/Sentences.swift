/// Splits running text into sentences without breaking at abbreviations, initials, decimals or inside quotations.
public enum Sentences {
  /// The UTF-8 ranges of the sentences of a paragraph, without the white space around them.
  ///
  /// A sentence ends at `.`, `!`, `?` or `…` with the closing quotation marks and brackets behind it, if white space
  /// and then anything but a lower-case letter follows, unless the point belongs to an abbreviation or an initial.
  public static func ranges(in text: some StringProtocol) -> [Range<Int>] {
    UTF8Scalars.read(text) { scalars in
      var ranges: [Range<Int>] = []
      var start = 0
      func close(at end: Int) {
        var (low, high) = (start, end)
        while low < high, scalars[low].properties.isWhitespace { low = scalars.next(low) }
        while high > low, scalars[scalars.previous(high)].properties.isWhitespace { high = scalars.previous(high) }
        if low < high { ranges.append(low..<high) }
        start = end
      }
      var place = 0
      while place < scalars.end {
        let isEnd = isTerminator(scalars, at: place)
        place = scalars.next(place)
        guard isEnd else { continue }
        while place < scalars.end, isTerminator(scalars, at: place) || closers.contains(scalars[place]) {
          place = scalars.next(place)
        }
        if ends(scalars, at: place, from: start) { close(at: place) }
      }
      close(at: scalars.end)
      return ranges
    }
  }

  private static func isTerminator(_ scalars: UTF8Scalars, at place: Int) -> Bool {
    switch scalars.bytes[place] {
    case 0x2E, 0x21, 0x3F: true
    case ..<0xE2: false
    default: terminators.contains(scalars[place])
    }
  }

  private static let terminators: Set<Unicode.Scalar> = ["…", "。", "！", "？"]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "\u{201D}", "\u{2019}", "»", ")", "]", "*"]

  /// Whether the text before a place, which ends with a terminator, is a whole sentence.
  private static func ends(_ scalars: UTF8Scalars, at place: Int, from start: Int) -> Bool {
    guard place < scalars.end else { return true }
    let last = scalars[scalars.previous(place)]
    guard scalars[place].properties.isWhitespace else { return "。！？".unicodeScalars.contains(last) }
    guard let opening = first(in: scalars, from: place, where: { !$0.properties.isWhitespace }) else { return true }
    let next = scalars[opening]
    if next.properties.isLowercase { return false }
    // A bracket that goes on with a small letter belongs to the sentence: `Brandt, Inc. (“the company”) paid`.
    if next == "(",
      let inside = first(
        in: scalars, from: place,
        where: {
          !$0.properties.isWhitespace && !"([\"'\u{201C}\u{2018}".unicodeScalars.contains($0)
        }),
      scalars[inside].properties.isLowercase
    {
      return false
    }
    guard last == "." else { return true }
    let word = lastWord(scalars, before: place - 1, from: start)
    if word.unicodeScalars.count == 1, word.unicodeScalars.first?.properties.isUppercase == true {
      return word == "I"
    }
    if word.contains(".") { return !next.properties.isUppercase || startsSentence(scalars, at: opening) }
    let folded = word.lowercased()
    if titles.contains(folded) { return false }
    return !(numbering.contains(folded) && (next.properties.numericType != nil || folded != "no" && folded != "p"))
      || (months.contains(folded) && next.properties.numericType == nil)
  }

  /// The place of the first scalar from a place on of which something holds.
  private static func first(
    in scalars: UTF8Scalars, from start: Int, where holds: (Unicode.Scalar) -> Bool
  ) -> Int? {
    var place = start
    while place < scalars.end, !holds(scalars[place]) { place = scalars.next(place) }
    return place < scalars.end ? place : nil
  }

  private static func lastWord(_ scalars: UTF8Scalars, before end: Int, from start: Int) -> String {
    var low = end
    while low > start {
      let previous = scalars.previous(low)
      guard scalars[previous].properties.isAlphabetic || scalars[previous] == "." else { break }
      low = previous
    }
    return scalars.text(low..<end)
  }

  /// After an initialism (`the U.S. The`), only a word that commonly opens a sentence ends the one before.
  private static func startsSentence(_ scalars: UTF8Scalars, at opening: Int) -> Bool {
    let end = first(in: scalars, from: opening, where: { !$0.properties.isAlphabetic }) ?? scalars.end
    return openers.contains(scalars.text(opening..<end))
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
