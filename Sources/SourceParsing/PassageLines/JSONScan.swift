internal import Foundation

/// Steps through the JSON of one line without recursion and without making values of what nobody asks for.
struct JSONScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  /// Whether nothing but white space follows.
  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return index == bytes.count
    }
  }

  /// Whether a string follows.
  var isAtString: Bool {
    mutating get {
      skipSpace()
      return index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    }
  }

  /// Steps over a sign if it follows.
  mutating func skips(_ sign: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == sign else { return false }
    index += 1
    return true
  }

  /// Steps over a sign; throws `reason` where another follows.
  mutating func expect(_ sign: UInt8, _ reason: String) throws(PassageLine.Fault) {
    guard skips(sign) else { throw PassageLine.Fault(reason: reason) }
  }

  /// Reads a string and adds its characters to `text`.
  mutating func string(into text: inout [UInt8]) throws(PassageLine.Fault) {
    try expect(UInt8(ascii: "\""), "has no string where one belongs")
    while let base = bytes.baseAddress, index < bytes.count {
      let start = index
      guard let quote = memchr(base + index, 0x22, bytes.count - index) else { break }
      let end = UnsafeRawPointer(quote) - UnsafeRawPointer(base)
      let escape = memchr(base + start, 0x5C, end - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      text.append(contentsOf: bytes[start..<(escape ?? end)])
      guard let escape else {
        index = end + 1
        return
      }
      index = escape + 1
      try escaped(into: &text)
    }
    throw PassageLine.Fault(reason: "has a string that does not end")
  }

  private mutating func escaped(into text: inout [UInt8]) throws(PassageLine.Fault) {
    guard index < bytes.count else { throw PassageLine.Fault(reason: "has a string that does not end") }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign)
    case UInt8(ascii: "u"):
      var value = try unit()
      if 0xD800..<0xDC00 ~= value, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u")
      {
        let before = index
        index += 2
        let low = try unit()
        if 0xDC00..<0xE000 ~= low { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) } else { index = before }
      }
      // Half a pair of surrogates is no character.
      text.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    default: throw PassageLine.Fault(reason: "has an escape that JSON does not know")
    }
  }

  private mutating func unit() throws(PassageLine.Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw PassageLine.Fault(reason: "has an escape that JSON does not know")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  /// Reads a string or a number as text; `nil` for any other value, which is stepped over.
  mutating func scalar() throws(PassageLine.Fault) -> String? {
    if isAtString {
      var text: [UInt8] = []
      try string(into: &text)
      return String(decoding: text, as: UTF8.self)
    }
    let start = index
    try skipValue()
    guard start < index, bytes[start] == 0x2D || (0x30...0x39).contains(bytes[start]) else { return nil }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Steps over a value of any kind.
  mutating func skipValue() throws(PassageLine.Fault) {
    var depth = 0
    var ignored: [UInt8] = []
    repeat {
      skipSpace()
      guard index < bytes.count else { throw PassageLine.Fault(reason: "is cut off") }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        ignored.removeAll(keepingCapacity: true)
        try string(into: &ignored)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > 0 else { throw PassageLine.Fault(reason: "has a name without a value") }
        depth -= 1
        index += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > 0 else { throw PassageLine.Fault(reason: "has a name without a value") }
        index += 1
      default:
        let start = index
        while index < bytes.count, Self.isLiteral(bytes[index]) { index += 1 }
        guard index > start else { throw PassageLine.Fault(reason: "is no JSON") }
      }
    } while depth > 0
  }

  /// Letters, digits and signs of numbers, `true`, `false` and `null`.
  private static func isLiteral(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }
}
