/// The `Name: value` lines above a body: of a WARC record, an HTTP answer, a MIME part.
struct HeaderFields {
  private var fields: [(name: String, value: String)] = []

  /// No field yet.
  init() {}

  /// The fields of lines that hold no line ends.
  init(_ lines: some Sequence<ArraySlice<UInt8>>) {
    for line in lines { add(line) }
  }

  /// Adds a line; one that begins with white space goes on with the field before it.
  mutating func add(_ line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    if line.first == 0x20 || line.first == 0x09 {
      let more = text.trimming(\.isWhitespace)
      if !fields.isEmpty, !more.isEmpty { fields[fields.count - 1].value += " " + more }
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return }
    fields.append(
      (
        text[..<colon].trimming(\.isWhitespace).lowercased(),
        text[text.index(after: colon)...].trimming(\.isWhitespace)
      ))
  }

  /// The first value of a field, by its name in lower case; `nil` where it is missing or empty.
  subscript(name: String) -> String? { fields.first { $0.name == name && !$0.value.isEmpty }?.value }

  /// All values of a field that may be repeated, as one list.
  func list(_ name: String) -> [String] {
    fields.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }
      .map { $0.trimming(\.isWhitespace).lowercased() }.filter { !$0.isEmpty }
  }
}

/// Where a head ends and its body begins.
struct MessageHead {
  /// The lines of the head, without their ends.
  var lines: [ArraySlice<UInt8>]
  /// The index of the body's first byte.
  var body: Int

  /// Reads to the first empty line; `nil` where there is none within `limit` bytes.
  init?(_ bytes: ArraySlice<UInt8>, limit: Int) {
    lines = []
    var start = bytes.startIndex
    let end = min(bytes.endIndex, bytes.startIndex + limit)
    while start < end, let feed = bytes[start..<end].firstIndex(of: 0x0A) {
      var line = bytes[start..<feed]
      if line.last == 0x0D { line.removeLast() }
      start = feed + 1
      if line.isEmpty {
        body = start
        return
      }
      lines.append(line)
    }
    return nil
  }
}
