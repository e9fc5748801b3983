extension JSONNode {
  /// How a value is laid out.
  enum Layout {
    /// All on one line.
    case compact
    /// Two spaces a level.
    case indented
  }

  /// The value as JSON, keys in the order of their bytes, without a line feed at the end.
  func written(_ layout: Layout) -> String {
    var out = ""
    write(to: &out, layout, depth: 0)
    return out
  }

  private func write(to out: inout String, _ layout: Layout, depth: Int) {
    switch self {
    case .null: out += "null"
    case .boolean(let isTrue): out += isTrue ? "true" : "false"
    case .integer(let number): out += String(number)
    case .number(let number): out += number.isFinite ? String(number) : "null"
    case .string(let text): Self.quote(text, to: &out)
    case .array(let elements):
      Self.list(elements, "[", "]", to: &out, layout, depth) { $0.write(to: &$1, layout, depth: depth + 1) }
    case .object(let fields):
      let sorted = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.list(sorted, "{", "}", to: &out, layout, depth) { field, out in
        Self.quote(field.key, to: &out)
        out += layout == .compact ? ":" : ": "
        field.value.write(to: &out, layout, depth: depth + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to out: inout String, _ layout: Layout, _ depth: Int,
    _ write: (Element, inout String) -> Void
  ) {
    func breakLine(_ depth: Int) {
      if layout == .indented, !elements.isEmpty { out += "\n" + String(repeating: "  ", count: depth) }
    }
    out += open
    for (index, element) in elements.enumerated() {
      if index > 0 { out += "," }
      breakLine(depth + 1)
      write(element, &out)
    }
    breakLine(depth)
    out += close
  }

  /// Escapes what RFC 8259 asks for, and what a page or a terminal would act on or not show.
  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "<": out += "\\u003c"
      case _ where scalar.isHidden:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

extension Unicode.Scalar {
  /// Whether it is a control, a separator of lines, a byte order mark (which readers drop) or a change of the direction of text.
  var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
