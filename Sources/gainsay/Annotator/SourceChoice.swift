internal import ClaimModel

/// The sources of the project, of which one is read.
struct SourceChoice {
  private let folder: SourceFolder

  /// Lists the files of the project; reads none.
  init() { folder = SourceFolder(paths: [Workspace.sourceFolder]) }

  /// The list to choose from, with the number of annotations of each.
  func list(_ annotations: [Annotation]) throws(CommandError) -> SourceList {
    guard !folder.entries.isEmpty else {
      throw CommandError("there is no source yet to annotate: gainsay add FILE")
    }
    let known = Set(folder.entries.map(\.id))
    var counts: [Identifier<Source>: Int] = [:]
    for annotation in annotations {
      // Those of the members of a file count for the file.
      let owner = known.contains(annotation.source) ? annotation.source : container(of: annotation.source.rawValue)
      if let owner { counts[owner, default: 0] += 1 }
    }
    return SourceList(folder.entries.map { SourceList.Item(id: $0.id, path: $0.path, count: counts[$0.id] ?? 0) })
  }

  /// The sources in the file of an item: one, or the members of an archive or book.
  func documents(of item: SourceList.Item) throws(CommandError) -> [Document] {
    guard let entry = folder.entries.first(where: { $0.id == item.id }) else { return [] }
    return try documents(of: entry)
  }

  /// The source of a name: its file alone is read; the whole project only where it is inside another file.
  func document(named name: String) throws(CommandError) -> Document {
    if let entry = folder.entries.first(where: { $0.id.rawValue == name }) {
      let documents = try documents(of: entry)
      if let document = documents.first(where: { $0.source.id == entry.id }) { return document }
      let names = documents.prefix(6).map(\.source.id.rawValue).joined(separator: ", ")
      throw CommandError(
        "\(name) holds \(documents.count) sources; name one of them: \(names)\(documents.count > 6 ? ", …" : "")")
    }
    if container(of: name) != nil { return try Corpus(paths: [Workspace.sourceFolder]).document(named: name) }
    let known = Spelling.nearest(to: name, among: folder.entries.map(\.id.rawValue))
    guard !known.isEmpty else {
      throw CommandError("no source is named “\(name)”; there is none yet: gainsay add FILE")
    }
    let shown = known.prefix(6).joined(separator: ", ")
    throw CommandError(
      "no source is named “\(name)”; there are \(shown)\(known.count > 6 ? ", …" : ""): gainsay sources lists them")
  }

  /// The file that may hold a member of this name: names of members go on where the file's ends, with a number.
  private func container(of name: String) -> Identifier<Source>? {
    guard let dash = name.lastIndex(of: "-"), name[dash...].dropFirst().allSatisfy(\.isNumber) else { return nil }
    let stem = name[..<dash]
    // A long name is cut to make room for the number.
    let ids = folder.entries.map(\.id)
    return ids.first { $0.rawValue == stem } ?? ids.first { stem.count > 50 && $0.rawValue.hasPrefix(stem) }
  }

  private func documents(of entry: SourceFolder.Entry) throws(CommandError) -> [Document] {
    var sidecars = SidecarFiles()
    let file = ParsedFile(entry, sidecars: sidecars.beside(entry.path))
    guard !file.documents.isEmpty else {
      let failure = file.failures.first
      throw CommandError("\(failure?.path ?? entry.path): \(failure?.reason ?? "there is no article in it")")
    }
    var taken = Set(folder.entries.map(\.id))
    return file.documents.map { document in
      var document = document
      if document.source.id != entry.id {
        let id = SourceName.unique(document.source.id, among: &taken)
        if id != document.source.id { document.rename(to: id) }
      }
      return document
    }
  }
}
