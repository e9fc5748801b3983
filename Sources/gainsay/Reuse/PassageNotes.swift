internal import Synchronization

/// What was noticed while the batches of a file of passages were read, on several cores and in any order.
final class PassageNotes: Sendable {
  /// What was noticed of one batch.
  struct Batch: Sendable {
    /// Where its first line begins, in bytes.
    var start: Int
    /// How many lines it has.
    var lineCount = 0
    /// What is wrong with lines, by their 1-based number in the batch.
    var faults: [(line: Int, reason: String)] = []
    /// How many passages it has.
    var passageCount = 0
    /// The hashes of their ids.
    var ids: [Int] = []

    init(start: Int) { self.start = start }
  }

  private struct State {
    var batches: [Batch?]
    var idCount = 0
  }

  private let state: Mutex<State>
  /// Of more ids none is remembered.
  private let idLimit: Int

  /// Nothing noticed yet of so many batches.
  init(batches count: Int, idLimit: Int) {
    state = Mutex(State(batches: Array(repeating: nil, count: count)))
    self.idLimit = idLimit
  }

  /// Takes what was noticed of a batch; that of a second reading is no news.
  func add(_ batch: Batch, at index: Int) {
    state.withLock { state in
      guard state.batches[index] == nil else { return }
      state.batches[index] = batch
      state.idCount += batch.ids.count
      if state.idCount > idLimit { state.batches[index]?.ids = [] }
    }
  }

  /// How many passages were read.
  var passageCount: Int { state.withLock { $0.batches.reduce(0) { $0 + ($1?.passageCount ?? 0) } } }

  /// How many lines could not be read.
  var faultCount: Int { state.withLock { $0.batches.reduce(0) { $0 + ($1?.faults.count ?? 0) } } }

  /// The first faults with the 1-based numbers of their lines in the file, in order.
  func faults(limit: Int) -> [(line: Int, reason: String)] {
    state.withLock { state in
      var found: [(line: Int, reason: String)] = []
      var before = 0
      for batch in state.batches.compactMap(\.self) {
        found += batch.faults.prefix(limit - found.count).map { (before + $0.line, $0.reason) }
        before += batch.lineCount
      }
      return found
    }
  }

  /// The number of a batch's first line in the file, and where it begins.
  func firstLine(ofBatch index: Int) -> (line: Int, start: Int) {
    state.withLock { state in
      (1 + state.batches[..<index].reduce(0) { $0 + ($1?.lineCount ?? 0) }, state.batches[index]?.start ?? 0)
    }
  }

  /// The hashes of ids that stand more than once; `nil` where there were too many ids to remember.
  var repeatedIDs: Set<Int>? {
    state.withLock { state in
      guard state.idCount <= idLimit else { return nil }
      let sorted = state.batches.flatMap { $0?.ids ?? [] }.sorted()
      return Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
    }
  }
}
