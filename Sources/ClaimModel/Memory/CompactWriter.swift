/// Writes values one behind the other, small numbers in few bytes (LEB128), for what is kept between runs.
public struct CompactWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written yet; there is room for about so many bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// A number, seven bits a byte, the lowest first; the highest bit of a byte tells that more follow.
  public mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number that may be negative; near 0 it takes few bytes on either side (zigzag).
  public mutating func add(signed number: Int) { add(number << 1 ^ number >> (Int.bitWidth - 1)) }

  /// Eight bytes as they are: hashes have no small numbers.
  public mutating func add(hash: UInt64) { withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) } }

  /// Yes or no.
  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// One of some choices, by its place among them.
  public mutating func add<Choice: CaseIterable & Equatable>(choice: Choice) {
    for (place, other) in Choice.allCases.enumerated() where other == choice { return add(place) }
  }

  /// A text: its length in UTF-8 bytes and the bytes.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      add(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Bytes, their count before them.
  public mutating func add(_ block: [UInt8]) {
    add(block.count)
    bytes.append(contentsOf: block)
  }

  /// A value that may be missing.
  public mutating func add<Value>(_ value: Value?, _ write: (inout CompactWriter, Value) -> Void) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  /// A row of values, their count before them.
  public mutating func add<Values: Collection>(
    each values: Values, _ write: (inout CompactWriter, Values.Element) -> Void
  ) {
    add(values.count)
    for value in values { write(&self, value) }
  }

  /// Values as they lie in memory, their count before them: for large arrays that only this machine reads again.
  public mutating func add<Value: BitwiseCopyable>(raw values: [Value]) {
    add(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
