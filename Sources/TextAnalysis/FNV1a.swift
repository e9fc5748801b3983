/// A running hash of bytes: FNV-1a of 64 bits (Fowler, Noll and Vo).
///
/// Fast and the same on every machine, and no guard against those who look for collisions.
@frozen
public struct FNV1a: Sendable {
  @usableFromInline
  internal var state: UInt64

  /// The hash of what was added so far.
  @inlinable
  public var value: UInt64 { state }

  /// The hash of nothing.
  @inlinable
  public init() { state = 0xCBF2_9CE4_8422_2325 }

  /// Adds a byte.
  @inlinable
  public mutating func add(_ byte: UInt8) { add(UInt64(byte)) }

  /// Adds a unit of up to eight bytes at once.
  @inlinable
  public mutating func add(_ unit: UInt64) { state = (state ^ unit) &* 0x0000_0100_0000_01B3 }

  /// The hash of a text's UTF-8 bytes, mixed, so that sums of hashes tell sets apart.
  public static func mixed(_ text: String) -> UInt64 {
    var hash = FNV1a()
    for byte in text.utf8 { hash.add(byte) }
    return mixed(hash.value)
  }

  /// A number whose every bit hangs on every bit of another (the finalizer of SplitMix64; Steele, Lea and Flood 2014).
  @inlinable
  public static func mixed(_ number: UInt64) -> UInt64 {
    var hash = number &+ 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
