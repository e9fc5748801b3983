internal import SourceParsing

/// Words for what goes wrong in files that hold other files.
enum ContainerWording {
  /// One clause in lower case, without a full stop.
  static func of(_ error: ContainerError) -> String {
    switch error {
    case .unreadable(let reason): reason
    case .truncated(.zipDirectory, let offset):
      "is cut off at byte \(offset): the directory at the end of a ZIP archive is missing; what stood before was read: get the whole file"
    case .truncated(let part, let offset):
      "is cut off: \(name(part)) begins at byte \(offset) and the file ends in it; what stood before was read: get the whole file"
    case .damaged(let part, let offset):
      "is damaged at byte \(offset): \(name(part)) expected there makes no sense; what stood before was read: get a sound copy"
    case .memberTooLarge(let limit): "holds more than \(limit) bytes, which is all that is read of one source: split it"
    case .bomb(let times, let offset):
      "unpacks to more than \(times) times its size at byte \(offset): no honest file does; it was not read further"
    case .unknownCoding(let coding):
      "is packed as “\(coding)”, which is not read here; capture it again without that coding, or unpack it"
    case .unknownCompression(let entry, let method):
      "its entry \(entry) is packed by method \(method); only stored and deflated ones are read: pack it again"
    case .encrypted(nil): "is encrypted; remove the password first"
    case .encrypted(let entry?): "its entry \(entry) is encrypted, as by rights management; only open files are read"
    case .missing(let entry): "its entry \(entry) is missing: it is not whole, or of another kind"
    case .noPages(let passedOver):
      "holds no page with words" + (passedOver.isEmpty ? "" : ", only " + words(passedOver))
    case .nested(let kind): "is a \(kind) file inside a gzip file; unpack the outer one first"
    case .noPDFReader(let program):
      "is a PDF file, which \(program) turns into text, and that is not installed; install poppler-utils (apt) or poppler (Homebrew)"
    case .pdfTooSlow(let seconds):
      "is a PDF file whose text did not come within \(seconds) seconds; save its text by hand"
    case .pdfRefused(let detail): "is a PDF file that cannot be read: \(detail)"
    case .pdfWithoutText: "is a PDF file of pictures without text; have its letters recognised first, as with ocrmypdf"
    }
  }

  /// What a container holds beside pages, as a list.
  static func words(_ passedOver: PassedOver) -> String {
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { parts.append("\(count) \(count == 1 ? one : many)") }
    }
    add(passedOver.otherStatus, "answer without success", "answers without success")
    add(
      passedOver.revisits, "revisit, which repeats another capture's page",
      "revisits, which repeat other captures' pages")
    add(passedOver.otherMedia, "picture, style sheet or the like", "pictures, style sheets and the like")
    add(passedOver.withoutWords, "page without words", "pages without words")
    return parts.joined(separator: ", ")
  }

  private static func name(_ part: ContainerError.Part) -> String {
    switch part {
    case .gzip: "the packed data"
    case .warcRecord: "the record"
    case .httpHead: "the HTTP answer"
    case .mimeHead: "the part"
    case .zipDirectory: "the directory of the ZIP archive"
    case .zipEntry(let name): "the entry \(name)"
    case .markup(let name): "the XML of \(name)"
    }
  }
}
