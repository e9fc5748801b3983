internal import ClaimModel

/// Finds records that name what is not there.
struct StoreLinks {
  let contents: StoreContents
  let directory: String
  /// The sources of the project.
  let sources: Set<Identifier<Source>>

  /// The faults, one a name that leads nowhere.
  func faults() -> [StoreFault] {
    let claims = Set(contents.claims.map(\.id))
    let annotations = Set(contents.annotations.map(\.id))
    var faults: [StoreFault] = []
    func require(_ isThere: Bool, _ path: String, _ reason: @autoclosure () -> String) {
      if !isThere { faults.append(StoreFault(kind: .danglingLink, path: "\(directory)/\(path)", reason: reason())) }
    }
    func source(_ id: Identifier<Source>, _ path: String) {
      require(
        sources.contains(id), path, "its source \(id) is not there: put its file back beside the other sources")
    }
    func claim(_ id: Identifier<Claim>, _ path: String) {
      require(
        claims.contains(id), path, "its claim \(id) cannot be read: gainsay claim add \"STATEMENT\" --id \(id)")
    }
    let merges = MergedClaims(contents.claims)
    for record in contents.claims {
      guard let other = record.mergedInto else { continue }
      let path = "claims/\(record.id).json"
      require(
        claims.contains(other), path, "the claim that it was merged into, \(other), is not there: gainsay undo, or git")
      require(
        merges.end(of: record.id) != nil || !claims.contains(other), path,
        "it was merged in a circle; remove “mergedInto” from one of them")
    }
    for annotation in contents.annotations {
      let path = "\(RecordKind.folder(ofSource: annotation.source.rawValue))/\(annotation.id).json"
      claim(annotation.claim, path)
      source(annotation.source, path)
    }
    for note in contents.notes {
      let path = "notes/\(note.id).json"
      switch note.subject {
      case .claim(let id): claim(id, path)
      case .annotation(let id):
        require(annotations.contains(id), path, "its annotation \(id) is not there: gainsay rm \(note.id)")
      case .source(let id, _): source(id, path)
      }
    }
    for link in contents.links {
      for id in [link.from, link.to] { source(id, "links/\(link.id).json") }
    }
    return faults
  }
}
