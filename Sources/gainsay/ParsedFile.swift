internal import ClaimModel
internal import SourceParsing

/// What one file gave: a document, or one for each source that it holds.
struct ParsedFile {
  /// The documents in the order of the file.
  private(set) var documents: [Document] = []
  /// What could not be read: the file, or members of it.
  let failures: [Report.Failure]
  /// What is no page and was passed over.
  let passedOver: PassedOver
  /// Whether all this follows from the file's bytes: then it may be kept.
  let followsFromBytes: Bool

  /// Reads and parses a file, or its bytes where they were read before; a member that cannot be read becomes a failure, and
  /// the others go on.
  init(_ entry: SourceFolder.Entry, bytes: [UInt8]? = nil, sidecars: FolderSidecars = FolderSidecars()) {
    var documents: [Document] = []
    let file = SourceFile(entry, bytes: bytes, sidecars: sidecars) { documents.append($0) }
    (self.documents, failures, passedOver) = (documents, file.failures, file.passedOver)
    followsFromBytes = file.followsFromBytes
  }

  /// What was kept of a file; `nil` where it is not what `compact` wrote.
  init?(kept bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    do { try self.init(from: &reader) } catch { return nil }
  }

  private init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    documents = try reader.row { (reader) throws(CompactReader.Malformed) in try reader.document() }
    failures = try reader.row { (reader) throws(CompactReader.Malformed) in
      Report.Failure(path: try reader.text(), reason: try reader.text())
    }
    var passedOver = PassedOver()
    passedOver.otherStatus = try reader.number()
    passedOver.revisits = try reader.number()
    passedOver.otherMedia = try reader.number()
    passedOver.withoutWords = try reader.number()
    self.passedOver = passedOver
    followsFromBytes = true
    guard reader.isAtEnd else { throw CompactReader.Malformed() }
  }

  /// The form that is kept.
  var compact: [UInt8] {
    var writer = CompactWriter()
    writer.add(each: documents) { $0.add($1) }
    writer.add(each: failures) {
      $0.add($1.path)
      $0.add($1.reason)
    }
    for count in [passedOver.otherStatus, passedOver.revisits, passedOver.otherMedia, passedOver.withoutWords] {
      writer.add(count)
    }
    return writer.bytes
  }
}
