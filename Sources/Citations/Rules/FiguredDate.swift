/// Finds dates that are written in figures alone: `03/04/2024`, `3.4.2024`.
enum FiguredDate {
  /// The first two figures of each, days and months in either order.
  static func dates(in text: String) -> [(Int, Int)] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [(Int, Int)] = []
      var place = 0
      while place < bytes.count {
        guard isDigit(bytes[place]) else {
          place += 1
          continue
        }
        let isOpen = place == 0 || bytes[place - 1] != 0x2E && bytes[place - 1] != 0x2F
        let first = number(in: bytes, from: place)
        if isOpen, let date = date(in: bytes, place..<first.end, first.value) { found.append(date) }
        place = first.end
      }
      return found
    }
  }

  /// The date that begins with a number.
  private static func date(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ one: Int) -> (Int, Int)? {
    let mark = range.upperBound
    guard range.count <= 2, mark < bytes.count, bytes[mark] == 0x2E || bytes[mark] == 0x2F else { return nil }
    let second = number(in: bytes, from: mark + 1)
    guard (1...2).contains(second.end - mark - 1), second.end < bytes.count, bytes[second.end] == bytes[mark] else {
      return nil
    }
    let year = number(in: bytes, from: second.end + 1)
    guard year.end - second.end == 5, (1900...2099).contains(year.value), (1...31).contains(one),
      (1...31).contains(second.value)
    else { return nil }
    return (one, second.value)
  }

  /// The digits from a place on; what is longer than a year counts for nothing.
  private static func number(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (value: Int, end: Int) {
    var (value, end) = (0, start)
    while end < bytes.count, isDigit(bytes[end]) {
      if end - start < 4 { value = value * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    return (value, end)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
