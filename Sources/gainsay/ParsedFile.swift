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

  /// Reads and parses a file; a member that cannot be read becomes a failure, and the others go on.
  init(_ entry: SourceFolder.Entry, sidecars: FolderSidecars = FolderSidecars()) {
    var documents: [Document] = []
    let file = SourceFile(entry, sidecars: sidecars) { documents.append($0) }
    (self.documents, failures, passedOver) = (documents, file.failures, file.passedOver)
  }
}
