internal import ClaimModel
internal import Mustache
internal import ParallelWork

/// The embedded templates, and the page made with them.
struct PageTemplate {
  private let library: MustacheLibrary

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

  /// So many parts of a page, made and filled in on all cores, in order.
  func parts<View>(_ name: String, _ count: Int, _ view: @Sendable (Int) -> View) -> [HTML] {
    Workers.onAllCores.map(count) { HTML(markup: text(view($0), name)) }
  }

  /// A template that is embedded, filled in.
  private func text(_ view: Any, _ name: String) -> String { library.render(view, withTemplate: name) ?? "" }

  /// The style sheet and the script, as the page holds them between their tags and as the policy hashes them.
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.page_js, as: UTF8.self)

  private static let templates: [(String, [UInt8])] = [
    ("page", PackageResources.page_mustache),
    ("overview", PackageResources.overview_mustache),
    ("row", PackageResources.row_mustache),
    ("group", PackageResources.group_mustache),
    ("label", PackageResources.label_mustache),
    ("statement", PackageResources.statement_mustache),
    ("timeline", PackageResources.timeline_mustache),
    ("network", PackageResources.network_mustache),
    ("filters", PackageResources.filters_mustache),
    ("changes", PackageResources.changes_mustache),
    ("review", PackageResources.review_mustache),
    ("shares", PackageResources.shares_mustache),
    ("claims", PackageResources.claims_mustache),
    ("matrix", PackageResources.matrix_mustache),
    ("source", PackageResources.source_mustache),
    ("gaps", PackageResources.gaps_mustache),
    ("rules", PackageResources.rules_mustache),
  ]
}
