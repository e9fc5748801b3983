extension ByteOrigin {
  /// Collects the way back while a text is made, front to back.
  public struct Builder: Sendable {
    /// The UTF-8 length of the text made so far.
    public private(set) var length = 0
    /// The stretch that may still grow; without units at the start.
    private var open = Stretch(text: 0, bytes: 0, units: 0, textWidth: 1, byteWidth: 1)
    private var codes: [UInt8] = []
    private var marks: [Mark] = []
    private var written = 0
    /// Where the last written stretch ended.
    private var end = (text: 0, bytes: 0)

    /// Nothing made yet.
    public init() {}

    /// `count` bytes of text were made from `bytes`: byte by byte where both have one length, else as one unit.
    public mutating func append(_ count: Int, from bytes: Range<Int>) {
      if count == bytes.count {
        append(units: count, textWidth: 1, byteWidth: 1, at: bytes.lowerBound)
      } else if count > 0 {
        append(units: 1, textWidth: count, byteWidth: bytes.count, at: bytes.lowerBound)
      }
    }

    /// So many units of text were made one by one from units of raw bytes that touch one another, the first at `start`.
    ///
    /// Widths are UTF-8 bytes of text and raw bytes a unit; a character is such a unit.
    public mutating func append(units: Int, textWidth: Int, byteWidth: Int, at start: Int) {
      guard units > 0, textWidth > 0 else { return }
      if textWidth == byteWidth, textWidth > 1 {
        return append(units: units * textWidth, textWidth: 1, byteWidth: 1, at: start)
      }
      if open.textWidth == textWidth, open.byteWidth == byteWidth, open.textEnd == length, open.bytesEnd == start,
        open.units > 0
      {
        open.units += units
      } else {
        close()
        open = Stretch(text: length, bytes: start, units: units, textWidth: textWidth, byteWidth: byteWidth)
      }
      length += units * textWidth
    }

    /// The text continues with the bytes that stand at `range` of another text, whose way back `cursor` knows.
    ///
    /// Fast where ranges ascend; what the other text had no bytes for has none here.
    public mutating func append(_ range: Range<Int>, through cursor: inout Cursor) {
      var done = range.lowerBound
      while done < range.upperBound, let stretch = cursor.stretch(from: done), stretch.text < range.upperBound {
        if stretch.text > done { skip(stretch.text - done) }
        let lower = max(done, stretch.text)
        let upper = min(range.upperBound, stretch.textEnd)
        let bytes = stretch.bytes(for: lower..<upper)
        if stretch.isDirect {
          append(upper - lower, from: bytes)
        } else if (lower - stretch.text).isMultiple(of: stretch.textWidth),
          (upper - lower).isMultiple(of: stretch.textWidth)
        {
          append(
            units: (upper - lower) / stretch.textWidth, textWidth: stretch.textWidth, byteWidth: stretch.byteWidth,
            at: bytes.lowerBound)
        } else {
          append(upper - lower, from: bytes)
        }
        done = upper
      }
      skip(range.upperBound - done)
    }

    /// `count` bytes of text were put in that no byte of the file stands for.
    public mutating func skip(_ count: Int) { length += max(count, 0) }

    /// What was collected.
    public var origin: ByteOrigin {
      var whole = self
      whole.close()
      return ByteOrigin(codes: whole.codes, marks: whole.marks)
    }

    private mutating func close() {
      guard open.units > 0 else { return }
      if written.isMultiple(of: ByteOrigin.markSpacing) {
        marks.append(Mark(code: codes.count, text: end.text, bytes: end.bytes))
      }
      written += 1
      if open.text != end.text || open.bytes != end.bytes {
        codes.append(ByteOrigin.gap << 5)
        put(open.text - end.text)
        let jump = open.bytes - end.bytes
        put(jump << 1 ^ jump >> (Int.bitWidth - 1))
      }
      let shape = ByteOrigin.shape(open.textWidth, open.byteWidth)
      if open.units < 32 {
        codes.append(shape << 5 | UInt8(open.units))
      } else {
        codes.append(shape << 5)
        put(open.units)
      }
      if shape == ByteOrigin.otherShape {
        put(open.textWidth)
        put(open.byteWidth)
      }
      end = (open.textEnd, open.bytesEnd)
      open.units = 0
    }

    private mutating func put(_ value: Int) {
      var rest = UInt(bitPattern: value)
      while rest > 0x7F {
        codes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      codes.append(UInt8(truncatingIfNeeded: rest))
    }
  }
}
