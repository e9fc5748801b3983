internal import ClaimModel
internal import Mustache

/// The audit findings of one source.
struct AuditView {
  let title: HTML
  let author: HTML
  let id: HTML
  let anchor: HTML
  /// The cards of its findings.
  let groups: HTML

  init(source: Identifier<Source>?, cards: some Sequence<HTML>, in index: ReportIndex) {
    let known = source.flatMap(index.document)?.source
    id = source.map { HTML($0.rawValue) } ?? .none
    anchor = known.map { HTML(fragment: $0.id.rawValue) } ?? .none
    title = HTML(known?.title ?? source?.rawValue ?? "No single source")
    author = source.map { HTML(index.author($0)) } ?? .none
    groups = HTML(cards)
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes long for thousands of sources.
extension AuditView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "author": author
    case "id": id
    case "anchor": anchor
    case "groups": groups
    default: nil
    }
  }
}
