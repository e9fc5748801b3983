internal import Foundation

/// Bytes on their way to standard output or a file, written a block at a time.
struct OutputBuffer {
  private static let size = 1 << 20
  private let descriptor: Int32
  private var bytes: [UInt8] = []

  init(to descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    bytes.reserveCapacity(Self.size + (1 << 16))
  }

  /// Adds text as it stands.
  @inline(__always)
  mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds text as it stands.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds a whole number that is not negative.
  mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    bytes.append(UInt8(0x30 + number % 10))
  }

  /// Adds a share from 0 to 1 with four digits.
  mutating func add(share: Double) {
    let scaled = Int((share * 10_000).rounded())
    add(scaled / 10_000)
    add(".")
    for divisor in [1000, 100, 10, 1] { add(scaled / divisor % 10) }
  }

  /// Adds text as a JSON string: controls, line separators, characters that change the direction of text and `<` are escaped.
  mutating func add(json text: String) {
    add("\"")
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C && $0 != 0x3C }) {
      add(text)
    } else {
      for scalar in text.unicodeScalars { add(scalar) }
    }
    add("\"")
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: add("\\\"")
    case 0x5C: add("\\\\")
    case 0..<0x20, 0x3C, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
      add("\\u")
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = UInt8(scalar.value >> shift & 0xF)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    default: bytes.append(contentsOf: String(scalar).utf8)
    }
  }

  /// Ends a line, and writes what there is where that is a block.
  mutating func endLine() {
    bytes.append(0x0A)
    if bytes.count >= Self.size { flush() }
  }

  /// Writes everything.
  mutating func flush() {
    if descriptor == STDOUT_FILENO { Console.erasePassing() }
    bytes.withUnsafeBufferPointer { Console.write($0, to: descriptor) }
    bytes.removeAll(keepingCapacity: true)
  }
}
