/// A checksum that tells damage: any change inside eight bytes that belong together changes it.
///
/// Multiplications as in FNV-1a, over eight bytes at a time and with a last mixing (MurmurHash3's): several gigabytes a second.
struct WorkChecksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The checksum so far.
  var value: Int64 {
    let hash = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return Int64(bitPattern: hash ^ (hash >> 33))
  }

  /// Takes in a text and its length.
  mutating func add(_ text: String) { Array(text.utf8).withUnsafeBytes { add($0) } }

  /// Takes in bytes and their count.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var index = 0
    while index + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    add(rest)
  }

  private mutating func add(_ unit: UInt64) {
    // The high bits reach the low ones, and back: a product alone carries upwards only.
    state = (state ^ unit) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }
}
