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
}
