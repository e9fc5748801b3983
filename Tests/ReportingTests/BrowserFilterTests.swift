import BrowserDriver
import ClaimModel
import Foundation
import Reporting
import Testing

@Suite("filters, keys and links in a real browser", .serialized, .enabled(if: BrowserPage.isHere, BrowserPage.missing))
struct BrowserFilterTests {
  @Test(
    "a fragment sets the filters, and only what fits is shown",
    arguments: [
      ("#rule=conflict", 2), ("#family=conflict", 2), ("#rule=conflict%2Fnumeric", 1), ("#rule=quote", 1),
      ("#severity=note", 2), ("#status=accepted", 1), ("#status=new", 4), ("#author=Harbour%20Gazette", 0),
      ("#author=Ada%20Lindqvist&with=Jonas%20Ek%20and%20Mira%20Holm", 2), ("#source=diary", 1), ("#topic=Load", 1),
      ("#words=PURSER", 2), ("#words=no%20such%20words", 0), ("#rule=quote&severity=error", 0),
    ])
  func fragment(fragment: String, cards: Int) throws {
    try BrowserPage.with { browser, page in
      try browser.open(page, fragment: fragment)
      let shown = try browser.number("document.querySelectorAll('article.finding:not([hidden])').length")
      let all = try browser.number("document.querySelectorAll('article.finding').length")
      // An author whom nobody has is no filter.
      #expect(shown == (fragment.contains("Harbour") ? all : cards), "\(fragment)")
      #expect(try browser.value("document.getElementById('nothing').hidden") as? Bool == (shown > 0))
      #expect(browser.troubles(on: page).isEmpty)
    }
  }

  @Test("typing and choosing filter, and the fragment says so; clearing shows all again")
  func typing() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page)
      let all = try browser.text("document.getElementById('filter-count').textContent")
      #expect(all.hasSuffix(" in all"))
      try browser.press("/")
      try browser.type("Ferry")
      #expect(try browser.text("location.hash") == "#words=Ferry")
      #expect(try browser.text("document.getElementById('filter-count').textContent").hasSuffix(" shown"))
      try browser.press("Escape")
      _ = try browser.value(
        """
        const field = document.getElementById('filter-author'); field.selectedIndex = 1;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        """)
      #expect(try browser.text("location.hash") == "#author=Ada%20Lindqvist&words=Ferry")
      try browser.press("c")
      #expect(try browser.text("document.getElementById('filter-count').textContent") == all)
      #expect(try browser.text("location.hash") == "")
    }
  }

  @Test("keys go from finding to finding, into the source and back, and show what they do")
  func keys() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page)
      let focus = "[...document.querySelectorAll('article.finding')].indexOf(document.activeElement)"
      try browser.press("j")
      let first = try browser.number(focus)
      #expect(first >= 0)
      try browser.press("j")
      #expect(try browser.number(focus) > first)
      try browser.press("k")
      #expect(try browser.number(focus) == first)
      let wanted = try browser.text("document.activeElement.querySelector('figcaption a').hash")
      try browser.press("Enter")
      #expect(try browser.text("location.hash") == wanted)
      #expect(try browser.text("'#' + document.activeElement.id") == wanted.removingPercentEncoding)
      try browser.press("?")
      #expect(try browser.value("document.getElementById('keys').open") as? Bool == true)
      try browser.press("Escape")
      #expect(try browser.value("document.getElementById('keys').open") as? Bool == false)
      #expect(browser.troubles(on: page).isEmpty)
    }
  }

  @Test("a count of the authors' table leads to what it counts, and from there to the finding and to the filter")
  func drillDown() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page)
      _ = try browser.value("document.querySelector('.matrix td a').click()")
      let open = "document.querySelector(location.hash).closest('details').open"
      #expect(try browser.value("new Promise(done => setTimeout(() => done(\(open)), 100))") as? Bool == true)
      let seen = "document.querySelector(location.hash).checkVisibility()"
      #expect(try browser.value(seen) as? Bool == true)
      _ = try browser.value("document.querySelector(location.hash + ' a.scripted').click()")
      let shown = "document.querySelectorAll('article.finding:not([hidden])').length"
      let some = try browser.value("new Promise(done => setTimeout(() => done(\(shown)), 100))") as? Int ?? 0
      #expect(some > 0)
      #expect(try browser.text("location.hash").hasPrefix("#author="))
      // A link to a finding that is filtered out shows it again.
      _ = try browser.value("location.hash = document.querySelector('article[hidden] .label a:last-child').hash")
      let found = "document.querySelector(location.hash).checkVisibility()"
      #expect(try browser.value("new Promise(done => setTimeout(() => done(\(found)), 100))") as? Bool == true)
    }
  }
}
