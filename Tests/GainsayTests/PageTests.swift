import Foundation
import Testing

/// A Chromium on this machine; `make test` installs one where it can.
private let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

@Suite(
  "the page in a real browser", .serialized, .enabled(if: browser != nil, "no Chromium here; make test installs it"))
struct PageTests {
  /// The page's document after its scripts ran.
  private func open(_ page: URL, fragment: String = "") throws -> String {
    let output = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString).html")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: try #require(browser))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom",
      page.absoluteString + fragment,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOf: output, encoding: .utf8)
    try FileManager.default.removeItem(at: output)
    return text
  }

  @Test("the policy lets the page's own script run: it counts the findings, and the fragment filters them")
  func script() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.run("run", "-C", Repository.root.path, "-o", binary.folder.path, "-q", "seeds")
      let page = binary.folder.appending(path: "report.html")
      #expect(try open(page).contains(" in all"))
      let filtered = try open(page, fragment: "#family=duplicate")
      #expect(filtered.contains(">2 of "))
      #expect(filtered.contains(" shown<"))
    }
  }
}
