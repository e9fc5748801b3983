internal import ClaimModel
internal import TextReuse

/// All sources of a run, who shares text with whom, and what they cite and take back.
struct AuditedCorpus: Sendable {
  /// In the order of their ids, a draft behind them.
  let documents: [AuditedDocument]
  /// Who shares text with whom.
  let reuse: ReuseOverview
  /// What sources take back.
  let withdrawn: WithdrawnStatements
  /// The citations of the documents, and the sources that they mean.
  let citations: CitationCorpus
  private let places: [Identifier<Source>: Int]

  /// Sources that are checked against one another; with a draft, which cites the sources and is cited by none, only its own
  /// citations are read.
  init(
    _ sources: [Document], draft: Document? = nil, reuse: ReuseOverview = ReuseOverview(),
    lists: CitationLists = CitationLists()
  ) {
    let sorted = sources.sorted { $0.source.id < $1.source.id } + [draft].compactMap(\.self)
    documents = Workers.onAllCores.map(sorted.count) { AuditedDocument(sorted[$0]) }
    self.reuse = reuse
    withdrawn = WithdrawnStatements(documents)
    citations = CitationCorpus(documents, drafts: draft == nil ? 0 : 1, lists: lists)
    places = Dictionary(documents.enumerated().map { ($1.document.source.id, $0) }) { first, _ in first }
  }

  /// A source by its id.
  func document(_ id: Identifier<Source>) -> AuditedDocument? { places[id].map { documents[$0] } }
}
