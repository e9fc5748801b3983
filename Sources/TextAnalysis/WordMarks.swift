/// Marks the words that stand in only one of two texts, as `[-gone-]` and `{+new+}`.
public enum WordMarks {
  /// Both texts with their marks.
  public static func marked(_ left: String, _ right: String) -> (left: String, right: String) {
    let (one, other) = (Word.words(in: left), Word.words(in: right))
    let pairs = WordAlignment(one.map(\.folded)[...], other.map(\.folded)[...]).pairs
    return (
      marked(left, one, except: Set(pairs.map(\.0)), "[-", "-]"),
      marked(right, other, except: Set(pairs.map(\.1)), "{+", "+}")
    )
  }

  private static func marked(_ text: String, _ words: [Word], except common: Set<Int>, _ open: String, _ close: String)
    -> String
  {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var copied = 0
    for index in words.indices where !common.contains(index) {
      let isFirst = index == 0 || common.contains(index - 1)
      let isLast = index + 1 == words.count || common.contains(index + 1)
      if isFirst {
        out += bytes[copied..<words[index].range.lowerBound] + Array(open.utf8)
        copied = words[index].range.lowerBound
      }
      if isLast {
        out += bytes[copied..<words[index].range.upperBound] + Array(close.utf8)
        copied = words[index].range.upperBound
      }
    }
    return String(decoding: out + bytes[copied...], as: UTF8.self)
  }
}
