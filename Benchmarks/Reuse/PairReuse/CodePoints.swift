/// Turns UTF-8 offsets of a text into counts of code points.
struct CodePoints {
  /// How many code points start before each byte, and at the end their count.
  private var before: [UInt32] = []

  init(_ text: String) {
    var count: UInt32 = 0
    before.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 {
      before.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    before.append(count)
  }

  /// The code points of a UTF-8 range.
  func range(_ bytes: Range<Int>) -> Range<Int> { Int(before[bytes.lowerBound])..<Int(before[bytes.upperBound]) }
}
