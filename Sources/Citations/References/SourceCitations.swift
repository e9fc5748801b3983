public import ClaimModel
internal import TextReuse

/// Who refers to whom in a corpus, for those who draw it.
public enum SourceCitations {
  /// The sentences that refer to another source, where it is certain which one is meant, in the order of the sources.
  public static func read(_ documents: [Document], lists: CitationLists = CitationLists()) -> [SourceCitation] {
    let documents = documents.sorted { $0.source.id < $1.source.id }
    let audited = Workers.onAllCores.map(documents.count) { AuditedDocument(documents[$0]) }
    let graph = CitationCorpus(audited, lists: lists).graph
    return graph.edges.filter { $0.citing != $0.cited }.map {
      SourceCitation(citing: $0.citing, cited: $0.cited, evidence: $0.evidence)
    }
  }
}
