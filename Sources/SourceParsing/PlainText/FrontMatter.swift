internal import ClaimModel

/// Reads what stands above a text about it: YAML or TOML front matter, the header of a message, labelled lines.
struct FrontMatter {
  private var text: TextLines
  private var metadata = SourceMetadata()
  /// More lines are no front matter.
  private static let mostLines = 400

  /// Takes front matter off the top of a text: its lines become furniture.
  static func take(_ text: inout TextLines) -> SourceMetadata {
    var matter = FrontMatter(text: text)
    if !matter.takeFenced("---", separator: 0x3A), !matter.takeFenced("+++", separator: 0x3D), !matter.takeMailHeader(),
      !matter.takeBookHeader()
    {
      matter.takeLabelled()
    }
    text = matter.text
    return matter.metadata
  }

  private init(text: TextLines) { self.text = text }

  private mutating func mark(_ lines: Range<Int>, _ furniture: LineFurniture) {
    for index in lines { text.lines[index].furniture = furniture }
  }

  // MARK: Fences

  /// Reads keys and values between two lines of signs.
  private mutating func takeFenced(_ fence: StaticString, separator: UInt8) -> Bool {
    guard let first = text.lines.first, text.stretch(first).equals(fence), first.indent == 0 else { return false }
    let isYAML = separator == 0x3A
    let end = text.lines.indices.prefix(Self.mostLines).dropFirst().first { index in
      text.stretch(index).equals(fence) || isYAML && text.stretch(index).equals("...")
    }
    guard let end, end > 1 else { return false }
    guard let key = keyed(1, separator), !key.isEmpty else { return false }
    var table = ""
    var index = 1
    while index < end {
      let start = index
      index += 1
      let line = text.stretch(start)
      if !isYAML, line.first == 0x5B, line.last == 0x5D {
        table = line.text.trimming { "[] ".contains($0) }
        continue
      }
      guard text.lines[start].indent == 0, let key = keyed(start, separator) else { continue }
      let colon = Int(text.lines[start].lower) + key.count + 1
      var values = FrontMatterValue.values(
        TextStretch(text.bytes, min(afterKey(start, separator), line.upper)..<line.upper))
      _ = colon
      // Lines further in, and the items of a list, belong to the key.
      while index < end, text.lines[index].indent > 0 || text.stretch(index).hasPrefix("- ") || isOpenList(values) {
        values.append(text.stretch(index).text)
        index += 1
      }
      let name = table.isEmpty || table == "params" || table == "extra" ? key : table + "." + key
      note(name, FrontMatterValue.cleaned(values), "front matter " + name)
    }
    mark(0..<end + 1, .frontMatter)
    return true
  }

  private func isOpenList(_ values: [String]) -> Bool {
    guard let first = values.first, first.hasPrefix("[") else { return false }
    return !(values.last?.hasSuffix("]") ?? false)
  }

  /// The key of a line `key: value` or `key = value`, in lower case.
  private func keyed(_ index: Int, _ separator: UInt8) -> String? {
    let line = text.stretch(index)
    guard let place = line.index(of: separator), place - line.lower <= 40 else { return nil }
    let key = TextStretch(text.bytes, line.lower..<place).trimmed
    let isPlain = key.allSatisfy {
      TextByte.isWord($0) || $0 == 0x5F || $0 == 0x2D || $0 == 0x20 || $0 == 0x22 || $0 == 0x2E
    }
    guard !key.isEmpty, isPlain else { return nil }
    return key.text.lowercased().trimming { $0 == "\"" }
  }

  private func afterKey(_ index: Int, _ separator: UInt8) -> Int {
    (text.stretch(index).index(of: separator) ?? text.stretch(index).upper) + 1
  }

  // MARK: Messages

