/// Names of entries that point to one another inside a ZIP archive.
enum ArchivePath {
  /// The entry that a reference in another entry names: relative to its folder, without fragment, `%20` and `..` resolved.
  static func resolve(_ reference: String, from entry: String) -> String {
    let bare = decoded(String(reference.prefix { $0 != "#" && $0 != "?" }))
    var parts: [Substring] = []
    if !bare.hasPrefix("/") { parts = entry.split(separator: "/").dropLast() }
    for part in bare.split(separator: "/") {
      switch part {
      case ".": break
      case "..": if !parts.isEmpty { parts.removeLast() }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  private static func decoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.first != 0x2B
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
