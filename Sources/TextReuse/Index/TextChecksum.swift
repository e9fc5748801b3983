/// Sixteen bits that tell whether a text is what was written: FNV-1a of Fowler, Noll and Vo, eight bytes at a time, folded.
///
/// They stand above the 48 bits that say where the text ends.
enum TextChecksum {
  private static let shift: UInt64 = 48
  private static let mask: UInt64 = (1 << 48) - 1

  /// The end of a text with its checksum.
  static func sealed(end: Int, _ text: UnsafeBufferPointer<UInt8>) -> UInt64 { UInt64(end) & mask | of(text) << shift }

  /// The end alone.
  static func end(_ sealed: UInt64) -> Int { Int(sealed & mask) }

  /// Whether a text has the checksum that stands beside its end.
  static func agrees(_ sealed: UInt64, _ text: UnsafeBufferPointer<UInt8>) -> Bool { sealed >> shift == of(text) }

  private static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let hash = whole(text)
    return (hash ^ hash >> 32 ^ hash >> 16) & 0xFFFF
  }

  /// All 64 bits of the checksum of bytes.
  static func whole(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer(whole) }

  private static func whole(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = UnsafeRawBufferPointer(text)
    let whole = bytes.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      hash = mixed(hash ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
    }
    for byte in bytes[whole...] { hash = mixed(hash ^ UInt64(byte)) }
    return hash
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.low ^ product.high
  }
}
