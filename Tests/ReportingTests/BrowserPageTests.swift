import BrowserDriver
import ClaimModel
import Foundation
import Reporting
import Testing

@Suite(
  "the page without scripts, on paper and under attack", .serialized,
  .enabled(if: BrowserPage.isHere, BrowserPage.missing))
struct BrowserPageTests {
  @Test("without scripts every finding is there, no control is that would do nothing, and links open what is folded")
  func scriptsOff() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page, as: .init(runsScripts: false))
      try browser.call("Emulation.setScriptExecutionDisabled", ["value": false])
      #expect(try browser.number("document.querySelectorAll('article.finding').length") > 3)
      #expect(try browser.number("document.querySelectorAll('article.finding[hidden], section[hidden]').length") == 0)
      #expect(try browser.value("document.getElementById('filters').checkVisibility()") as? Bool == false)
      #expect(try browser.value("document.querySelector('a.scripted').checkVisibility()") as? Bool == false)
      #expect(try browser.number("document.querySelectorAll('svg.network path').length") >= 4)
      #expect(try browser.number("document.querySelectorAll('.timeline .dot').length") > 0)
      try browser.open(page, fragment: "#pair-1", as: .init(runsScripts: false))
      try browser.call("Emulation.setScriptExecutionDisabled", ["value": false])
      #expect(try browser.value("document.getElementById('pair-1').checkVisibility()") as? Bool == true)
      #expect(browser.troubles(on: page).isEmpty)
    }
  }

  @Test("on paper the controls are gone and what is folded is there")
  func print() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page, as: .init(isPrint: true))
      for name in ["nav", ".filters", ".finding .label a:last-child"] {
        #expect(try browser.value("document.querySelector('\(name)').checkVisibility()") as? Bool == false, "\(name)")
      }
      let folded =
        "[...document.querySelectorAll('details article, details table')].every(one => one.checkVisibility())"
      #expect(try browser.value(folded) as? Bool == true)
      let paper = try browser.printed()
      #expect(paper.starts(with: Data("%PDF".utf8)))
      #expect(paper.count > 10_000)
    }
  }

  @Test("dark and light are two sets of colours")
  func darkAndLight() throws {
    try BrowserPage.with { browser, page in
      let colours = "getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color"
      try browser.open(page)
      let light = try browser.text(colours)
      try browser.open(page, as: .init(isDark: true))
      #expect(try browser.text(colours) != light)
    }
  }

  @Test("nothing is wider than a narrow screen but what scrolls by itself", arguments: [400, 1280])
  func narrow(width: Int) throws {
    try BrowserPage.with { browser, page in
      try browser.open(page, as: .init(width: width))
      #expect(try browser.number("document.documentElement.scrollWidth") <= width)
      if let folder = ProcessInfo.processInfo.environment["PICTURES"] {
        for isDark in [false, true] {
          try browser.open(page, as: .init(width: width, height: 6000, isDark: isDark))
          try browser.picture().write(to: URL(filePath: folder).appending(path: "\(width)-\(isDark).png"))
        }
      }
    }
  }

  @Test("text that would do harm in every field does none: no request, no dialog, nothing on the console")
  func hostile() throws {
    try BrowserPage.with(HostileReport.page) { browser, page in
      try browser.open(page)
      for key in ["j", "Enter", "k", "?", "Escape"] { try browser.press(key) }
      _ = try browser.value("document.querySelectorAll('details').forEach(one => { one.open = true })")
      _ = try browser.value(
        "document.querySelectorAll('#filters select').forEach(one => { one.selectedIndex = 1; one.dispatchEvent(new Event('input')) })"
      )
      #expect(browser.troubles(on: page) == [])
      #expect(try browser.list("[...document.scripts].map(one => one.src)") == [""])
      #expect(
        try browser.number(
          "document.querySelectorAll('img, iframe, object, embed, link, form:not([method=dialog])').length") == 0)
      let links = try browser.list("[...document.querySelectorAll('[href]')].map(one => one.getAttribute('href'))")
      #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") || $0.hasPrefix("http://") })
      let handlers =
        "[...document.querySelectorAll('*')].flatMap(one => [...one.attributes]).filter(one => one.name.startsWith('on') || one.name === 'style').length"
      // The script gives the page room for the bar; no element has a style of its own in the file.
      #expect(try browser.number(handlers) <= 1)
      #expect(try browser.text("document.body.textContent").contains("<script>alert(1)</script>"))
    }
  }
}
