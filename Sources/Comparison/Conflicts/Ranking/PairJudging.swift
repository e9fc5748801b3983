internal import ClaimModel
internal import Foundation
internal import ParallelWork

/// Judges the pairs of a corpus that nobody judged before, and keeps what became of them.
struct PairJudging {
  let index: StatementIndex
  let memory: (any WorkMemory)?
  let progress: ProgressCounter?

  /// So many pairs are judged in one go.
  private static let block = 512
  /// After so many blocks it may be kept how far the work has come.
  private static let slice = 64
  /// In seconds: what an interruption costs, beside the time that keeping takes.
  private static let interval = 20.0
  /// There is one ledger: that of the project's sources.
  private static let key = "project"

  /// The pairs of which there is something to be said, in order.
  func outcomes() -> [JudgedPair] {
    let ledger = memory?.recall(.pairs, [Self.key]).first.flatMap { $0.flatMap { PairLedger(kept: $0) } }
    let known = KnownPairs(index, ledger: ledger)
    let open = known.open
    let isWritten = !open.isEmpty || ledger?.isOf(index) != true
    let size = Self.block * Self.slice
    progress?.begin("looking for conflicts", of: (open.count + Self.block - 1) / Self.block)
    var found = known.outcomes
    var kept = Date()
    for start in stride(from: 0, to: open.count, by: size) {
      let end = min(start + size, open.count)
      found += judge(open[start..<end])
      if end < open.count, kept.timeIntervalSinceNow < -Self.interval {
        keep(known.lists, found, pending: Array(open[end...]))
        kept = Date()
      }
    }
    found.sort { ($0.one, $0.other) < ($1.one, $1.other) }
    if isWritten { keep(known.lists, found, pending: []) }
    return found
  }

  private func judge(_ pairs: ArraySlice<PairCode>) -> [JudgedPair] {
    index.fetch(pairs.lazy.map { ($0.one, $0.other) })
    let size = Self.block
    let blocks = Workers.onAllCores.map((pairs.count + size - 1) / size) { [index, progress] block -> [JudgedPair] in
      defer { progress?.advance() }
      let start = pairs.startIndex + block * size
      return pairs[start..<min(start + size, pairs.endIndex)].compactMap { pair in
        let statements = index.pair(pair.one, pair.other)
        guard statements.isWorthReading else { return nil }
        let outcome = PairOutcome(PairReading(statements))
        return outcome.isNothing ? nil : JudgedPair(one: pair.one, other: pair.other, outcome: outcome)
      }
    }
    return blocks.flatMap(\.self)
  }

  private func keep(_ lists: NearestLists, _ outcomes: [JudgedPair], pending: [PairCode]) {
    guard let memory else { return }
    let ledger = PairLedger(
      identities: index.identities, standings: index.standings, aliases: index.aliases, lists: lists,
      outcomes: outcomes, pending: pending)
    memory.keep(.pairs, [(Self.key, ledger.bytes)])
  }
}
