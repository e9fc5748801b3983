/// What stands between a pair of quotation marks.
struct QuotedSpan: Hashable {
  /// UTF-8 offsets of the words, without the marks.
  let inner: Range<Int>
  /// The same with the marks.
  let outer: Range<Int>
  /// The mark that opens it.
  let mark: Unicode.Scalar
  /// Whether a mark closes it before the text ends.
  let isClosed: Bool

  /// Whether single marks enclose it.
  var isSingle: Bool { mark == "\u{2018}" || mark == "'" || mark == "\u{201A}" || mark == "\u{2039}" }

  /// The spans of a text in order of their starts, nested ones behind those around them; one that nothing closes ends with the text.
  static func spans(in text: String) -> [QuotedSpan] {
    guard QuotationMarks.mayStand(in: text) else { return [] }
    var pairing = MarkPairing(text)
    pairing.read()
    return pairing.spans.sorted {
      ($0.outer.lowerBound, $1.outer.upperBound) < ($1.outer.lowerBound, $0.outer.upperBound)
    }
  }

  /// The spans that stand in no other.
  static func outermost(among spans: some Sequence<QuotedSpan>) -> [QuotedSpan] {
    var found: [QuotedSpan] = []
    for span in spans {
      if let last = found.last, last.outer.upperBound >= span.outer.upperBound { continue }
      found.append(span)
    }
    return found
  }
}

/// The quotation marks of English, German, French and Scandinavian texts.
enum QuotationMarks {
  /// Whether a character is one.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{AB}", "\u{BB}", "\u{2018}"..."\u{201A}", "\u{201C}"..."\u{201E}", "\u{2039}", "\u{203A}": true
    default: false
    }
  }

  /// Whether a text may hold any, told by the first bytes of their UTF-8 forms.
  static func mayStand(in text: String) -> Bool {
    text.utf8.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0xC2 || $0 == 0xE2 }
  }

  /// Whether nothing that belongs to a word stands there: the end of a text, white space, an opening bracket, a dash, an opening mark.
  static func isBoundary(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    switch scalar {
    case "(", "[", "\u{2014}", "\u{2013}", "\u{2018}", "\u{201C}", "\u{201E}", "/": return true
    default: return scalar.properties.isWhitespace
    }
  }
}
