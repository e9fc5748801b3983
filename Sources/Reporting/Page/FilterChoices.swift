internal import ClaimModel
internal import Mustache

/// What the findings can be filtered by: only what one of them has.
struct FilterChoices {
  struct Family {
    let name: HTML
    let rules: [HTML]
  }

  /// A name and the number by which cards hold it.
  struct Choice {
    let value: Int
    let name: HTML
  }

  let families: [Family]
  let statuses: [HTML]
  let authors: [Choice]
  let sources: [HTML]
  let topics: [Choice]
  let hasTopics: Bool

  init(_ index: ReportIndex) {
    let findings = index.report.findings
    let rules = Dictionary(grouping: Set(findings.map(\.rule)), by: \.family)
    families = index.counts.families.map { family in
      Family(name: HTML(family), rules: (rules[family] ?? []).sorted().map { HTML($0.rawValue) })
    }
    let here = Set(findings.flatMap { index.statuses(of: $0) })
    statuses = ReportIndex.allStatuses.filter(here.contains).map { HTML($0) }
    authors = index.keys.authors.enumerated().map { Choice(value: $0, name: HTML($1)) }
    sources = index.report.documents.map { HTML($0.source.id.rawValue) }
    topics = index.keys.topics.enumerated().map { Choice(value: $0, name: HTML($1)) }
    hasTopics = !topics.isEmpty
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

/// Fields by name; Mustache would reflect otherwise, which takes long for thousands of names.
extension FilterChoices.Choice: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "value": value
    case "name": self.name
    default: nil
    }
  }
}
