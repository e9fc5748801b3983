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

  /// What memory has of a corpus whose sources have some hashes.
  init(_ corpus: QuotationCorpus, sources: [UInt64], memory: any WorkMemory) {
    let ledger =
      memory.recall(.quotations, [Self.key]).first.flatMap { $0.flatMap { QuotationLedger(kept: $0) } }
      ?? QuotationLedger()
    (self.ledger, self.sources, self.memory) = (ledger, sources, memory)
    let before = Dictionary(zip(ledger.sources, 0...)) { first, _ in first }
    let now = Dictionary(zip(sources, 0...)) { first, _ in first }
    let places = ledger.sources.map { now[$0] }
    let new = sources.indices.filter { before[sources[$0]] == nil }
    let added = QuotationIndex(new.map { corpus.index.texts[$0] })
    silences = Workers.onAllCores.map(sources.count) { number in
      let quotations = corpus.quotations[number]
      guard let old = before[sources[number]], ledger.silences[old].count == quotations.count else {
        return quotations.map { _ in nil }
      }
      return zip(quotations, ledger.silences[old]).map { quotation, silence in
        silence.flatMap { Self.lasting($0, of: quotation.text, places, added) }
      }
    }
  }

  /// What a silence hangs on now; `nil` where a source that held the words is gone or one that holds them has come.
  private static func lasting(
    _ silence: QuotationLedger.Silence, of quote: QuotedText, _ places: [Int?], _ added: QuotationIndex
  ) -> QuotationLedger.Silence? {
    let holders = silence.holders.compactMap { places[Int($0)] }
    guard holders.count == silence.holders.count, let reach = added.reach(of: quote, except: nil),
      reach.documents.isEmpty, silence.places + reach.places <= WindowSearch.followed
    else { return nil }
    // Of those that went it held single runs at most: `places` may be too many, and then it is looked for sooner than need be.
    return QuotationLedger.Silence(places: silence.places + reach.places, holders: holders.map { Int32($0) })
  }

  /// Keeps what is known now, where it is not the same as before.
  func keep(_ silences: [[QuotationLedger.Silence?]]) {
    let now = QuotationLedger(sources: sources, silences: silences)
    if now != ledger { memory.keep(.quotations, [(Self.key, now.bytes)]) }
  }
}
