import BrowserDriver
import ClaimModel
import Foundation
import Reporting
import Testing

/// axe-core (Deque), where `.ci/install test` put it.
private let axe: URL? = {
  let folder = OutsideProgram.root.appending(path: ".build/tools/axe")
  let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
  return files.filter { $0.hasSuffix("axe.min.js") }.sorted().first.map { folder.appending(path: $0) }
}()

@Suite("the page for readers of all kinds", .serialized, .enabled(if: BrowserPage.isHere, BrowserPage.missing))
struct BrowserAccessTests {
  /// The texts whose colours are nearer than WCAG 2 AA asks: 4.5 to 1, or 3 to 1 for large ones.
  private static let faint = """
    (() => {
      const parse = (text) => text.match(/[\\d.]+/g).map(Number);
      const channel = (value) => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
      const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
      const ground = (element) => {
        for (let one = element; one; one = one.parentElement) {
          const colour = parse(getComputedStyle(one).backgroundColor);
          if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return [255, 255, 255];
      };
      const faint = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let count = 0;
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || element.closest('script, style')) continue;
        count += 1;
        const style = getComputedStyle(element);
        const ink = parse(element.closest('svg') ? style.fill : style.color);
        const [one, other] = [light(ink), light(ground(element))];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if (ratio < (large ? 3 : 4.5)) faint.add(`${element.tagName}.${element.className?.baseVal ?? element.className} ${ratio.toFixed(2)}`);
      }
      return count < 100 ? ['too few texts: ' + count] : [...faint];
    })()
    """

  @Test("every text stands out from its ground as WCAG AA asks", arguments: [false, true])
  func contrast(isDark: Bool) throws {
    try BrowserPage.with { browser, page in
      try browser.open(page, as: .init(isDark: isDark))
      #expect(try browser.list(Self.faint) == [])
    }
  }

  @Test("what can be operated has a name, and the page its landmarks and headings in order")
  func namesAndLandmarks() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page)
      _ = try browser.value("document.querySelectorAll('details').forEach(one => { one.open = true })")
      try browser.call("Accessibility.enable")
      let nodes = try browser.call("Accessibility.getFullAXTree")["nodes"] as? [[String: Any]] ?? []
      func text(_ node: [String: Any], _ key: String) -> String {
        (node[key] as? [String: Any])?["value"] as? String ?? ""
      }
      let told = nodes.filter { $0["ignored"] as? Bool != true }
      let roles = Set(told.map { text($0, "role") })
      for role in [
        "main", "banner", "navigation", "search", "heading", "table", "columnheader", "rowheader", "article",
      ] {
        #expect(roles.contains(role), "no \(role)")
      }
      let named: Set<String> = [
        "link", "button", "combobox", "searchbox", "textbox", "image", "img", "dialog", "region",
      ]
      for node in told where named.contains(text(node, "role")) {
        #expect(!text(node, "name").isEmpty, "a \(text(node, "role")) without a name")
      }
      let levels = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1]))"
      let headings = try browser.value(levels) as? [Int] ?? []
      #expect(headings.first == 1)
      #expect(headings.count { $0 == 1 } == 1)
      for (one, next) in zip(headings, headings.dropFirst()) { #expect(next <= one + 1, "a level is left out") }
    }
  }

  @Test("the focus is seen wherever the tab key leads")
  func focus() throws {
    try BrowserPage.with { browser, page in
      try browser.open(page)
      for _ in 0..<30 {
        try browser.press("Tab")
        let seen =
          "(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' || style.boxShadow !== 'none' })()"
        let element = try browser.text("document.activeElement.outerHTML.slice(0, 90)")
        #expect(try browser.value(seen) as? Bool == true, "\(element)")
      }
    }
  }

  @Test(
    "axe-core finds nothing",
    .enabled(if: axe != nil, "axe-core is not here; .ci/install test fetches it where pip reaches a registry"),
    arguments: [(1280, false), (1280, true), (400, false)])
  func axeCore(width: Int, isDark: Bool) throws {
    let script = try String(contentsOf: try #require(axe), encoding: .utf8)
    try BrowserPage.with { browser, page in
      try browser.open(page, as: .init(width: width, isDark: isDark))
      _ = try browser.value("document.querySelectorAll('details').forEach(one => { one.open = true })")
      _ = try browser.value(script + "; 0")
      let found = try browser.list(
        "axe.run().then(told => told.violations.flatMap(one => one.nodes.map(node => one.id + ': ' + node.html.slice(0, 120))))"
      )
      #expect(found == [])
      #expect(try browser.number("axe.run().then(told => told.passes.length)") > 20)
    }
  }
}
