internal import ClaimModel

/// What the findings can be filtered by: only what one of them has.
struct FilterChoices {
  struct Family {
    let name: HTML
    let rules: [HTML]
  }

  /// A name and the number by which cards hold it; no number where they hold the name.
  struct Choice {
    let value: HTML
    let name: HTML
  }

  let families: [Family]
  let statuses: [HTML]
  let authors: HTML
  let sources: HTML
  let topics: HTML
  let hasTopics: Bool

  init(_ index: ReportIndex, _ template: PageTemplate) {
    let findings = index.report.findings
    let rules = Dictionary(grouping: Set(findings.map(\.rule)), by: \.family)
    families = index.counts.families.map { family in
      Family(name: HTML(family), rules: (rules[family] ?? []).sorted().map { HTML($0.rawValue) })
    }
    let here = Set(findings.flatMap { index.statuses(of: $0) })
    statuses = ReportIndex.allStatuses.filter(here.contains).map { HTML($0) }
    func numbered(_ names: [String]) -> HTML {
      template.markup(names.count) { Choice(value: HTML(String($0)), name: HTML(names[$0])) }
    }
    authors = numbered(index.keys.authors)
    let documents = index.report.documents
    sources = template.markup(documents.count) { Choice(value: .none, name: HTML(documents[$0].source.id.rawValue)) }
    topics = numbered(index.keys.topics)
    hasTopics = !topics.isNull
  }
}

extension ReportIndex {
  /// What a finding can be since the baseline and with its reviewers, in the order of the filter.
  static let allStatuses =
    [Baseline.State.new, .unchanged].map(\.rawValue) + [ReviewState.open, .accepted, .disputed].map(\.rawValue)

  /// Where a finding stands with its reviewers and with the baseline, where there is one.
  func statuses(of finding: Finding) -> [String] {
    [report.baselineState(of: finding)?.rawValue, report.reviewState(of: finding).rawValue].compactMap(\.self)
  }
}

extension FilterChoices.Choice: PagePart {
  static let template = "choice"

  var fields: KeyValuePairs<String, PartField> { ["value": .markup(value), "name": .markup(name)] }
}
