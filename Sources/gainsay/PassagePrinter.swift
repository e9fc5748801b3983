internal import ClaimModel

/// Sources and passages in plain text.
enum PassagePrinter {
  /// A source's card and its passages, each under its name and line.
  static func text(_ document: Document, furniture: Bool = false) -> String {
    var lines = [card(document), ""]
    for passage in document.passages { lines += [text(passage), ""] }
    if furniture {
      for block in document.furniture { lines.append("[left out, \(block.reason), line \(block.line)] \(block.text)") }
    }
    return Console.visible(lines.joined(separator: "\n"))
  }

  /// A passage under its name.
  static func text(_ passage: Passage) -> String {
    let role = passage.role == .paragraph ? "" : "  \(passage.role.rawValue)"
    return Console.visible("\(passage.id)  line \(passage.line)\(role)\n\(passage.text)")
  }

  /// What is known of a source, a line a field.
  static func card(_ document: Document) -> String {
    let source = document.source
    let words = document.passages.reduce(0) { $0 + $1.text.split(separator: " ").count }
    func field(_ name: Source.Field, _ value: String?) -> (String, String?) {
      // Where it was found stands behind it, so that a wrong one can be traced and mended.
      (name.rawValue, value.map { $0 + (source.found[name].map { "  (\($0))" } ?? "") })
    }
    var fields: [(String, String?)] = [
      ("source", source.id.rawValue), ("file", source.path), field(.title, source.title),
      field(.authors, source.authors.isEmpty ? nil : source.authors.joined(separator: ", ")),
      field(.publisher, source.publisher), field(.published, source.published?.description),
      field(.modified, source.modified == source.published ? nil : source.modified?.description),
      field(.url, source.url), field(.capture, source.capture), field(.captured, source.captured),
      field(.language, source.language), ("encoding", document.encoding),
      ("text", FindingPrinter.count(document.passages.count, "passage") + ", " + FindingPrinter.count(words, "word")),
      ("left out", document.furniture.isEmpty ? nil : FindingPrinter.count(document.furniture.count, "block")),
    ]
    fields += document.warnings.map { ("warning", $0) }
    return Console.visible(
      fields.compactMap { name, value in
        value.map { name + String(repeating: " ", count: 11 - name.count) + $0 }
      }.joined(separator: "\n"))
  }

  /// Who published a source, and when.
  static func credit(_ source: Source) -> String {
    let who = source.authors.isEmpty ? source.publisher ?? source.id.rawValue : source.authors.joined(separator: ", ")
    return ([who] + [source.published?.description].compactMap(\.self)).joined(separator: ", ")
  }

  /// A source in one line of a list.
  static func line(_ document: Document) -> String {
    let source = document.source
    let who = source.authors.isEmpty ? source.publisher ?? "no author" : source.authors.joined(separator: ", ")
    let count = FindingPrinter.count(document.passages.count, "passage")
    return Console.visible(
      [source.id.rawValue, source.published?.description ?? "no date", who, source.title ?? "no title", count]
        .joined(separator: "  "))
  }
}
