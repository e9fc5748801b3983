public import ClaimModel
internal import Foundation

extension AnnotationStore {
  /// Writes a claim, in the place of the one of its name; fields that this version does not know are kept.
  public func save(_ claim: Claim) throws(StorageError) {
    try put(claim, kind: .claim, to: try place(of: claim.id)) { _ in true }
  }

  /// Writes a claim if the store holds what it held when it was read: `nil`, where no claim of the name was there.
  public func save(_ claim: Claim, replacing old: Claim?) throws(StorageError) {
    try put(claim, kind: .claim, to: try place(of: claim.id)) { $0 == old }
  }

  /// Writes an annotation, in the place of the one of its name; fields that this version does not know are kept.
  public func save(_ annotation: Annotation) throws(StorageError) {
    try put(annotation, kind: .annotation, to: try place(of: annotation)) { _ in true }
  }

  /// Writes an annotation if the store holds what it held when it was read; `nil` where none of the name was there.
  public func save(_ annotation: Annotation, replacing old: Annotation?) throws(StorageError) {
    try put(annotation, kind: .annotation, to: try place(of: annotation)) { $0 == old }
  }

  /// Adds a verdict; throws `changedMeanwhile` where one of its name is there, for none is ever written over.
  public func append(_ verdict: Verdict) throws(StorageError) {
    guard verdict.id.isValid else { throw .invalidName(verdict.id.rawValue) }
    try put(verdict, kind: .verdict, to: "\(Self.verdictFolder)/\(verdict.id).json") { $0 == nil }
  }

  /// Changes a claim as it is at the moment of writing, so that no edit of somebody else is lost; gives what it became.
  @discardableResult
  public func edit(_ id: Identifier<Claim>, _ change: (inout Claim) -> Void) throws(StorageError) -> Claim {
    let path = try place(of: id)
    let place = "\(directory)/\(path)"
    return try locked { () throws(StorageError) -> Claim in
      guard let old = try current(path) else { throw .missing(path: place) }
      var claim: Claim
      do { claim = try RecordFile.record(of: old, kind: .claim) } catch { throw .notARecord(path: place) }
      change(&claim)
      claim.id = id
      try replace(path, old, with: try RecordFile.bytes(of: claim, kind: .claim, over: old, at: place))
      return claim
    }
  }

  private func place(of claim: Identifier<Claim>) throws(StorageError) -> String {
    guard claim.isValid else { throw .invalidName(claim.rawValue) }
    return "\(Self.claimFolder)/\(claim).json"
  }

  private func place(of annotation: Annotation) throws(StorageError) -> String {
    guard annotation.id.isValid else { throw .invalidName(annotation.id.rawValue) }
    guard annotation.source.isValid, ![Self.claimFolder, Self.verdictFolder].contains(annotation.source.rawValue) else {
      throw .invalidName(annotation.source.rawValue)
    }
    return "\(annotation.source)/\(annotation.id).json"
  }

  /// Puts a record in place whole or not at all, if what stands there is as expected.
  private func put<Record: Codable>(
    _ record: Record, kind: RecordKind, to path: String, if isExpected: (Record?) -> Bool
  ) throws(StorageError) {
    let place = "\(directory)/\(path)"
    try locked { () throws(StorageError) -> Void in
      let old = try current(path)
      // First: what cannot be written over is said as that.
      let bytes = try RecordFile.bytes(of: record, kind: kind, over: old, at: place)
      var before: Record?
      if let old {
        do { before = try RecordFile.record(of: old, kind: kind) } catch { throw .notARecord(path: place) }
      }
      guard isExpected(before) else { throw .changedMeanwhile(path: place) }
      if bytes != old { try replace(path, old, with: bytes) }
    }
  }

  /// Does something while nobody else writes.
  func locked<Result>(_ work: () throws(StorageError) -> Result) throws(StorageError) -> Result {
    try StoreLock(directory: directory, patience: patience).hold(file, work)
  }

  /// What a record's file holds; `nil` where there is none.
  func current(_ path: String) throws(StorageError) -> [UInt8]? {
    let place = "\(directory)/\(path)"
    var status = stat()
    guard lstat(place, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .refused(path: place, reason: AtomicFile.reason())
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      throw .refused(path: place, reason: "is a symbolic link, which is not followed")
    }
    guard let bytes = RecordFile.read(place, limit: .max) else { throw .notARecord(path: place) }
    return bytes
  }

  /// Notes a change and makes it; `nil` removes the file.
  func replace(
    _ path: String, _ old: [UInt8]?, with new: [UInt8]?, undoes: Identifier<StoreChange>? = nil
  ) throws(StorageError) {
    let place = "\(directory)/\(path)"
    try file.makeFolder(AtomicFile.folder(of: place))
    try journal?.add(path: path, before: old, after: new, undoes: undoes, file: file)
    if let new { try file.replace(place, with: new) } else { try file.remove(place) }
  }
}
