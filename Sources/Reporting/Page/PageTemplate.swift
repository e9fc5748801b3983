internal import ClaimModel
internal import Foundation
internal import Mustache

/// The page's template, style and script, embedded in the program.
enum PageTemplate {
  private static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  private static let script = String(decoding: PackageResources.page_js, as: UTF8.self)

  /// The page of a report; throws where the template is broken, which is the build's fault.
  static func render(_ view: [String: Any]) throws(ReportingError) -> String {
    do {
      let template = try MustacheTemplate(string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
      var fields = view
      fields["style"] = HTML(markup: style)
      fields["script"] = HTML(markup: script)
      fields["policy"] = HTML(
        markup:
          "default-src 'none'; style-src '\(source(of: style))'; script-src '\(source(of: script))'; base-uri 'none'; form-action 'none'"
      )
      return template.render(fields)
    } catch {
      throw .template(name: "page.mustache", reason: "\(error)")
    }
  }

  /// The source expression of a content-security policy that lets this text alone run.
  private static func source(of text: String) -> String {
    let digits = Array(Fingerprint.sha256(text.utf8))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}
