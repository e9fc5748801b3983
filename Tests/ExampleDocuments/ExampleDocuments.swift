public import ClaimModel

/// The documents of a rule's example: one a text, paragraphs parted by a blank line, a `By` line for the author.
public func documents(_ example: RuleExample) -> [Document] {
  example.sources.enumerated().map { number, text in
    var source = Source(id: Identifier(rawValue: "source-\(number + 1)"), path: "source-\(number + 1).txt")
    // A note can say that no outlet but a body publishes it.
    let isBody = example.note == "a body that signs as a whole"
    source.publisher = "\(isBody ? "Harbour Board" : "Outlet") \(number + 1)"
    source.url = "https://port.example/source-\(number + 1)"
    var passages: [Passage] = []
    var whole = ""
    for paragraph in text.split(separator: "\n\n").map(String.init) {
      if paragraph.hasPrefix("By "), paragraph.count < 40 {
        // `By Ada Venn, 2024-05-04`
        let parts = paragraph.dropFirst(3).split(separator: ", ")
        source.authors = parts.prefix(1).map(String.init)
        source.published = parts.dropFirst().first.flatMap { CalendarDate(iso: $0) }
        continue
      }
      if !whole.isEmpty { whole += "\n\n" }
      let start = whole.utf8.count
      whole += paragraph
      passages.append(
        Passage(
          id: Identifier(rawValue: "\(source.id):\(passages.count + 1)"), source: source.id, role: .paragraph,
          range: TextRange(utf8: start..<whole.utf8.count), line: passages.count + 1, text: paragraph))
    }
    return Document(
      source: source, text: whole, fingerprint: Fingerprint.sha256(whole.utf8), passages: passages,
      origin: ByteOrigin(runs: []),
      encoding: "UTF-8")
  }
}
