import BrowserDriver
import Foundation
import Testing

@Suite(
  "the page of a run in a real browser", .serialized,
  .enabled(if: Browser.executable != nil, "no Chromium here; .ci/install test installs it"))
struct PageTests {
  @Test("the policy lets the page's own script run: it counts the findings, and the fragment filters them")
  func script() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.run("run", "-C", Repository.root.path, "-o", binary.folder.path, "-q", "seeds")
      let page = binary.folder.appending(path: "report.html")
      try Browser.run { browser in
        try browser.open(page)
        #expect(try browser.text("document.getElementById('filter-count').textContent").hasSuffix(" in all"))
        try browser.open(page, fragment: "#rule=duplicate")
        #expect(try browser.text("document.getElementById('filter-count').textContent").hasPrefix("2 of "))
        #expect(browser.troubles(on: page) == [])
      }
    }
  }

  /// Markup, ends of attributes, links that run, reversed text and escapes.
  private static let payload =
    "\"><img src=x onerror=alert(1)><script>alert(2)</script>' onfocus=alert(3) javascript:alert(4) \u{202E}gpj.\u{1B}[31m"

  @Test("a source, claim, note and file name full of payloads do nothing: no request, no dialog, no error")
  func payloads() throws {
    let payload = Self.payload
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.run("init")
      // A file's name holds no slash.
      let name = payload.replacingOccurrences(of: "/", with: "∕")
      let escaped = payload.replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: "\"", with: "&quot;")
      for (number, dead) in [(1, 12), (2, 34)] {
        try binary.write(
          """
          <html lang="en\(escaped)"><head><title>\(escaped)</title><meta name="author" content="\(escaped) \(number)">
          <meta property="og:site_name" content="\(escaped)"><link rel="canonical" href="javascript:alert(5)">
          <meta property="article:published_time" content="2021-03-0\(number)"></head><body><article><h1>\(escaped)</h1>
          <p>The flood of the Alder killed \(dead) people in Marlow, the coroner \(escaped) said on Monday at the town hall.</p>
          <p>He said <a href="javascript:alert(6)">\(escaped)</a> that the river had been high for a week before it broke.</p>
          </article></body></html>
          """, to: "seeds/\(number)\(name).html")
      }
      try binary.run("claim", "add", payload, "--id", "flood", "--topic", payload)
      let sources = try binary.run("sources").output.split(separator: "\n").compactMap {
        $0.split(separator: " ").first
      }
      for (source, stance) in zip(sources, ["supports", "refutes"]) {
        let run = try binary.run(
          "annotate", String(source), "--quote", "The flood of the Alder killed", "--claim", "flood", "--stance",
          stance,
          "--speaker", payload, "-m", payload)
        #expect(run.code == 0, "\(run.errors)")
      }
      let run = try binary.run("run", "-o", "out", "--format", "html")
      #expect(run.code == 0, "\(run.errors)")
      let page = binary.folder.appending(path: "out/report.html")
      try Browser.run { browser in
        try browser.open(page)
        _ = try browser.value("document.querySelectorAll('details').forEach(one => { one.open = true })")
        for key in ["j", "Enter", "Tab", "?", "Escape"] { try browser.press(key) }
        #expect(browser.troubles(on: page) == [])
        #expect(
          try browser.number("document.querySelectorAll('img, iframe, [onfocus], [href^=javascript]').length") == 0)
        #expect(try browser.number("document.scripts.length") == 1)
        #expect(try browser.text("document.body.textContent").contains("<img src=x onerror=alert(1)>"))
      }
    }
  }
}
