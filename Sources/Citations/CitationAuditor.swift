public import ClaimModel
internal import TextReuse

/// Checks quotations, figures and citations of sources, each against what the rules ask and against the other sources.
public struct CitationAuditor: Sendable {
  static let auditRules =
    [anonymous, correctionNotice, implausible, altered, notFound] + CitationRules.rules

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { auditRules.map { $0.rule }.sorted { $0.id < $1.id } }

  private let lists: CitationLists

  /// An auditor that honours the lists of a user.
  public init(lists: CitationLists = CitationLists()) { self.lists = lists }

  /// The findings of all rules; a sentence that stands twice in a source is told once.
  public func findings(in documents: [Document]) -> [Finding] {
    let corpus = AuditedCorpus(documents: Self.audited(documents), lists: lists)
    return findings(in: corpus.documents[...], of: corpus)
  }

  /// The findings in a draft that cites a corpus: its quotations are looked for there, with a credit or without, and the sources
  /// are not audited themselves. A source with the draft's id is taken for the draft and left out.
  public func findings(inDraft draft: Document, against documents: [Document]) -> [Finding] {
    let sources = Self.audited(documents.filter { $0.source.id != draft.source.id })
    let corpus = AuditedCorpus(documents: sources + [AuditedDocument(draft)], drafts: 1, lists: lists)
    return findings(in: corpus.documents.suffix(1), of: corpus)
  }

  private static func audited(_ documents: [Document]) -> [AuditedDocument] {
    let sorted = documents.sorted { $0.source.id < $1.source.id }
    return Workers.onAllCores.map(sorted.count) { AuditedDocument(sorted[$0]) }
  }

  private func findings(in audited: ArraySlice<AuditedDocument>, of corpus: AuditedCorpus) -> [Finding] {
    var seen: Set<Identifier<Finding>> = []
    return audited.flatMap { document in Self.auditRules.flatMap { $0.findings($0.rule, document, corpus) } }
      .filter { seen.insert($0.id).inserted }
  }
}
