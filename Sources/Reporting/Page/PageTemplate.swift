internal import Mustache

/// The embedded templates, and the page made with them.
enum PageTemplate {
  /// The page; throws where a template does not parse.
  static func render(_ page: PageView) throws(ReportingError) -> String {
    var library = MustacheLibrary()
    for (name, bytes) in templates {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        throw .template(name: name, reason: String(describing: error))
      }
    }
    guard let text = library.render(page, withTemplate: "page") else {
      throw .template(name: "page", reason: "it is not embedded")
    }
    return text
  }

  /// The style sheet and the script, as the page holds them between their tags and as the policy hashes them.
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.page_js, as: UTF8.self)

  private static let templates: [(String, [UInt8])] = [
    ("page", PackageResources.page_mustache),
    ("overview", PackageResources.overview_mustache),
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
