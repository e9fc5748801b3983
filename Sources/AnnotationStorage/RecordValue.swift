/// A JSON value that keeps what nobody asked about: numbers as they were written, and the fields of others.
enum RecordValue: Sendable {
  case object([String: RecordValue])
  case array([RecordValue])
  case string(String)
  /// As it is written.
  case number(String)
  case boolean(Bool)
  case null

  /// The fields of an object; `nil` of anything else.
  var fields: [String: RecordValue]? {
    if case .object(let fields) = self { fields } else { nil }
  }

  /// The text of a string; `nil` of anything else.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The one way to write it: keys in the order of their bytes, two spaces a level, a line feed at the end.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return bytes + [0x0A]
  }

  /// Whether both are the same to the byte; strings are not equal for being canonically equivalent.
  func isSame(as other: RecordValue) -> Bool { canonical == other.canonical }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .object(let fields):
      guard !fields.isEmpty else { return bytes += "{}".utf8 }
      bytes.append(UInt8(ascii: "{"))
      let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (number, field) in sorted.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.line(indent + 1, to: &bytes)
        Self.write(field.key, to: &bytes)
        bytes += " : ".utf8
        field.value.write(to: &bytes, indent: indent + 1)
      }
      Self.line(indent, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    case .array(let elements):
      guard !elements.isEmpty else { return bytes += "[]".utf8 }
      bytes.append(UInt8(ascii: "["))
      for (number, element) in elements.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.line(indent + 1, to: &bytes)
        element.write(to: &bytes, indent: indent + 1)
      }
      Self.line(indent, to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): Self.write(text, to: &bytes)
    case .number(let text): bytes += text.utf8
    case .boolean(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func line(_ indent: Int, to bytes: inout [UInt8]) {
    bytes += [0x0A] + [UInt8](repeating: 0x20, count: 2 * indent)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      // What a terminal, a page or a reviewer of a difference would not show as it is.
      case 0..<0x20, 0x3C, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let code = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - code.count) + code).utf8
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
