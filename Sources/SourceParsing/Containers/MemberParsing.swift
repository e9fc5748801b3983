public import ClaimModel

extension SourceParser {
  /// Parses a member of a container; what the sidecar says wins over the container's record of where and when, that over
  /// the page, and the page over what the container says of the whole work.
  ///
  /// - Throws: `ParsingError` where there is no article to read.
  public func parse(
    _ member: ContainerMember, id: Identifier<Source>, path: String, sidecar: SourceMetadata? = nil
  ) throws(ParsingError) -> Document {
    let known = (sidecar ?? SourceMetadata()).filled(from: member.record)
    var document: Document
    switch member.content {
    case .page(let bytes, let format):
      document = try parse(
        bytes, as: format, charset: member.charset, id: id, path: path, known: known, work: member.work)
    case .word(let package):
      let (decoded, parsed) = WordParser.parse(package)
      document = try self.document(
        of: parsed, decoded: decoded, fingerprint: "", id: id, path: path, known: known, work: member.work)
    }
    if known.title == nil, let entry = member.entry { document.nameChapter(entry: entry, of: member.work.title) }
    if let fingerprint = member.fingerprint { document.fingerprint = fingerprint }
    document.warnings += member.warnings
    if let place = member.place {
      document.shift(bytes: place.offset, lines: place.line - 1)
    } else {
      document.bytesOf = .member
    }
    return document
  }
}

extension Document {
  /// Makers of books write the name of the file or of the book above every chapter: its heading says more.
  fileprivate mutating func nameChapter(entry: String, of book: String?) {
    let isFile = source.title.map { entry.hasSuffix($0) } ?? true
    guard isFile || source.title == book else { return }
    guard let heading = passages.first(where: { $0.role == .heading })?.text else {
      source.title = book
      return
    }
    source.title = heading
    source.found[.title] = "heading of the chapter"
  }

  /// Counts bytes and lines from the front of the file in which the parsed bytes lie.
  fileprivate mutating func shift(bytes: Int, lines: Int) {
    origin = ByteOrigin(
      runs: origin.runs.map { run in
        ByteOrigin.Run(text: run.text, bytes: run.bytes.lowerBound + bytes..<run.bytes.upperBound + bytes)
      })
    for index in passages.indices { passages[index].line += lines }
    for index in furniture.indices { furniture[index].line += lines }
    for index in links.indices { links[index].line += lines }
  }
}
