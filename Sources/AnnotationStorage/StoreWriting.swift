public import ClaimModel
internal import Foundation

extension AnnotationStore {
  /// Writes a record, in the place of the one of its name; fields that this version does not know are kept.
  public func save(_ record: some StoreRecord) throws(StorageError) {
    try put(record) { _ in true }
  }

  /// Writes a record if the store holds what it held when it was read: `nil`, where none of the name was there.
  public func save<Record: StoreRecord>(_ record: Record, replacing old: Record?) throws(StorageError) {
    try put(record) { $0 == old }
  }

  /// Adds a verdict; throws `changedMeanwhile` where one of its name is there, for none is ever written over.
  public func append(_ verdict: Verdict) throws(StorageError) { try save(verdict, replacing: nil) }

  /// Removes a record if the store still holds it as it was read; `undo` brings it back.
  public func remove<Record: StoreRecord>(_ record: Record) throws(StorageError) {
    let path = try place(of: record)
    let place = "\(directory)/\(path)"
    try locked { () throws(StorageError) -> Void in
      guard let old = try current(path) else { throw .missing(path: place) }
      try RecordFile.requireWritable(old, kind: Record.kind, at: place)
      let held: Record
      do { held = try RecordFile.record(of: old, kind: Record.kind) } catch { throw .notARecord(path: place) }
      guard held == record else { throw .changedMeanwhile(path: place) }
      try replace(path, old, with: nil)
    }
  }

  /// Changes a claim as it is at the moment of writing, so that no edit of somebody else is lost; gives what it became.
  @discardableResult
  public func edit(_ id: Identifier<Claim>, _ change: (inout Claim) -> Void) throws(StorageError) -> Claim {
    try edit(Claim(id: id, statement: ""), change)
  }

  /// Changes the record of this one's name as it is at the moment of writing; gives what it became.
  @discardableResult
  public func edit<Record: StoreRecord>(_ record: Record, _ change: (inout Record) -> Void) throws(StorageError)
    -> Record
  {
    let path = try place(of: record)
    let place = "\(directory)/\(path)"
    return try locked { () throws(StorageError) -> Record in
      guard let old = try current(path) else { throw .missing(path: place) }
      let before: Record
      do { before = try RecordFile.record(of: old, kind: Record.kind) } catch { throw .notARecord(path: place) }
      var after = before
      change(&after)
      guard after.name == before.name, after.sourceName == before.sourceName else { throw .invalidName(after.name) }
      let bytes = try RecordFile.bytes(of: after, kind: Record.kind, over: old, at: place)
      if bytes != old { try replace(path, old, with: bytes) }
      return after
    }
  }

  private func place<Record: StoreRecord>(of record: Record) throws(StorageError) -> String {
    for name in [record.name] + (record.sourceName.map { [$0] } ?? []) {
      guard Identifier<Record>(rawValue: name).isValid else { throw .invalidName(name) }
    }
    let folder = Record.kind.folder ?? RecordKind.folder(ofSource: record.sourceName ?? "")
    return "\(folder)/\(record.name).json"
  }

  /// Puts a record in place whole or not at all, if what stands there is as expected.
  private func put<Record: StoreRecord>(_ record: Record, if isExpected: (Record?) -> Bool) throws(StorageError) {
    let (path, kind) = (try place(of: record), Record.kind)
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
