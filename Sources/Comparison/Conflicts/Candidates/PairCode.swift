/// Two statements by their numbers in one number, the smaller first: pairs in order are numbers in order.
struct PairCode: Hashable, Comparable, Sendable, BitwiseCopyable {
  let code: UInt64

  /// Two statements, in any order.
  init(_ one: Int, _ other: Int) { code = UInt64(min(one, other)) << 32 | UInt64(max(one, other)) }

  /// The smaller number.
  var one: Int { Int(code >> 32) }
  /// The larger number.
  var other: Int { Int(code & 0xFFFF_FFFF) }

  static func < (one: PairCode, other: PairCode) -> Bool { one.code < other.code }
}
