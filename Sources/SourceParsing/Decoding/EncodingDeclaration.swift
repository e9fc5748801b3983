/// What a page says of its own encoding: `<meta charset>`, `<meta http-equiv>` with `content`, or an XML declaration.
struct EncodingDeclaration {
  /// Bytes that are looked through. Browsers read 1,024, and start again where a later element disagrees.
  static let headSize = 16 << 10

  private let head: ArraySlice<UInt8>
  private var index: Int

  /// The label that stands first at the start of a file, `nil` where there is none.
  ///
  /// Comments, scripts and styles are passed over. A label without an encoding counts only where none with one
  /// follows.
  static func label(in raw: [UInt8]) -> String? {
    var declaration = EncodingDeclaration(head: raw.prefix(headSize), index: 0)
    return declaration.label()
  }

  private mutating func label() -> String? {
    var unknown: String?
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      var label: String?
      if stands("!--", at: index) {
        skip(past: "-->")
      } else if stands("?xml", at: index) {
        label = attributes().first { $0.name == "encoding" }?.value
      } else if stands("script", at: index) {
        skip(past: "</script")
      } else if stands("style", at: index) {
        skip(past: "</style")
      } else if stands("meta", at: index) {
        label = Self.charset(of: attributes())
      }
      guard let label, !label.isEmpty else { continue }
      if EncodingLabel.encoding(label) != nil { return label }
      unknown = unknown ?? label
    }
    return unknown
  }

  private static func charset(of attributes: [(name: String, value: String)]) -> String? {
    if let charset = attributes.first(where: { $0.name == "charset" }) { return charset.value }
    guard attributes.contains(where: { $0.name == "http-equiv" }),
      let content = attributes.first(where: { $0.name == "content" })?.value.lowercased()
    else { return nil }
    return parameter(of: content)
  }

  /// The charset of a content type such as `text/html; charset=utf-8`, in lower case.
  static func parameter(of type: String) -> String? {
    let parts = type.lowercased().split(whereSeparator: { ";,".contains($0) })
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].drop(while: \.isWhitespace).hasPrefix("charset") else { continue }
      return String(sides[1].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    }
    return nil
  }

  /// The attributes of the tag whose name starts at `index`, names in lower case; leaves `index` behind the tag.
  private mutating func attributes() -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    while true {
      take { Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
      guard index < head.endIndex, head[index] != UInt8(ascii: ">") else { return found }
      let name = take { !Self.isSpace($0) && !"=>/".utf8.contains($0) }.lowercased()
      take(Self.isSpace)
      guard index < head.endIndex else { return found }
      guard head[index] == UInt8(ascii: "=") else {
        found.append((name, ""))
        continue
      }
      index += 1
      take(Self.isSpace)
      guard index < head.endIndex else { return found }
      let quote = head[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        index += 1
        found.append((name, take { $0 != quote }))
        index = min(index + 1, head.endIndex)
      } else {
        found.append((name, take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }))
      }
    }
  }

  @discardableResult
  private mutating func take(_ isWanted: (UInt8) -> Bool) -> String {
    let start = index
    while index < head.endIndex, isWanted(head[index]) { index += 1 }
    return String(decoding: head[start..<index], as: UTF8.self)
  }

  private mutating func skip(past mark: String) {
    while index < head.endIndex, !stands(mark, at: index) { index += 1 }
  }

  /// Whether a word of ASCII stands there, in any case.
  private func stands(_ word: String, at place: Int) -> Bool {
    var at = place
    for byte in word.utf8 {
      guard at < head.endIndex else { return false }
      let found = (0x41...0x5A).contains(head[at]) ? head[at] | 0x20 : head[at]
      if found != byte { return false }
      at += 1
    }
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
