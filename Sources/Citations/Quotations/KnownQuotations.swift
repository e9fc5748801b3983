internal import ClaimModel
internal import ParallelWork
internal import TextReuse

/// The quotations of a corpus beside what a ledger knows of them: of which nothing is to be said as before, and which are to be
/// looked for.
struct KnownQuotations: Sendable {
  /// For each quotation of each source what its silence hangs on, by the places of the sources now; `nil` where it is to be
  /// looked for.
  let silences: [[QuotationLedger.Silence?]]
  private let ledger: QuotationLedger
  private let sources: [UInt64]
  private let memory: any WorkMemory
  /// There is one ledger: that of the project's sources.
  private static let key = "project"

  /// What memory has of sources, whose words are `texts`.
  init(_ documents: [AuditedDocument], _ texts: [FoldedWords], memory: any WorkMemory) {
    let ledger =
      memory.recall(.quotations, [Self.key]).first.flatMap { $0.flatMap { QuotationLedger(kept: $0) } }
      ?? QuotationLedger()
    let sources = documents.map(\.hash)
    (self.ledger, self.sources, self.memory) = (ledger, sources, memory)
    let before = Dictionary(zip(ledger.sources, 0...)) { first, _ in first }
    let now = Dictionary(zip(sources, 0...)) { first, _ in first }
    let new = sources.indices.filter { before[sources[$0]] == nil }.map { texts[$0] }
    let change = Change(places: ledger.sources.map { now[$0] }, texts: new)
    silences = Workers.onAllCores.map(sources.count) { number in
      let quotations = documents[number].quotations
      guard let old = before[sources[number]], ledger.silences[old].count == quotations.count else {
        return quotations.map { _ in nil }
      }
      return zip(quotations, ledger.silences[old]).map { quotation, silence in
        silence.flatMap { change.lasting($0, of: quotation) }
      }
    }
  }

  /// Keeps what is known now, where it is not the same as before.
  func keep(_ silences: [[QuotationLedger.Silence?]]) {
    let now = QuotationLedger(sources: sources, silences: silences)
    if now != ledger { memory.keep(.quotations, [(Self.key, now.bytes)]) }
  }
}

/// Which sources of a ledger are still there, and which have come.
private struct Change: Sendable {
  /// For each source of the ledger its place now; `nil` for those that are gone.
  let places: [Int?]
  private let isComplete: Bool
  private let added: QuotationIndex
  private let filter: HashFilter

  init(places: [Int?], texts: [FoldedWords]) {
    self.places = places
    isComplete = places.allSatisfy { $0 != nil }
    added = QuotationIndex(texts)
    filter = HashFilter(texts.flatMap(RunHash.all))
  }

  /// What a silence hangs on now; `nil` where it does not last.
  func lasting(_ silence: QuotationLedger.Silence, of quotation: Quotation) -> QuotationLedger.Silence? {
    let holders = silence.holders.compactMap { places[Int($0)] }
    guard holders.count == silence.holders.count, isComplete || silence.bond != .corpus else { return nil }
    var lasting = silence
    lasting.holders = holders.map { Int32($0) }
    guard silence.runs.contains(where: filter.mayHold) else { return lasting }
    guard let reach = added.reach(of: quotation.text, except: nil) else { return nil }
    switch silence.bond {
    case .windows:
      // Of those that went it held single runs at most: `places` may be too many, and then it is looked for sooner than need be.
      lasting.places += reach.places
      return reach.documents.isEmpty && lasting.places <= WindowSearch.followed ? lasting : nil
    case .runs, .corpus: return reach.places == 0 ? lasting : nil
    }
  }
}
