/// Finds the quotations of a text: what stands between a pair of double quotation marks.
public enum Quotations {
  /// The UTF-8 ranges between quotation marks, without the marks; a quotation left open ends with the text.
  public static func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var offset = 0
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      switch scalar {
      case "\u{201C}", "\u{201E}", "«": start = start ?? offset + length
      case "\u{201D}", "»":
        if let begin = start, begin < offset { ranges.append(begin..<offset) }
        start = nil
      case "\"":
        if let begin = start {
          if begin < offset { ranges.append(begin..<offset) }
          start = nil
        } else {
          start = offset + length
        }
      default: break
      }
      offset += length
    }
    if let begin = start, begin < offset { ranges.append(begin..<offset) }
    return ranges
  }

  /// The UTF-8 ranges between single curly quotation marks, without the marks; an apostrophe inside a word closes nothing.
  public static func singleRanges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var offset = 0
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let length = UTF8.width(scalar)
      switch scalar {
      case "\u{2018}": start = offset + length
      case "\u{2019}" where scalars.first?.properties.isAlphabetic != true:
        if let begin = start, begin < offset { ranges.append(begin..<offset) }
        start = nil
      default: break
      }
      offset += length
    }
    return ranges
  }

  /// Whether nearly all of a range stands inside one quotation.
  public static func contains(_ range: Range<Int>, in text: String) -> Bool {
    ranges(in: text).contains { $0.clamped(to: range).count * 10 >= range.count * 9 }
  }
}
