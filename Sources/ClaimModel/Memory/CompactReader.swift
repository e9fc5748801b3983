/// Reads what a `CompactWriter` wrote; bytes that end too early or hold nonsense throw and are never read beyond their end.
///
/// Other modules have it inlined: unspecialised, reading what was kept takes three times as long.
public struct CompactReader: Sendable {
  /// Bytes that are not what was written.
  public struct Malformed: Error {
    /// No more is known of it.
    @inlinable public init() {}
  }

  @usableFromInline let bytes: [UInt8]
  @usableFromInline var place = 0

  /// Reads from the beginning of some bytes.
  @inlinable
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  @inlinable
  public var isAtEnd: Bool { place == bytes.count }

  /// Reads a number; throws where it has more than 64 bits.
  @inlinable
  public mutating func number() throws(Malformed) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    throw Malformed()
  }

  /// Reads a number of 0 or more that is at most `limit`.
  @inlinable
  public mutating func number(upTo limit: Int) throws(Malformed) -> Int {
    let number = try number()
    guard number >= 0, number <= limit else { throw Malformed() }
    return number
  }

  /// Reads a number that may be negative, as `add(signed:)` wrote it.
  @inlinable
  public mutating func signed() throws(Malformed) -> Int {
    let number = UInt(bitPattern: try number())
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// Reads eight bytes as they are.
  @inlinable
  public mutating func hash() throws(Malformed) -> UInt64 {
    guard bytes.count - place >= 8 else { throw Malformed() }
    var hash: UInt64 = 0
    for index in 0..<8 { hash |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    place += 8
    return hash
  }

  /// Reads yes or no.
  @inlinable
  public mutating func flag() throws(Malformed) -> Bool { try number(upTo: 1) == 1 }

  /// Reads one of some choices.
  @inlinable
  public mutating func choice<Choice: CaseIterable>() throws(Malformed) -> Choice {
    let place = try number(upTo: Choice.allCases.count - 1)
    return Choice.allCases[Choice.allCases.index(Choice.allCases.startIndex, offsetBy: place)]
  }

  /// Reads a text.
  @inlinable
  public mutating func text() throws(Malformed) -> String {
    text(in: try extent())
  }

  /// The text in a stretch of all bytes, which must lie inside them.
  @inlinable
  func text(in stretch: Range<Int>) -> String { String(decoding: bytes[stretch], as: UTF8.self) }

  /// Reads bytes.
  @inlinable
  public mutating func block() throws(Malformed) -> [UInt8] { Array(bytes[try extent()]) }

  /// Reads a value that may be missing.
  @inlinable
  public mutating func optional<Value>(_ read: (inout CompactReader) throws(Malformed) -> Value) throws(Malformed)
    -> Value?
  {
    try flag() ? try read(&self) : nil
  }

  /// Reads a row of values; each takes at least a byte, so that a false count reserves no memory.
  @inlinable
  public mutating func row<Value>(_ read: (inout CompactReader) throws(Malformed) -> Value) throws(Malformed) -> [Value]
  {
    let count = try number(upTo: bytes.count - place)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Reads values as they lay in memory.
  @inlinable
  public mutating func raw<Value: BitwiseCopyable>() throws(Malformed) -> [Value] {
    let stride = MemoryLayout<Value>.stride
    let count = try number(upTo: bytes.count)
    guard count <= (bytes.count - place) / stride else { throw Malformed() }
    defer { place += count * stride }
    return bytes.withUnsafeBytes { bytes in
      Array(unsafeUninitializedCapacity: count) { buffer, filled in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count * stride]))
        filled = count
      }
    }
  }

  /// Steps over a length and so many bytes; gives where these lie.
  @inlinable
  mutating func extent() throws(Malformed) -> Range<Int> {
    let count = try number(upTo: bytes.count)
    // What is left counts from behind the length.
    guard count <= bytes.count - place else { throw Malformed() }
    defer { place += count }
    return place..<place + count
  }
}
