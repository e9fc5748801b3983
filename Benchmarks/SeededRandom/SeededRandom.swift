/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers that belong to a seed and to something numbered.
  public init(seed: UInt64, _ number: Int = 0) {
    state = seed &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(truncatingIfNeeded: number) &* 0xA076_1D64_78BD_642F
    _ = next()
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to 1.
  public mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number from 0 to `count - 1`.
  public mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }
}
