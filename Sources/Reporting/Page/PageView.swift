internal import ClaimModel

/// What the page's template is filled with.
struct PageView {
  let policy: HTML
  let style: HTML
  let script: HTML
  let version: HTML
  let overview: OverviewView
  let conflicts: HTML
  let review: HTML
  /// How many conflicts there are for review, in words.
  let reviewCount: HTML
  let reuse: HTML
  let shares: SharesView
  let audit: HTML
  let auditRules: [AuditRuleView]
  let matrix: MatrixView?
  let network: NetworkView?
  let claims: [ClaimView]
  let sources: HTML
  let decisions: ReviewView
  let gaps: GapsView
  let rules: HTML
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

  /// The parts of a page, the many alike among them filled in already, on all cores.
  init(_ report: Report, _ template: PageTemplate) {
    let index = ReportIndex(report)
    func cards(_ groups: [FindingGroup], level: Int) -> HTML {
      template.markup(groups.count) { GroupView(groups[$0], number: $0 + 1, level: level, in: index, template) }
    }
    style = HTML(markup: PageTemplate.style)
    script = HTML(markup: PageTemplate.script)
    policy = HTML(markup: SecurityPolicy.text(style: PageTemplate.style, script: PageTemplate.script))
    version = HTML(report.version)
    decisions = ReviewView(report)
    gaps = GapsView(report, template)
    overview = OverviewView(index, decisions: decisions, gaps: gaps, template)
    conflicts = cards(index.conflicts, level: 3)
    review = cards(index.review, level: 4)
    reviewCount = HTML(ReportIndex.conflicts(index.counts.review, in: index.counts.reviewGroups))
    reuse = cards(index.reuse, level: 3)
    shares = SharesView(index, template)
    audit = template.markup(index.audit.count) {
      AuditView(source: index.audit[$0].source, index.audit[$0].findings, in: index, template)
    }
    auditRules = AuditRuleView.all(in: index)
    let matrix = MatrixView(index, template)
    self.matrix = matrix
    let network = NetworkView(index, template)
    self.network = network
    let annotations = Dictionary(grouping: report.annotations, by: \.annotation.claim)
    claims = report.claims.map { ClaimView($0, annotations[$0.id] ?? [], in: index, template) }
    let marks = PassageMarks(report, template)
    sources = template.markup(report.documents.count) {
      SourceView(report.documents[$0], marks: marks, isWhole: !index.isLarge, template)
    }
    let byRule = Dictionary(grouping: report.findings, by: \.rule)
    rules = template.markup(report.rules.count) {
      RuleView(report.rules[$0], byRule[report.rules[$0].id] ?? [], in: index, template)
    }
    hasReview = !index.review.isEmpty
    hasConflicts = !index.conflicts.isEmpty || hasReview
    hasReuse = !index.reuse.isEmpty || shares.hasPhrases
    hasAudit = !audit.isNull
    hasFindings = !report.findings.isEmpty
    hasMatrix = matrix != nil
    hasNetwork = network != nil
    hasClaims = !claims.isEmpty
    hasSources = !report.documents.isEmpty
    hasRules = !rules.isNull
    choices = FilterChoices(index, template)
  }
}
