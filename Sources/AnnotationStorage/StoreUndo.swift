internal import ClaimModel
internal import Foundation

extension AnnotationStore {
  /// Takes the last operation of this copy back; a verdict is not removed but withdrawn. Gives the changes that were
  /// taken back; throws `changedMeanwhile`, before anything is written, where a record was changed since.
  public func undo() throws(StorageError) -> [StoreChange] {
    try locked { () throws(StorageError) -> [StoreChange] in
      guard let journal else { throw .nothingToUndo }
      for operation in journal.undoable().reversed() {
        var made: [(change: StoreChange, now: [UInt8]?)] = []
        for change in operation.reversed() {
          let now = try current(change.path)
          if now == change.after.map({ Array($0.utf8) }) {
            made.append((change, now))
          } else if now != change.before.map({ Array($0.utf8) }) {
            throw .changedMeanwhile(path: "\(directory)/\(change.path)")
          }
        }
        // A crash kept it from being made.
        if made.isEmpty { continue }
        for (change, now) in made { try takeBack(change, now) }
        return made.map(\.change)
      }
      throw .nothingToUndo
    }
  }

  private func takeBack(_ change: StoreChange, _ now: [UInt8]?) throws(StorageError) {
    let folder = String(change.path.prefix { $0 != "/" })
    guard RecordKind(folder: folder) == .verdict, let now else {
      return try replace(change.path, now, with: change.before.map { Array($0.utf8) }, undoes: change.operation)
    }
    var verdict: Verdict
    do { verdict = try RecordFile.record(of: now, kind: .verdict) } catch { throw .notARecord(path: change.path) }
    verdict.id = AnnotationIdentifiers.next()
    verdict.decision = .withdrawn
    verdict.made = Journal.time()
    let path = "\(folder)/\(verdict.id).json"
    let bytes = try RecordFile.bytes(of: verdict, kind: .verdict, over: nil, at: "\(directory)/\(path)")
    try replace(path, nil, with: bytes, undoes: change.operation)
  }
}
