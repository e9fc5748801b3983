public import ClaimModel

extension AnnotationStore {
  /// Removes an annotation if the store still holds it as it was read; `undo` brings it back.
  public func remove(_ annotation: Annotation) throws(StorageError) {
    guard annotation.id.isValid else { throw .invalidName(annotation.id.rawValue) }
    let path = "\(annotation.source)/\(annotation.id).json"
    let place = "\(directory)/\(path)"
    try locked { () throws(StorageError) -> Void in
      guard let old = try current(path) else { throw .missing(path: place) }
      let held: Annotation
      do { held = try RecordFile.record(of: old, kind: .annotation) } catch { throw .notARecord(path: place) }
      guard held == annotation else { throw .changedMeanwhile(path: place) }
      try replace(path, old, with: nil)
    }
  }
}
