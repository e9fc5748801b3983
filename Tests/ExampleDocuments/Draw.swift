/// Draws the same numbers on every run (Knuth's linear congruential generator).
public struct Draw: RandomNumberGenerator {
  private var state: UInt64

  /// Begins with a seed.
  public init(state: UInt64) { self.state = state }

  /// The next number.
  public mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
  }
}
