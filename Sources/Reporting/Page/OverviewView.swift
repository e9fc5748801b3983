internal import ClaimModel

/// The first screen: what was read, and how much was found.
struct OverviewView {
  struct Row {
    let anchor: HTML
    let id: HTML
    let title: HTML
    let author: HTML
    let outlet: HTML
    let date: HTML
    let passages: Int
    let findings: Int
  }

  struct Family {
    let name: HTML
    let errors: Int
    let warnings: Int
    let notes: Int
    let total: Int
  }

  let summary: [HTML]
  /// The rows of the table of sources.
  let rows: HTML
  let families: [Family]
  let failures: [FailureView]
  let hasRows: Bool
  /// How many sources there are, in words, where their table is so long that it is folded.
  let folded: HTML
  let hasFamilies: Bool
  let hasFailures: Bool
  /// What changed since the baseline; none where there is none.
  let changes: ChangesView?
  /// What reviewers made of the findings.
  let states: [ReviewView.State]
  /// What could not be checked, in a few words each; one sentence where that is nothing.
  let gapSummary: [HTML]

  /// A longer table would stand before all that was found.
  private static let mostRows = 50

  init(_ index: ReportIndex, decisions: ReviewView, gaps: GapsView, _ template: PageTemplate) {
    summary = index.summary.map { HTML($0) }
    let findings = index.report.findings.reduce(into: [Identifier<Source>: Int]()) { counts, finding in
      for source in Set(finding.evidence.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let documents = index.report.documents
    rows = template.markup(documents.count) {
      Row(documents[$0], findings: findings[documents[$0].source.id] ?? 0)
    }
    let counts = index.counts
    families = counts.families.map { family in
      Family(
        name: HTML(family), errors: counts[family, .error], warnings: counts[family, .warning],
        notes: counts[family, .note], total: counts[family])
    }
    failures = index.report.failures.map(FailureView.init)
    hasRows = !documents.isEmpty
    folded = documents.count > Self.mostRows ? HTML(counted(documents.count, "source")) : .none
    hasFamilies = !families.isEmpty
    hasFailures = !failures.isEmpty
    changes = ChangesView(index.report, template)
    states = decisions.states.filter { $0.count > 0 }
    gapSummary = gaps.summary.isEmpty ? [HTML("nothing that was found lacks a check")] : gaps.summary
  }
}

extension OverviewView.Row {
  /// A source, of which so much was found.
  init(_ document: Document, findings: Int) {
    let source = document.source
    self.init(
      anchor: HTML(fragment: source.id.rawValue), id: HTML(source.id.rawValue),
      title: HTML(source.title ?? source.path), author: HTML(source.byline ?? "—"),
      outlet: HTML(source.publisher ?? "—"), date: HTML(source.published?.description ?? "—"),
      passages: document.passages.count, findings: findings)
  }
}

extension OverviewView.Row: PagePart {
  static let template = "row"

  var fields: KeyValuePairs<String, PartField> {
    [
      "anchor": .markup(anchor), "id": .markup(id), "title": .markup(title), "author": .markup(author),
      "outlet": .markup(outlet), "date": .markup(date), "passages": .number(passages), "findings": .number(findings),
    ]
  }
}

/// A file that could not be read.
struct FailureView {
  let path: HTML
  let reason: HTML

  init(_ failure: Report.Failure) {
    path = HTML(failure.path)
    reason = HTML(failure.reason)
  }
}
