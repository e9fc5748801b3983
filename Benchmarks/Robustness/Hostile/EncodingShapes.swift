extension Shape {
  /// The letters of a text as UTF-16, little end first.
  private static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// Encodings that a file does not declare, or that are broken.
  static let encodings: [Shape] = [
    Shape("bytes: windows-1252", "text.txt", raw: Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x94, 0x20]),
    Shape("bytes: windows-1252 page", "page.html", raw: Array("<p>caf".utf8) + [0xE9, 0x0A]),
    Shape("bytes: UTF-16 without a mark", "text.txt", raw: wide("Some words of a text. ")),
    Shape("bytes: UTF-16 with a mark", "text.txt", start: [0xFF, 0xFE], raw: wide("Some words.\n\n")),
    Shape("bytes: UTF-16 of halves", "text.txt", start: [0xFF, 0xFE], raw: [0x00, 0xD8]),
    Shape("bytes: UTF-16 page", "page.html", start: [0xFF, 0xFE], raw: wide("<p>word ")),
    Shape(
      "bytes: UTF-8 with bad bytes", "text.txt", start: Array("word ".utf8), raw: [0x61, 0xC3, 0xA9, 0x20, 0xFF, 0x20]),
    Shape("bytes: nothing but bad bytes", "text.txt", raw: [0xFF]),
    Shape("bytes: all of C1", "text.txt", raw: [0x81, 0x20]),
    Shape("bytes: Shift_JIS", "text.txt", raw: [0x82, 0xB1, 0x82, 0xF1, 0x81, 0x42]),
    Shape("bytes: GB18030", "text.txt", raw: [0xD6, 0xD0, 0xCE, 0xC4, 0xA1, 0xA3]),
    Shape(
      "bytes: declared GB18030", "page.html", start: Array("<meta charset=gb18030><p>".utf8),
      raw: [0x81, 0x30, 0x81, 0x30]),
    Shape(
      "bytes: ISO-2022-JP escapes", "page.html", start: Array("<meta charset=iso-2022-jp><p>".utf8),
      raw: [0x1B, 0x24, 0x42, 0x30]),
    Shape("bytes: no ending", "source", raw: Array("word < > & \n".utf8)),
    Shape("bytes: NUL now and then", "page.html", raw: Array("<p>".utf8) + Array(repeating: 0x61, count: 400) + [0]),
  ]
}
