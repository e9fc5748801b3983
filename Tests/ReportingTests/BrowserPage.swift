import BrowserDriver
import ClaimModel
import Foundation
import Reporting
import Testing

/// A report's page in a real browser.
enum BrowserPage {
  static let isHere = Browser.executable != nil
  static let missing: Comment = "no Chromium here; .ci/install test installs it"

  /// Renders a report into a file and hands it to the work with a browser.
  static func with(_ report: Report = SampleReport.page, _ work: (Browser, URL) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString).html")
    try Data(ReportRenderer().render(report, as: .html).utf8).write(to: place)
    defer { do { try FileManager.default.removeItem(at: place) } catch { Issue.record("\(error)") } }
    try Browser.run { try work($0, place) }
  }

  /// The findings that are seen, by the numbers of their cards' reasons.
  static let shown = """
    [...document.querySelectorAll('article.finding:not([hidden])')]
      .flatMap(card => [...card.querySelectorAll('.label a:last-child')].map(link => link.textContent))
    """
}
