import Citations
import ClaimModel
import ExampleDocuments
import Testing

@Suite("Quotations against their sources")
struct QuotationAuditTests {
  static let source = """
    By Ada Venn

    The cost of the harbour wall rose to 412 million crowns in a single year, and nobody on the board has explained it. \
    “We were told in May,” said Rolf Amder, “and we were told wrong.” The engineers' programme was re-written twice.

    Nobody who lives behind the wall sleeps well in November. The fire-fighters keep their boots beside the bed.
    """

  /// The rules that fire on a text that quotes the source, as `rule severity`.
  static func rules(_ citing: String, isDraft: Bool = false) -> [String] {
    let all = documents(RuleExample(source, citing))
    let findings =
      isDraft
      ? CitationAuditor().findings(inDraft: all[1], against: [all[0]]) : CitationAuditor().findings(in: all)
    return findings.filter { $0.rule.rawValue.hasPrefix("quote/") || $0.rule == "citation/not-checkable" }.map {
      "\($0.rule) \($0.severity)"
    }
  }

  @Test(
    "what is quoted faithfully is no finding, however it is set",
    arguments: [
      "“The cost of the harbour wall rose to 412 million crowns in a single year”",
      "“the  cost of the har\u{AD}bour wall rose to 412 million crowns in a single year”",
      "\"the cost of the harbor wall rose to 412 million crowns in a single year\"",
      "‘the cost of the harbour wall rose to 412 million crowns in a single year’",
      "“[t]he cost of the harbour wall rose to 412 million crowns … and nobody on the board has explained it”",
      "“the cost of [the thing] rose to 412 million crowns in a single year”",
      "“nobody … has explained it”", "“Nobody who lives behind the wall sleeps well in November”",
      "“The ﬁre-ﬁghters keep their boots beside the bed”", "“The fire fighters keep their boots beside the bed”",
      "“The engineers’ program was rewritten twice”", "“We were told in May, and we were told wrong.”",
      "“rose to 412 million crowns [sic] in a single year, and nobody on the board has explained it”",
    ])
  func faithful(quote: String) {
    #expect(Self.rules("Ada Venn wrote: \(quote).").isEmpty)
    #expect(Self.rules("Ada Venn wrote: \(quote).", isDraft: true).isEmpty)
    #expect(Self.rules("I have read this: \(quote).", isDraft: true).isEmpty)
  }

  @Test(
    "what is altered is told with its weight",
    arguments: [
      ("the cost of the harbour wall rose to 421 million crowns in a single year", "quote/altered error"),
      ("the cost of the harbour wall rose to 412 billion crowns in a single year", "quote/altered error"),
      ("the cost of the harbour wall never rose to 412 million crowns in a single year", "quote/altered error"),
      ("the cost of the Tollmouth wall rose to 412 million crowns in a single year", "quote/altered error"),
      ("the price of the harbour wall rose to 412 million crowns in a single year", "quote/altered warning"),
      ("the cost of the harbour wall rose to 412 million crowns, and nobody has explained it", "quote/altered warning"),
      ("the cost of that harbour wall rose to 412 million crowns in a single year", "quote/altered note"),
      ("Nobody who lives behind the wall sleeps well in November. We were told in May", "quote/spliced error"),
      ("the mayor of the harbour has always known what the wall would come to", "quote/not-found error"),
      (
        "the cost of the harbour wall rose to 412 million … nobody on the committee has explained it",
        "quote/altered warning"
      ),
    ])
  func altered(quote: String, expected: String) {
    #expect(Self.rules("Ada Venn wrote: “\(quote)”.") == [expected])
    #expect(Self.rules("Ada Venn wrote: “\(quote)”.", isDraft: true) == [expected])
  }

  @Test("the words are shown with the signs that changed")
  func wording() throws {
    let all = documents(
      RuleExample(
        Self.source, "Ada Venn wrote that “the cost of the harbour wall rose to 42 million crowns in a single year”."))
    let finding = try #require(CitationAuditor().findings(in: all).first { $0.rule == "quote/altered" })
    #expect(
      finding.message == """
        quoted “… the harbour wall rose to [-42-] million crowns in a single …”, source-1 has \
        “… the harbour wall rose to {+412+} million crowns in a single …”: a number changed; to settle it, take the words from the \
        source, or a source that has yours
        """)
  }

  @Test("a draft's quotation without a source is a warning where somebody is said to speak, else nothing")
  func drafts() {
    let words = "the boats were sold to a cousin of the treasurer in the spring"
    #expect(Self.rules("“\(words),” said Livia Sorn.", isDraft: true) == ["quote/not-found warning"])
    #expect(Self.rules("It is a play on “\(words)”.", isDraft: true).isEmpty)
    #expect(Self.rules("“\(words),” said Livia Sorn.").isEmpty, "an interview that only one source has")
  }

  @Test(
    "a source is credited in many ways",
    arguments: [
      "Ada Venn wrote that “QUOTE”, which the board and the engineers deny.",
      "Venn's report on the harbour wall says that “QUOTE”.",
      "In her essay on the harbour wall Ada Venn argues that “QUOTE”.",
      "The harbour wall “QUOTE”, according to Ada Venn and the engineers.",
      "Rolf Amder told Outlet 1 that the harbour wall “QUOTE” by November.",
      "In an interview with Outlet 1 about the harbour wall, Rolf Amder said that it “QUOTE”.",
      "The wall of the harbour “QUOTE” (see Outlet 1), and nobody on the board sleeps.",
    ])
  func credits(text: String) {
    let words = "fell apart like a wet biscuit"
    #expect(Self.rules(text.replacing("QUOTE", with: words)) == ["quote/not-found error"])
    #expect(Self.rules(text.replacing("QUOTE", with: "rose to 412 million crowns in a single year")).isEmpty)
  }

  @Test("an outlet's other articles are not missed in the one that is there")
  func otherArticle() {
    #expect(
      Self.rules("In Outlet 1 the critic praised the soup as “a broth that forgives every sin of the evening”.").isEmpty
    )
  }
}
