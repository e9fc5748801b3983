import ClaimModel
import Testing

@testable import Reporting

struct PageTests {
  private func page() throws -> String { try ReportRenderer().render(SampleReport.report, as: .html) }

  @Test func policyAllowsTheEmbeddedStyleAndScriptAlone() throws {
    let page = try page()
    let style = try #require(Self.between("<style>", "</style>", in: page))
    let script = try #require(Self.between("<script>", "</script>", in: page))
    #expect(page.contains("content=\"" + SecurityPolicy.text(style: style, script: script) + "\""))
    #expect(page.components("<style").count == 2)
    #expect(page.components("<script").count == 2)
    for attribute in [" style=", " onclick=", " src=", "@import", "url("] { #expect(!page.contains(attribute)) }
  }

  @Test func hashIsTheOneOfAKnownAnswer() {
    // `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`
    let policy = SecurityPolicy.text(style: "", script: "alert(1)")
    #expect(policy.contains("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"))
    #expect(policy.contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"))
  }

  @Test(
    arguments: [([], ""), ([0x66], "Zg=="), ([0x66, 0x6F], "Zm8="), ([0x66, 0x6F, 0x6F], "Zm9v")] as [([UInt8], String)]
  )
  func base64IsPadded(bytes: [UInt8], text: String) {
    #expect(SecurityPolicy.base64(bytes) == text)
  }

  @Test func nothingHostilePassesRaw() throws {
    let page = try page()
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("javascript:alert(1)"), "an address that is no link is shown as text")
    #expect(!page.unicodeScalars.contains { $0.isShownByName })
    #expect(page.contains("A reply⟨U+202E⟩gnp.exe"))
    #expect(page.contains("href=\"https://gazette.example/a?b=1&amp;c=&quot;2&quot;\""))
  }

  @Test func combiningMarksDoNotHideWhatMustBeEscaped() {
    #expect(HTML("\"\u{338}").markup == "&quot;\u{338}")
    #expect(HTML("<\u{20DD}").markup == "&lt;\u{20DD}")
  }

  @Test func everyLinkInsideThePageHasItsPlace() throws {
    let page = try page()
    let ids = Set(page.components(" id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) })
    #expect(ids.count == page.components(" id=\"").count - 1, "an id stands twice")
    for piece in page.components("href=\"#").dropFirst() {
      let target = String(piece.prefix { $0 != "\"" })
      // A fragment with `=` sets a filter.
      if !target.contains("=") { #expect(ids.contains(target)) }
    }
  }

  @Test func conflictsOfOneStatementAreOneCard() throws {
    let page = try page()
    #expect(page.components("<article class=\"finding\"").count - 1 == 4)
    #expect(page.contains("ferry and people | &lt;b&gt;: 2 positions"))
    #expect(page.contains("212 &lt;people&gt;"))
    #expect(page.components("copy of 1: in the same words").count - 1 == 1)
  }

  @Test func conflictsForReviewAreFoldedAndSayWhatWasNotChecked() throws {
    let page = try page()
    let review = try #require(Self.between("<details class=\"review\">", "</details>", in: page))
    #expect(review.contains("1 conflict that no rule is sure of"))
    #expect(review.contains("conflict/negation"))
    #expect(review.contains("diary has no &lt;date&gt;"))
    #expect(!review.contains("conflict/numeric"))
  }

  @Test func allCountsAreOne() throws {
    let page = try page()
    let counts = FindingCounts(SampleReport.report)
    #expect(counts.total == 5)
    #expect(page.contains("2 conflicts about 1 matter, 1 conflict for review"))
    // A card of one finding does not say so.
    let several = page.components(" data-count=\"").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    let single = page.components("<article class=\"finding\"").count - 1 - several.count
    #expect(several.reduce(single, +) == counts.total)
  }

  @Test func copiesShowWhatDiffers() throws {
    let page = try page()
    #expect(page.contains("for <del>no</del> favour"))
    #expect(page.contains("the <ins>whole</ins> inquiry"))
  }

  @Test func emptyReportIsAPage() throws {
    let page = try ReportRenderer().render(Report(version: "1", documents: [], findings: [], failures: []), as: .html)
    #expect(page.contains("nothing was compared"))
    #expect(!page.contains("article class=\"finding\""))
  }

  private static func between(_ start: String, _ end: String, in text: String) -> String? {
    text.components(start).dropFirst().first?.components(end).first
  }
}

extension String {
  /// The pieces between the places of a separator.
  fileprivate func components(_ separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
