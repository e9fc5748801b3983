internal import ParallelWork
public import ClaimModel
public import TextReuse

/// Checks quotations, figures and citations of sources, each against what the rules ask and against the other sources.
public struct CitationAuditor: Sendable {
  static let auditRules =
    [
      anonymous, lostAttribution, correctionNotice, notReflected, superseded, implausible, percentagePoints,
      sumMismatch, impossibleDate, ambiguousDate, altered, notFound, elsewhere, spliced, ellipsisHides, speakerMismatch,
      cutMidSentence, tooShort, ambiguousQuotation, unclosedQuotation, mismatch, overstated, circular, citedCopies,
      beforePublication,
    ] + CitationRules.rules

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { auditRules.map { $0.rule }.sorted { $0.id < $1.id } }

  /// Those that ask who shares text with whom.
  public static var rulesOnReuse: [Rule] { [lostAttribution.rule, citedCopies.rule] }

  private let lists: CitationLists
  private let includes: @Sendable (Identifier<Rule>) -> Bool
  /// Who counts how far it has come, where somebody looks.
  public var progress: ProgressCounter?

  /// An auditor that honours the lists of a user; rules that are not wanted cost nothing.
  public init(
    lists: CitationLists = CitationLists(), includes: @escaping @Sendable (Identifier<Rule>) -> Bool = { _ in true }
  ) {
    (self.lists, self.includes) = (lists, includes)
  }

  /// The rules that are wanted.
  private var wanted: [AuditRule] { Self.auditRules.filter { includes($0.rule.id) } }

  /// The findings of all rules; a sentence that stands twice in a source is told once. What was taken over from other sources
  /// without saying so is only found where `reuse` tells who shares text with whom.
  public func findings(in documents: [Document], reuse: ReuseOverview = ReuseOverview()) -> [Finding] {
    audit(documents, reuse: reuse).findings
  }

  /// The findings of all rules, and which sources refer to which others, where it is certain which one is meant.
  /// Sources whose words are in `words` are not split into words again; what `memory` holds of a source is not read from it again.
  public func audit(
    _ documents: [Document], reuse: ReuseOverview = ReuseOverview(), words: [Identifier<Source>: FoldedWords] = [:],
    memory: (any WorkMemory)? = nil
  ) -> (findings: [Finding], citations: [SourceCitation]) {
    progress?.begin("reading citations")
    let corpus = AuditedCorpus(documents, reuse: reuse, words: words, lists: lists, for: wanted, memory: memory)
    let citations = corpus.citations.graph.edges.filter { $0.citing != $0.cited }.map {
      SourceCitation(citing: $0.citing, cited: $0.cited, evidence: $0.evidence)
    }
    return (findings(in: corpus.documents[...], of: corpus), citations)
  }

  /// The findings in a draft that cites a corpus: its quotations are looked for there, with a credit or without, and the sources
  /// are not audited themselves. A source with the draft's id is taken for the draft and left out.
  public func findings(inDraft draft: Document, against documents: [Document], reuse: ReuseOverview = ReuseOverview())
    -> [Finding]
  {
    let corpus = AuditedCorpus(
      documents.filter { $0.source.id != draft.source.id }, drafts: [draft], reuse: reuse, lists: lists, for: wanted)
    return findings(in: corpus.documents.suffix(1), of: corpus)
  }

  private func findings(in audited: ArraySlice<AuditedDocument>, of corpus: AuditedCorpus) -> [Finding] {
    var seen: Set<Identifier<Finding>> = []
    let (documents, rules) = (Array(audited), wanted)
    progress?.begin("auditing", of: documents.count)
    let found = Workers.onAllCores.map(documents.count) { [progress] number in
      defer { progress?.advance() }
      return rules.flatMap { $0.findings(in: documents[number], of: corpus) }
    }
    return found.joined().filter { seen.insert($0.id).inserted }
  }
}
