/// A JSON value whose keys keep their order, so that a file's bytes depend on nothing but its content.
enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  enum Layout {
    /// Everything on one line, for JSON Lines.
    case compact
    /// Two spaces a level, for files that people read.
    case indented
  }

  /// A string, or `null` where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A list of strings.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The value as RFC 8259 text, without a line feed at the end.
  func text(_ layout: Layout) -> String {
    var out: [UInt8] = []
    write(to: &out, layout: layout, depth: 0)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the value to `out`.
  func write(to out: inout [UInt8], layout: Layout, depth: Int = 0) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .boolean(let isTrue): out.append(contentsOf: (isTrue ? "true" : "false").utf8)
    case .integer(let number): out.append(contentsOf: String(number).utf8)
    case .number(let number): out.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
    case .string(let text): Self.quote(text, to: &out)
    case .array(let values):
      Self.list(values, "[", "]", to: &out, layout: layout, depth: depth) { value, out in
        value.write(to: &out, layout: layout, depth: depth + 1)
      }
    case .object(let members):
      Self.list(members, "{", "}", to: &out, layout: layout, depth: depth) { member, out in
        Self.quote(member.key, to: &out)
        out.append(contentsOf: (layout == .compact ? ":" : ": ").utf8)
        member.value.write(to: &out, layout: layout, depth: depth + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to out: inout [UInt8], layout: Layout,
    depth: Int, write: (Element, inout [UInt8]) -> Void
  ) {
    func breakLine(_ depth: Int) {
      guard layout == .indented, !elements.isEmpty else { return }
      out.append(UInt8(ascii: "\n"))
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
    out.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      breakLine(depth + 1)
      write(element, &out)
    }
    breakLine(depth)
    out.append(UInt8(ascii: close))
  }

  /// Escapes what RFC 8259 asks for, and what breaks in scripts, terminals and HTML: `<`, DEL, C1 controls, the line
  /// separators U+2028 and U+2029, and the controls that reverse the direction of text.
  private static func quote(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var copy = text
    copy.withUTF8 { bytes in
      bytes.parts(needsLook) {
        out.append(contentsOf: $0)
      } other: {
        escape($0, to: &out)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  /// Whether a character may have to be escaped; most of most texts need no second look.
  private static func needsLook(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x22, 0x3C, 0x5C: true
    default: bytes.mayBeHidden(at: index)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    switch scalar {
    case "\"": out.append(contentsOf: #"\""#.utf8)
    case "\\": out.append(contentsOf: #"\\"#.utf8)
    case "\n": out.append(contentsOf: #"\n"#.utf8)
    case "\r": out.append(contentsOf: #"\r"#.utf8)
    case "\t": out.append(contentsOf: #"\t"#.utf8)
    case "<": out.append(contentsOf: #"\u003c"#.utf8)
    case _ where scalar.isShownByName:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        out.append(contentsOf: (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      }
    default: out.append(contentsOf: String(scalar).utf8)
    }
  }
}
