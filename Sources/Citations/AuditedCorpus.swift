internal import ClaimModel

/// All sources of a run, and what they cite.
struct AuditedCorpus {
  let documents: [AuditedDocument]
  /// The citations of the documents, and the sources that they mean.
  let citations: CitationCorpus

  /// Sources that are checked against one another, the last ones drafts: these cite the others and are cited by none.
  init(documents: [AuditedDocument], drafts: Int = 0, lists: CitationLists = CitationLists()) {
    self.documents = documents
    citations = CitationCorpus(documents, drafts: drafts, lists: lists)
  }
}
