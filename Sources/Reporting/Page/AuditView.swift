internal import ClaimModel

/// The audit findings of one source.
struct AuditView {
  let title: HTML
  let author: HTML
  let id: HTML
  let anchor: HTML
  /// The cards of its findings.
  let groups: HTML

  init(
    source: Identifier<Source>?, _ findings: [Finding], in index: ReportIndex, _ template: PageTemplate
  ) {
    let known = source.flatMap(index.source)
    id = source.map { HTML($0.rawValue) } ?? .none
    anchor = known.map { HTML(fragment: $0.id.rawValue) } ?? .none
    title = HTML(known?.title ?? source?.rawValue ?? "No single source")
    author = source.map { HTML(index.author($0)) } ?? .none
    groups = template.markup(
      findings.enumerated().lazy.map {
        GroupView(FindingGroup([$1]), number: $0 + 1, level: 4, in: index, template)
      })
  }
}

extension AuditView: PagePart {
  static let template = "audit"

  var fields: KeyValuePairs<String, PartField> {
    [
      "title": .markup(title), "author": .markup(author), "id": .markup(id), "anchor": .markup(anchor),
      "groups": .markup(groups),
    ]
  }
}
