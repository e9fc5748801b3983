extension ByteOrigin {
  /// Units of one shape that touch in the text and in the raw file, such as the letters of a word in windows-1251.
  ///
  /// Coded in a byte where the shape is common and the units are fewer than 32: three bits of shape, five of count.
  /// A count of 0 means that the count follows as a number. Numbers are little endian in groups of seven bits, the
  /// high bit set on all but the last. A gap is a code of its own before the stretch.
  struct Stretch: Hashable, Sendable {
    /// The UTF-8 offset in the text.
    var text: Int
    /// The byte offset in the raw file.
    var bytes: Int
    /// How many units there are.
    var units: Int
    /// UTF-8 bytes of text a unit.
    var textWidth: Int
    /// Raw bytes a unit.
    var byteWidth: Int

    /// The end in the text.
    var textEnd: Int { text + units * textWidth }
    /// The end in the raw file.
    var bytesEnd: Int { bytes + units * byteWidth }
    /// Whether text and raw bytes are the same number: then units do not matter.
    var isDirect: Bool { textWidth == byteWidth }

    /// The raw bytes behind the part of the stretch that lies in `range`, which must share some text with it: units
    /// are never cut.
    func bytes(for range: Range<Int>) -> Range<Int> {
      let lower = Swift.max(range.lowerBound, text) - text
      let upper = Swift.min(range.upperBound, textEnd) - text
      if isDirect { return bytes + lower..<bytes + upper }
      return bytes + lower / textWidth * byteWidth..<bytes + (upper + textWidth - 1) / textWidth * byteWidth
    }

    /// Appends what stands behind `range` as runs: one where the units do not matter, else one a unit.
    func appendRuns(in range: Range<Int>, to runs: inout [Run]) {
      var lower = Swift.max(range.lowerBound, text)
      let upper = Swift.min(range.upperBound, textEnd)
      while lower < upper {
        let end = isDirect ? upper : Swift.min(upper, text + ((lower - text) / textWidth + 1) * textWidth)
        runs.append(Run(text: lower..<end, bytes: bytes(for: lower..<end)))
        lower = end
      }
    }
  }

  static let otherShape: UInt8 = 6
  static let gap: UInt8 = 7

  /// The code of a shape: byte by byte, single-byte letters, UTF-16, double-byte characters, UTF-32; `otherShape`
  /// where the widths have to be written.
  static func shape(_ textWidth: Int, _ byteWidth: Int) -> UInt8 {
    switch (textWidth, byteWidth) {
    case (1, 1): 0
    case (2, 1): 1
    case (3, 1): 2
    case (1, 2): 3
    case (3, 2): 4
    case (1, 4): 5
    default: otherShape
    }
  }

  /// The widths of a shape that is not `otherShape`, in the text and in the raw file.
  static func widths(of shape: UInt8) -> (text: Int, bytes: Int) {
    switch shape {
    case 1: (2, 1)
    case 2: (3, 1)
    case 3: (1, 2)
    case 4: (3, 2)
    case 5: (1, 4)
    default: (1, 1)
    }
  }

  /// Reads stretches one after another.
  struct Reader {
    var code: Int
    var text: Int
    var bytes: Int

    init(at mark: Mark) {
      code = mark.code
      text = mark.text
      bytes = mark.bytes
    }

    /// The next stretch; `nil` at the end.
    mutating func next(in codes: [UInt8]) -> Stretch? {
      guard code < codes.count else { return nil }
      if codes[code] >> 5 == ByteOrigin.gap {
        code += 1
        text += Int(number(in: codes))
        let jump = number(in: codes)
        bytes += Int(jump >> 1) ^ -Int(jump & 1)
      }
      let first = codes[code]
      code += 1
      let units = first & 31 == 0 ? Int(number(in: codes)) : Int(first & 31)
      var stretch = Stretch(text: text, bytes: bytes, units: units, textWidth: 1, byteWidth: 1)
      if first >> 5 == ByteOrigin.otherShape {
        stretch.textWidth = Int(number(in: codes))
        stretch.byteWidth = Int(number(in: codes))
      } else {
        (stretch.textWidth, stretch.byteWidth) = ByteOrigin.widths(of: first >> 5)
      }
      (text, bytes) = (stretch.textEnd, stretch.bytesEnd)
      return stretch
    }

    private mutating func number(in codes: [UInt8]) -> UInt64 {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = codes[code]
        code += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }
  }
}
