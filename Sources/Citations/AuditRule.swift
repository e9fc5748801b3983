internal import ClaimModel

/// A rule of the audit: what it is called and means, and where it fires in a document.
struct AuditRule: Sendable {
  /// What some rules ask of the whole corpus, read only where one of them is wanted.
  enum Reading: Sendable {
    /// The faults of quotations.
    case quotations
    /// What is said with citations, and what the cited sources say.
    case attributions
    /// What sources take back, and what still states it.
    case withdrawals
  }

  /// Where a rule fires.
  enum Findings: Sendable {
    /// Its findings in a source, whatever the others say: they may be kept as long as the source stays.
    case alone(@Sendable (Rule, AuditedDocument) -> [Finding])
    /// Its findings in one source of a corpus.
    case inCorpus(@Sendable (Rule, AuditedDocument, AuditedCorpus) -> [Finding])
  }

  /// What the rule is called and means, with examples.
  let rule: Rule
  /// What is read once for all rules that ask for it.
  let reads: Reading?
  /// Where it fires.
  let findings: Findings

  /// A rule that asks nothing of other sources.
  init(rule: Rule, alone findings: @escaping @Sendable (Rule, AuditedDocument) -> [Finding]) {
    (self.rule, reads, self.findings) = (rule, nil, .alone(findings))
  }

  /// A rule that looks at a source among the others.
  init(
    rule: Rule, reads: Reading? = nil,
    inCorpus findings: @escaping @Sendable (Rule, AuditedDocument, AuditedCorpus) -> [Finding]
  ) {
    (self.rule, self.reads, self.findings) = (rule, reads, .inCorpus(findings))
  }

  /// Its findings in one source of a corpus.
  func findings(in audited: AuditedDocument, of corpus: AuditedCorpus) -> [Finding] {
    switch findings {
    case .alone(let find): audited.sketch?.findings.filter { $0.rule == rule.id } ?? find(rule, audited)
    case .inCorpus(let find): find(rule, audited, corpus)
    }
  }
}
