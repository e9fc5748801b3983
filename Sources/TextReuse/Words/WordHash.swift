/// The hash of a folded word: 64 bits, the same whether its bytes come eight at a time or one by one.
struct WordHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Bytes that do not fill eight yet.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Adds up to eight bytes, the first in the lowest bits and zeros behind the last; after fewer than eight none may follow.
  @inline(__always)
  mutating func add(_ bytes: UInt64, _ count: Int) {
    if count == 8 {
      state = Self.mixed(state ^ bytes)
    } else {
      pending = bytes
    }
  }

  /// Adds one byte.
  mutating func add(byte: UInt8) {
    pending |= UInt64(byte) &<< UInt64(pendingCount &* 8)
    pendingCount += 1
    if pendingCount == 8 {
      state = Self.mixed(state ^ pending)
      pending = 0
      pendingCount = 0
    }
  }

  /// Adds a character that is a word by itself.
  mutating func add(scalar: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { add(byte: UInt8(truncatingIfNeeded: scalar >> shift)) }
  }

  /// The hash of the bytes so far.
  @inline(__always)
  var value: UInt64 { Self.mixed(state ^ pending) }

  /// A multiplication with the golden ratio and a fold of the high half onto the low one (Knuth's multiplicative hashing).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.low ^ product.high
  }
}
