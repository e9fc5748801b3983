internal import ClaimModel

/// What the page's template is filled with.
struct PageView {
  let policy: HTML
  let style: HTML
  let script: HTML
  let version: HTML
  let overview: OverviewView
  let conflicts: [GroupView]
  let review: [GroupView]
  /// How many conflicts there are for review, in words.
  let reviewCount: HTML
  let reuse: [GroupView]
  let shares: SharesView
  let audit: [AuditView]
  let auditRules: [AuditRuleView]
  let matrix: MatrixView?
  let network: NetworkView?
  let claims: [ClaimView]
  let sources: [SourceView]
  let decisions: ReviewView
  let gaps: GapsView
  let rules: [RuleView]
  let hasConflicts: Bool
  let hasReview: Bool
  let hasReuse: Bool
  let hasAudit: Bool
  let hasFindings: Bool
  let hasMatrix: Bool
  let hasNetwork: Bool
  let hasClaims: Bool
  let hasSources: Bool
  let hasRules: Bool
  let choices: FilterChoices

  init(_ report: Report) {
    let index = ReportIndex(report)
    style = HTML(markup: PageTemplate.style)
    script = HTML(markup: PageTemplate.script)
    policy = HTML(markup: SecurityPolicy.text(style: PageTemplate.style, script: PageTemplate.script))
    version = HTML(report.version)
    overview = OverviewView(index)
    conflicts = index.conflicts.enumerated().map { GroupView($1, number: $0 + 1, level: 3, in: index) }
    review = index.review.enumerated().map { GroupView($1, number: $0 + 1, level: 4, in: index) }
    reviewCount = HTML(ReportIndex.conflicts(index.counts.review, in: index.counts.reviewGroups))
    reuse = index.reuse.enumerated().map { GroupView($1, number: $0 + 1, level: 3, in: index) }
    shares = SharesView(index)
    audit = index.audit.map { AuditView(source: $0.source, findings: $0.findings, in: index) }
    auditRules = AuditRuleView.all(in: index)
    let matrix = MatrixView(index)
    self.matrix = matrix
    let network = NetworkView(index)
    self.network = network
    let annotations = Dictionary(grouping: report.annotations, by: \.annotation.claim)
    claims = report.claims.map { ClaimView($0, annotations[$0.id] ?? [], in: index) }
    let marks = PassageMarks(report)
    sources = report.documents.map { SourceView($0, marks: marks, isWhole: !index.isLarge) }
    decisions = ReviewView(report)
    gaps = GapsView(report)
    let byRule = Dictionary(grouping: report.findings, by: \.rule)
    rules = report.rules.map { RuleView($0, byRule[$0.id] ?? [], in: index) }
    hasReview = !review.isEmpty
    hasConflicts = !conflicts.isEmpty || hasReview
    hasReuse = !reuse.isEmpty || shares.hasPhrases
    hasAudit = !audit.isEmpty
    hasFindings = !report.findings.isEmpty
    hasMatrix = matrix != nil
    hasNetwork = network != nil
    hasClaims = !claims.isEmpty
    hasSources = !sources.isEmpty
    hasRules = !rules.isEmpty
    choices = FilterChoices(index)
  }
}
