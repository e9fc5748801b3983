internal import ClaimModel
internal import Mustache
internal import ParallelWork

/// The embedded templates, and the page made with them.
struct PageTemplate {
  private let library: MustacheLibrary
  private let stencils = Stencils()

  /// Throws where a template does not parse.
  init() throws(ReportingError) {
    var library = MustacheLibrary()
    for (name, bytes) in Self.templates {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        throw .template(name: name, reason: String(describing: error))
      }
    }
    self.library = library
  }

  /// The page of a report.
  static func render(_ report: Report) throws(ReportingError) -> String {
    let template = try PageTemplate()
    return template.text(PageView(report, template), "page")
  }

  /// So many parts of a page in a row, made and filled in on all cores.
  func markup(_ count: Int, _ part: @Sendable (Int) -> some PagePart) -> HTML {
    let pieces = (count + Self.partsAtOnce - 1) / Self.partsAtOnce
    return HTML(
      Workers.onAllCores.map(pieces) { piece in
        markup((piece * Self.partsAtOnce..<min(count, (piece + 1) * Self.partsAtOnce)).lazy.map(part))
      })
  }

  /// Some parts in a row.
  func markup(_ parts: some Sequence<some PagePart>) -> HTML {
    var markup = ""
    for part in parts { stencils.fill(part, into: &markup, text) }
    return HTML(markup: markup)
  }

  /// A part filled in.
  func markup(_ part: some PagePart) -> HTML { markup(CollectionOfOne(part)) }

  /// A template that is embedded, filled in with a view that may be of any form.
  private func text(_ view: Any, _ name: String) -> String { library.render(view, withTemplate: name) ?? "" }

  /// So many parts a core takes at once: one alone is done sooner than handed over.
  private static let partsAtOnce = 32

  /// The style sheet and the script, as the page holds them between their tags and as the policy hashes them.
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.page_js, as: UTF8.self)

  private static let templates: [(String, [UInt8])] = [
    ("page", PackageResources.page_mustache),
    ("overview", PackageResources.overview_mustache),
    ("row", PackageResources.row_mustache),
    ("group", PackageResources.group_mustache),
    ("position", PackageResources.position_mustache),
    ("reason", PackageResources.reason_mustache),
    ("label", PackageResources.label_mustache),
    ("statement", PackageResources.statement_mustache),
    ("timeline", PackageResources.timeline_mustache),
    ("tick", PackageResources.tick_mustache),
    ("moment", PackageResources.moment_mustache),
    ("bar", PackageResources.bar_mustache),
    ("dot", PackageResources.dot_mustache),
    ("network", PackageResources.network_mustache),
    ("edge", PackageResources.edge_mustache),
    ("filters", PackageResources.filters_mustache),
    ("choice", PackageResources.choice_mustache),
    ("link", PackageResources.link_mustache),
    ("changes", PackageResources.changes_mustache),
    ("review", PackageResources.review_mustache),
    ("shares", PackageResources.shares_mustache),
    ("share", PackageResources.share_mustache),
    ("audit", PackageResources.audit_mustache),
    ("claims", PackageResources.claims_mustache),
    ("words", PackageResources.words_mustache),
    ("matrix", PackageResources.matrix_mustache),
    ("pair", PackageResources.pair_mustache),
    ("item", PackageResources.item_mustache),
    ("source", PackageResources.source_mustache),
    ("passage", PackageResources.passage_mustache),
    ("mark", PackageResources.mark_mustache),
    ("gaps", PackageResources.gaps_mustache),
    ("unchecked", PackageResources.unchecked_mustache),
    ("left", PackageResources.left_mustache),
    ("warning", PackageResources.warning_mustache),
    ("rules", PackageResources.rules_mustache),
    ("rule", PackageResources.rule_mustache),
  ]
}
