internal import ClaimModel
internal import Foundation

extension AnnotationStore {
  /// Takes the last operation of this copy back, or what is left of it where taking it back was cut off; a verdict is not
  /// removed but withdrawn. Gives the changes that were taken back.
  ///
  /// Throws `changedMeanwhile`, before anything is written, where a record was changed since, and `notInPlace` where
  /// nothing of the operation is there: git took it away, or a crash kept it from being made. `skipping` steps over it.
  public func undo(skipping: Bool = false) throws(StorageError) -> [StoreChange] {
    try locked { () throws(StorageError) -> [StoreChange] in
      guard let journal else { throw .nothingToUndo }
      for operation in journal.operations().reversed() {
        var made: [(change: StoreChange, now: [UInt8]?)] = []
        for change in operation.changes.reversed() {
          try require(change.path)
          let now = try current(change.path)
          if now == change.after.map({ Array($0.utf8) }) {
            made.append((change, now))
          } else if !operation.undone.contains(change.path), now != change.before.map({ Array($0.utf8) }) {
            throw .changedMeanwhile(path: "\(directory)/\(change.path)")
          }
        }
        let left = operation.changes.filter { !operation.undone.contains($0.path) }
        // A verdict that was withdrawn stays where it is.
        made.removeAll {
          RecordKind(folder: Self.folder($0.change.path)) == .verdict && operation.undone.contains($0.change.path)
        }
        if made.isEmpty {
          if left.isEmpty { continue }
          guard skipping else { throw .notInPlace(command: operation.changes.first?.command ?? "") }
          for change in left {
            try journal.add(
              path: change.path, before: nil, after: nil, undoes: change.operation, file: file)
          }
          return []
        }
        for (change, now) in made { try takeBack(change, now) }
        return made.map(\.change)
      }
      throw .nothingToUndo
    }
  }

  private static func folder(_ path: String) -> String { String(path.prefix { $0 != "/" }) }

  /// Throws where the journal names what is no record of the store: it may have come from elsewhere.
  private func require(_ path: String) throws(StorageError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[1].hasSuffix(".json"),
      Identifier<Annotation>(rawValue: String(parts[1].dropLast(5))).isValid,
      Identifier<Source>(rawValue: parts[0].hasSuffix("~") ? String(parts[0].dropLast()) : parts[0]).isValid
    else { throw .invalidName(path) }
  }

  private func takeBack(_ change: StoreChange, _ now: [UInt8]?) throws(StorageError) {
    let folder = Self.folder(change.path)
    guard RecordKind(folder: folder) == .verdict, let now else {
      return try replace(change.path, now, with: change.before.map { Array($0.utf8) }, undoes: change.operation)
    }
    var verdict: Verdict
    do { verdict = try RecordFile.record(of: now, kind: .verdict) } catch { throw .notARecord(path: change.path) }
    // What the reviewer said before counts again.
    let earlier = load().verdicts.filter {
      $0.finding == verdict.finding && $0.reviewer == verdict.reviewer && $0.id < verdict.id
    }
    let mine = verdict.id
    if let last = earlier.last, last.decision != .withdrawn, last.id != mine {
      verdict = last
    } else {
      verdict.decision = .withdrawn
    }
    verdict.id = AnnotationIdentifiers.next()
    verdict.made = Journal.time()
    let path = "\(folder)/\(verdict.id).json"
    let bytes = try RecordFile.bytes(of: verdict, kind: .verdict, over: nil, at: "\(directory)/\(path)")
    try replace(path, nil, with: bytes, undoes: change.operation)
  }
}
