internal import ParallelWork
internal import ClaimModel
internal import TextReuse

/// All sources of a run, who shares text with whom, what they quote, cite and take back.
struct AuditedCorpus: Sendable {
  /// In the order of their ids; drafts behind them.
  let documents: [AuditedDocument]
  /// Who shares text with whom.
  let reuse: ReuseOverview
  /// For each source the stretches that it may have from another.
  let takenOver: [Identifier<Source>: [ReuseOverview.Copy]]
  /// What sources take back.
  let withdrawn: WithdrawnStatements
  /// The citations of the documents, and the sources that they mean.
  let citations: CitationCorpus
  /// What is said with citations.
  let attributions: Attributions
  private let places: [Identifier<Source>: Int]
  private let quotations: QuotationCorpus?
  private let faults: [Identifier<Source>: [QuotationFault]]

  /// Sources that are checked against one another; or drafts, which cite them and are cited by none, and which alone are judged.
  /// Sources whose words are in `words` are not split into words again; what `memory` holds of a source is not read from it again.
  init(
    _ documents: [Document], drafts: [Document] = [], reuse: ReuseOverview = ReuseOverview(),
    words: [Identifier<Source>: FoldedWords] = [:], lists: CitationLists = CitationLists(), for rules: [AuditRule],
    memory: (any WorkMemory)? = nil
  ) {
    let sources = documents.sorted { $0.source.id < $1.source.id }
    let read = memory.map { AuditSketches.documents(sources, memory: $0) } ?? sources.map { AuditedDocument($0) }
    let audited = read + drafts.map { AuditedDocument($0, isDraft: true) }
    self.documents = audited
    self.reuse = reuse
    takenOver = reuse.takenOver
    withdrawn = WithdrawnStatements(rules.contains { $0.reads == .withdrawals } ? audited : [])
    citations = CitationCorpus(audited, lists: lists)
    attributions =
      rules.contains { $0.reads == .attributions } ? Attributions(audited, citations) : Attributions()
    places = Dictionary(audited.enumerated().map { ($1.document.source.id, $0) }) { first, _ in first }
    guard rules.contains(where: { $0.reads == .quotations }) else {
      (quotations, faults) = (nil, [:])
      return
    }
    let texts = Workers.onAllCores.map(audited.count) {
      words[audited[$0].document.source.id] ?? FoldedWords(audited[$0].document.text)
    }
    let known = memory.map { KnownQuotations(audited, texts, memory: $0) }
    let corpus = QuotationCorpus(audited, texts, drafts: drafts.count, knowing: known?.silences)
    quotations = corpus
    let judged = drafts.isEmpty ? audited.indices : documents.count..<audited.count
    let found = Workers.onAllCores.map(judged.count) {
      let own = judged[judged.startIndex + $0]
      return QuotationJudge(corpus: corpus, own: own).judgements(knowing: known?.silences[own])
    }
    known?.keep(found.map { $0.map(\.silence) })
    let faults = found.map { $0.flatMap(\.faults) }
    self.faults = Dictionary(zip(judged.map { audited[$0].document.source.id }, faults)) { first, _ in first }
  }

  /// A source by its id.
  func document(_ id: Identifier<Source>) -> AuditedDocument? { places[id].map { documents[$0] } }

  /// The sentence of a source whose words a document quotes in a sentence, or close behind it; `nil` where it quotes none to the word.
  func words(of source: AuditedDocument, quotedBy audited: AuditedDocument, at sentence: Int) -> Evidence? {
    guard let quotations, let place = places[source.document.source.id], let own = places[audited.document.source.id]
    else { return nil }
    let last = audited.sentences[min(sentence + Self.reach, audited.sentences.count - 1)]
    let frame = audited.sentences[sentence].range.lowerBound.utf8..<last.range.upperBound.utf8
    for quotation in quotations.quotations[own]
    where quotation.range.overlaps(frame) && quotation.text.length >= QuotationLimits.telling {
      guard let found = quotations.placements(of: quotation.text, in: place, limit: 1).first, found.isFaithful else {
        continue
      }
      let start = Int(quotations.index.texts[place].starts[found.difference.span.lowerBound])
      guard let index = source.sentence(at: start..<start + 1) else { continue }
      return source.evidence(source.sentences[index])
    }
    return nil
  }

  /// So many sentences behind the one that names a source are looked through for its words.
  private static let reach = 2

  /// What does not hold of the quotations of a source, in reading order.
  func faults(of audited: AuditedDocument) -> [QuotationFault] { faults[audited.document.source.id] ?? [] }
}

extension AuditRule {
  /// A rule that tells one kind of fault of quotations.
  static func onQuotations(_ kind: QuotationFault.Kind, _ rule: Rule) -> AuditRule {
    AuditRule(rule: rule, reads: .quotations) { rule, audited, corpus in
      corpus.faults(of: audited).filter { $0.kind == kind }.map {
        Finding(rule: rule.id, severity: $0.severity, score: $0.score, message: $0.message, evidence: $0.evidence)
      }
    }
  }
}
