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
  let audit: [AuditView]
  let auditRules: [AuditRuleView]
  let matrix: MatrixView?
  let network: NetworkView?
  let claims: [ClaimView]
  let sources: HTML
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

  /// The parts of a page, the many alike among them filled in already, on all cores.
  init(_ report: Report, _ template: PageTemplate) {
    let index = ReportIndex(report)
    func cards(_ groups: [FindingGroup], level: Int) -> HTML {
      HTML(template.parts("group", groups.count) { GroupView(groups[$0], number: $0 + 1, level: level, in: index) })
    }
    style = HTML(markup: PageTemplate.style)
    script = HTML(markup: PageTemplate.script)
    policy = HTML(markup: SecurityPolicy.text(style: PageTemplate.style, script: PageTemplate.script))
    version = HTML(report.version)
    overview = OverviewView(index, template)
    conflicts = cards(index.conflicts, level: 3)
    review = cards(index.review, level: 4)
    reviewCount = HTML(ReportIndex.conflicts(index.counts.review, in: index.counts.reviewGroups))
    reuse = cards(index.reuse, level: 3)
    shares = SharesView(index)
    let audited = index.audit.flatMap { part in part.findings.enumerated().map { (number: $0 + 1, finding: $1) } }
    var rest = template.parts("group", audited.count) {
      GroupView(FindingGroup([audited[$0].finding]), number: audited[$0].number, level: 4, in: index)
    }[...]
    audit = index.audit.map { part in
      defer { rest = rest.dropFirst(part.findings.count) }
      return AuditView(source: part.source, cards: rest.prefix(part.findings.count), in: index)
    }
    auditRules = AuditRuleView.all(in: index)
    let matrix = MatrixView(index)
    self.matrix = matrix
    let network = NetworkView(index)
    self.network = network
    let annotations = Dictionary(grouping: report.annotations, by: \.annotation.claim)
    claims = report.claims.map { ClaimView($0, annotations[$0.id] ?? [], in: index) }
    let marks = PassageMarks(report)
    sources = HTML(
      template.parts("source", report.documents.count) {
        SourceView(report.documents[$0], marks: marks, isWhole: !index.isLarge)
      })
    decisions = ReviewView(report)
    gaps = GapsView(report)
    let byRule = Dictionary(grouping: report.findings, by: \.rule)
    rules = report.rules.map { RuleView($0, byRule[$0.id] ?? [], in: index) }
    hasReview = !index.review.isEmpty
    hasConflicts = !index.conflicts.isEmpty || hasReview
    hasReuse = !index.reuse.isEmpty || shares.hasPhrases
    hasAudit = !audit.isEmpty
    hasFindings = !report.findings.isEmpty
    hasMatrix = matrix != nil
    hasNetwork = network != nil
    hasClaims = !claims.isEmpty
    hasSources = !report.documents.isEmpty
    hasRules = !rules.isEmpty
    choices = FilterChoices(index)
  }
}
