internal import ClaimModel

/// Collects the runs of a `ByteOrigin` while a text is made.
struct OriginBuilder {
  private(set) var runs: [ByteOrigin.Run] = []
  /// The UTF-8 length of the text made so far.
  private(set) var length = 0

  /// `count` bytes of text were made from `bytes`; runs that correspond byte by byte and touch become one.
  mutating func append(_ count: Int, from bytes: Range<Int>) {
    guard count > 0 else { return }
    let text = length..<length + count
    length += count
    if let last = runs.last, last.text.count == last.bytes.count, count == bytes.count,
      last.bytes.upperBound == bytes.lowerBound, last.text.upperBound == text.lowerBound
    {
      runs[runs.count - 1] = ByteOrigin.Run(
        text: last.text.lowerBound..<text.upperBound, bytes: last.bytes.lowerBound..<bytes.upperBound)
    } else {
      runs.append(ByteOrigin.Run(text: text, bytes: bytes))
    }
  }

  /// `count` bytes of text were put in that no byte of the file stands for.
  mutating func skip(_ count: Int) { length += count }

  /// What was collected.
  var origin: ByteOrigin { ByteOrigin(runs: runs) }
}
