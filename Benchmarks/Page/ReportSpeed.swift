import BrowserDriver
import ClaimModel
import Foundation
import Reporting

/// Renders a page of many findings, and prints how long that takes, how big it is, and when a browser first paints it.
///
/// Usage: `ReportSpeed [--sources 1000] [--findings 5000] [--seed 1] [--output FILE]`
@main
enum ReportSpeed {
  private static let promisedRendering = 2.0
  private static let promisedBytes = 10_000_000
  private static let promisedPaint = 1.0
  /// The middle one of so many runs is told.
  private static let runs = 5

  static func main() throws { exit(try run()) }

  private static func run() throws -> Int32 {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String, _ usual: Int) -> Int {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return usual }
      return Int(arguments[place + 1]) ?? usual
    }
    var maker = PageReport(
      sources: max(2, option("--sources", 1000)), findings: option("--findings", 5000),
      seed: UInt64(option("--seed", 1)))
    let report = maker.report()
    print("\(report.findings.count) findings from \(report.documents.count) sources; median of \(runs)")
    var page = ""
    let rendering = try median {
      let start = DispatchTime.now().uptimeNanoseconds
      page = try ReportRenderer().render(report, as: .html)
      return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
    let bytes = page.utf8.count
    show("rendering", rendering, "s", promisedRendering)
    show("page", Double(bytes) / 1e6, "MB", Double(promisedBytes) / 1e6)
    var kept = rendering <= promisedRendering && bytes <= promisedBytes
    guard Browser.executable != nil else {
      print("first paint   not measured: no Chromium here; .ci/install test installs it")
      return kept ? 0 : 1
    }
    if let output = arguments.firstIndex(of: "--output"), output + 1 < arguments.count {
      try Data(page.utf8).write(to: URL(filePath: arguments[output + 1]))
    }
    let place = FileManager.default.temporaryDirectory.appending(path: "page-speed-\(getpid()).html")
    try Data(page.utf8).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    let paints = try Browser.run { browser in
      try (0..<runs).map { _ in
        try browser.open(place)
        let paint = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"
        let loaded = "performance.getEntriesByType('navigation')[0].loadEventEnd"
        return (paint: Double(try browser.number(paint)) / 1e3, loaded: Double(try browser.number(loaded)) / 1e3)
      }
    }
    let paint = paints.map(\.paint).sorted()[runs / 2]
    show("first paint", paint, "s", promisedPaint)
    show("loaded", paints.map(\.loaded).sorted()[runs / 2], "s", nil)
    kept = kept && paint >= 0 && paint <= promisedPaint
    return kept ? 0 : 1
  }

  private static func median(_ measure: () throws -> Double) rethrows -> Double {
    try (0..<runs).map { _ in try measure() }.sorted()[runs / 2]
  }

  private static func show(_ name: String, _ value: Double, _ unit: String, _ promised: Double?) {
    let limit = promised.map { "   (promised: \(String(format: "%g", $0)))" } ?? ""
    print(
      "\(name)\(String(repeating: " ", count: max(1, 14 - name.count)))\(String(format: "%.2f", value)) \(unit)\(limit)"
    )
  }
}
