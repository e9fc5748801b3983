internal import ClaimModel
internal import Mustache

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

  init(_ index: ReportIndex, _ template: PageTemplate) {
    summary = index.summary.map { HTML($0) }
    let findings = index.report.findings.reduce(into: [Identifier<Source>: Int]()) { counts, finding in
      for source in Set(finding.evidence.map(\.source)) { counts[source, default: 0] += 1 }
    }
    let documents = index.report.documents
    rows = HTML(
      template.parts("row", documents.count) {
        Row(documents[$0], findings: findings[documents[$0].source.id] ?? 0)
      })
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
    changes = ChangesView(index.report)
    states = ReviewView(index.report).states.filter { $0.count > 0 }
    let gaps = GapsView(index.report).summary
    gapSummary = gaps.isEmpty ? [HTML("nothing that was found lacks a check")] : gaps
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

/// Fields by name; Mustache would reflect otherwise, which takes long for thousands of sources.
extension OverviewView.Row: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "id": id
    case "title": title
    case "author": author
    case "outlet": outlet
    case "date": date
    case "passages": passages
    case "findings": findings
    default: nil
    }
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