  private static let mailKeys: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "message-id", "return-path", "received",
    "mime-version", "content-type", "content-transfer-encoding", "newsgroups", "organization", "references",
    "in-reply-to", "x-mailer", "user-agent", "sender", "delivered-to", "lines", "path", "xref", "importance",
    "attachments", "re",
  ]

  /// Reads the header of a message: `From:` and others, three at least, from the first line to a blank one.
  private mutating func takeMailHeader() -> Bool {
    var end = 0
    var known = 0
    var hasSender = false
    var fields: [(key: String, value: String)] = []
    while end < text.lines.count, end < Self.mostLines, end == 0 || text.lines[end].blanks == 0 {
      if text.lines[end].indent > 0, end > 0, let last = fields.indices.last {
        fields[last].value += " " + text.stretch(end).text
      } else {
        guard let key = keyed(end, 0x3A), !key.contains(" ") else { return false }
        let line = text.stretch(end)
        fields.append((key, TextStretch(text.bytes, min(afterKey(end, 0x3A), line.upper)..<line.upper).trimmed.text))
        if Self.mailKeys.contains(key) { known += 1 }
        hasSender = hasSender || key == "from"
      }
      end += 1
    }
    guard hasSender, known >= 2, known * 2 >= fields.count else { return false }
    for field in fields where ["from", "subject", "re", "date", "sent", "organization"].contains(field.key) {
      note(field.key, [field.value], "mail header " + field.key)
    }
    mark(0..<end, .mailHeader)
    return true
  }

  // MARK: Electronic books

  /// Reads the labelled lines above the mark with which the text of an electronic book starts.
  private mutating func takeBookHeader() -> Bool {
    let start = text.lines.indices.prefix(Self.mostLines).first { index in
      text.stretch(index).hasPrefix("*** start of") || text.stretch(index).hasPrefix("***start of")
    }
    guard let start else { return false }
    for index in 0..<start {
      let line = text.stretch(index)
      guard line.count < 400, let key = keyed(index, 0x3A) else { continue }
      let value = TextStretch(text.bytes, min(afterKey(index, 0x3A), line.upper)..<line.upper).trimmed
      // The day of the book's release as a file is not the work's.
      if !value.isEmpty, key != "release date", key != "most recently updated" {
        note(key, [value.text], "line \(index + 1), \(key)")
      }
    }
    mark(0..<start + 1, .frontMatter)
    return true
  }

  // MARK: Labels

  /// Reads `Key: value` lines at the very top, up to the first that is none.
  private mutating func takeLabelled() {
    var index = 0
    while index < min(text.lines.count, 16) {
      let line = text.stretch(index)
      guard line.count < 400, let key = keyed(index, 0x3A) else { break }
      let value = TextStretch(text.bytes, min(afterKey(index, 0x3A), line.upper)..<line.upper).trimmed
      guard MetadataLabel(key) != nil, !value.isEmpty else { break }
      note(key, [value.text], "line \(index + 1), \(key)")
      index += 1
    }
    mark(0..<index, .frontMatter)
  }

  private mutating func note(_ key: String, _ values: [String], _ found: String) {
    guard let label = MetadataLabel(key) else { return }
    label.note(values, in: &metadata, found: found)
  }
}

/// A value of front matter as its parts.
enum FrontMatterValue {
  /// The value behind a key on its own line; empty where it stands on the lines below.
  static func values(_ value: TextStretch) -> [String] {
    let words = value.trimmed
    return words.isEmpty || words.first == 0x23 ? [] : [words.text]
  }

  /// The parts of a list or the lines of a folded value, without quotation marks, dashes and brackets.
  static func cleaned(_ values: [String]) -> [String] {
    guard let first = values.first else { return [] }
    if first == ">" || first == "|" || first == ">-" || first == "|-" {
      return [values.dropFirst().joined(separator: " ")]
    }
    if first.hasPrefix("[") {
      let inner = values.joined(separator: " ").trimming { "[] ".contains($0) }
      return split(inner).map(unquoted).filter { !$0.isEmpty }
    }
    if first.hasPrefix("- ") || first.contains(": ") && values.count > 1 {
      return values.compactMap { line in
        var words = line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
        // Of a person's record the name alone is wanted.
        if let colon = words.firstRange(of: ": ") {
          let key = words[..<colon.lowerBound].lowercased()
          guard key == "name" || key == "literal" else { return nil }
          words = String(words[colon.upperBound...])
        }
        return unquoted(words)
      }.filter { !$0.isEmpty }
    }
    return [unquoted(values.joined(separator: " "))]
  }

  private static func unquoted(_ text: String) -> String {
    let words = text.trimming(\.isWhitespace)
    guard words.count >= 2, let first = words.first, first == words.last, first == "\"" || first == "'" else {
      // A remark behind a value.
      return words.firstRange(of: " #").map { String(words[..<$0.lowerBound]).trimming(\.isWhitespace) } ?? words
    }
    return String(words.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("''", with: "'")
  }

  /// Splits at commas outside quotation marks.
  private static func split(_ list: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var quote: Character?
    for letter in list {
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == "\"" || letter == "'" {
        quote = letter
      } else if letter == "," {
        parts.append(part)
        part = ""
        continue
      }
      part.append(letter)
    }
    return parts + [part]
  }
}
