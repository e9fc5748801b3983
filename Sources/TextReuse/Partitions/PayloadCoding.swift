/// Writes numbers one behind the other: small ones in few bytes (LEB128).
struct PayloadWriter: ~Copyable {
  private let base: UnsafeMutablePointer<UInt8>
  /// How many bytes were written.
  private(set) var count = 0

  /// Writes to memory that has room for all that will come, and for eight bytes more.
  init(_ base: UnsafeMutablePointer<UInt8>) { self.base = base }

  /// Writes a number, seven bits a byte, the lowest first; the highest bit of a byte tells that more follow.
  @inline(__always)
  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      base[count] = UInt8(truncatingIfNeeded: rest) | 0x80
      count &+= 1
      rest >>= 7
    }
    base[count] = UInt8(truncatingIfNeeded: rest)
    count &+= 1
  }

  /// Writes a number that may be negative: 0, -1, 1, -2, 2 and so on as 0, 1, 2, 3, 4.
  @inline(__always)
  mutating func add(signed number: Int) { add(UInt64(bitPattern: Int64(number &<< 1 ^ number &>> 63))) }

  /// Writes the highest 48 bits of a hash.
  @inline(__always)
  mutating func add(run hash: UInt64) {
    UnsafeMutableRawPointer(base + count).storeBytes(of: (hash >> 16).littleEndian, as: UInt64.self)
    count &+= 6
  }
}

/// Reads what a `PayloadWriter` wrote.
struct PayloadReader: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Reads from the beginning of some bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { place == bytes.count }

  /// Reads a number; throws where the bytes end in it or it has more than 64 bits.
  @inline(__always)
  mutating func number() throws(PartitionError) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count {
      let byte = bytes[place]
      place &+= 1
      number |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 {
        guard shift < 63 || byte < 2 else { throw .malformed }
        return number
      }
      shift &+= 7
      guard shift < 64 else { throw .malformed }
    }
    throw .malformed
  }

  /// Reads a number that may be negative.
  @inline(__always)
  mutating func signedNumber() throws(PartitionError) -> Int {
    let number = try number()
    return Int(Int64(bitPattern: number >> 1)) ^ -Int(number & 1)
  }

  /// Reads the hash of a run; throws where the bytes end in it.
  @inline(__always)
  mutating func run() throws(PartitionError) -> UInt64 {
    guard bytes.count - place >= 6 else { throw .malformed }
    var hash: UInt64 = 0
    for index in 0..<6 { hash |= UInt64(bytes[place &+ index]) &<< UInt64(16 &+ 8 &* index) }
    place &+= 6
    return hash
  }
}
