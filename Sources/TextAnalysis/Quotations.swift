/// Finds the quotations of a text: what stands between a pair of quotation marks, as English, German, French and Scandinavian texts set them.
public enum Quotations {
  /// The UTF-8 ranges between double quotation marks, without the marks; one left open ends with the text, or is none where `keepingOpen` is false.
  ///
  /// `“…”`, `„…“`, `«…»`, `»…«`, `”…”`, `"…"`. A straight mark behind a figure is an inch, one between letters belongs to the word.
  public static func ranges(in text: String, keepingOpen: Bool = true) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: (start: Int, closers: String.UnicodeScalarView)?
    for (mark, range, before, after) in marks(of: text) {
      let opens = before.isBoundary && !after.isBoundary
      if let current = open, current.closers.contains(mark) || (mark == "\"" && !opens) {
        if current.start < range.lowerBound { ranges.append(current.start..<range.lowerBound) }
        open = nil
      } else if open == nil, let closers = closers(of: mark, opens) {
        open = (range.upperBound, closers.unicodeScalars)
      }
    }
    if keepingOpen, let start = open?.start, start < text.utf8.count { ranges.append(start..<text.utf8.count) }
    return ranges
  }

  /// What ends a quotation that a mark opens; `nil` where it opens none.
  private static func closers(of mark: Unicode.Scalar, _ opens: Bool) -> String? {
    switch mark {
    case "\u{201C}": "\u{201D}"
    case "\u{201E}": "\u{201C}\u{201D}"
    case "«": "»"
    case "»": opens ? "«»" : nil
    case "\u{201D}": opens ? "\u{201D}" : nil
    case "\"": opens ? "\"" : nil
    default: nil
    }
  }

  private static let doubleMarks: Set<Unicode.Scalar> = ["\u{201C}", "\u{201D}", "\u{201E}", "«", "»", "\""]

  /// Whether a byte is the first of a double quotation mark's, or of another sign's.
  private static func mayOpen(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0xC2 || byte == 0xE2 }

  /// The double quotation marks of a text with their places and what stands beside them.
  private static func marks(
    of text: String
  ) -> [(mark: Unicode.Scalar, range: Range<Int>, before: Unicode.Scalar?, after: Unicode.Scalar?)] {
    UTF8Scalars.read(text) { scalars in
      var found: [(mark: Unicode.Scalar, range: Range<Int>, before: Unicode.Scalar?, after: Unicode.Scalar?)] = []
      for place in scalars.bytes.indices where mayOpen(scalars.bytes[place]) && doubleMarks.contains(scalars[place]) {
        let end = scalars.next(place)
        found.append(
          (
            scalars[place], place..<end, place > 0 ? scalars[scalars.previous(place)] : nil,
            end < scalars.end ? scalars[end] : nil
          ))
      }
      return found
    }
  }

  /// The UTF-8 ranges between single quotation marks, without the marks; an apostrophe inside or behind a word closes nothing that no mark opened.
  public static func singleRanges(in text: String) -> [Range<Int>] {
    UTF8Scalars.read(text) { scalars in
      var ranges: [Range<Int>] = []
      var open: (start: Int, closer: Unicode.Scalar)?
      for place in scalars.bytes.indices where scalars.bytes[place] == 0x27 || scalars.bytes[place] == 0xE2 {
        let (scalar, end) = (scalars[place], scalars.next(place))
        let before = place > 0 ? scalars[scalars.previous(place)] : nil
        let isInside = end < scalars.end && scalars[end].properties.isAlphabetic
        if let current = open, scalar == current.closer, !isInside, !before.isBoundary {
          if current.start < place { ranges.append(current.start..<place) }
          open = nil
        } else if scalar == "\u{2018}" || (scalar == "'" && open == nil), before.isBoundary, isInside {
          open = (end, scalar == "'" ? "'" : "\u{2019}")
        }
      }
      return ranges
    }
  }
}

extension Unicode.Scalar? {
  /// Whether it is no part of a word and ends none: the end of a text, white space, an opening bracket, a dash, another quotation mark.
  fileprivate var isBoundary: Bool {
    guard let scalar = self else { return true }
    switch scalar {
    case "(", "[", "\u{2014}", "\u{2013}", "\u{2018}", "\u{201C}", "\u{201E}": return true
    default: return scalar.properties.isWhitespace
    }
  }
}
