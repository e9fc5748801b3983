public import ClaimModel

extension AnnotationStore {
  /// The files of the claims and annotations, as they lie in the folder; links are left out, since they are not followed.
  public func places() -> [Finding.Subject: String] {
    var places: [Finding.Subject: String] = [:]
    for entry in entries() where !entry.isLink {
      switch RecordKind(folder: entry.folder) {
      case .claim: places[.claim(Identifier(rawValue: entry.stem))] = entry.path
      case .annotation: places[.annotation(Identifier(rawValue: entry.stem))] = entry.path
      case .verdict, .note, .link: continue
      }
    }
    return places
  }
}
