internal import ClaimModel

/// The audit findings of one source.
struct AuditView {
  let title: HTML
  let author: HTML
  let id: HTML
  let anchor: HTML
  let groups: [GroupView]

  init(source: Identifier<Source>?, findings: [Finding], in index: ReportIndex) {
    let known = source.flatMap(index.document)?.source
    id = source.map { HTML($0.rawValue) } ?? .none
    anchor = known.map { HTML(fragment: $0.id.rawValue) } ?? .none
    title = HTML(known?.title ?? source?.rawValue ?? "No single source")
    author = source.map { HTML(index.author($0)) } ?? .none
    groups = findings.enumerated().map { GroupView(FindingGroup([$1]), number: $0 + 1, level: 4, in: index) }
  }
}
