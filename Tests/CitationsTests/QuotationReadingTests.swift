import ClaimModel
import ExampleDocuments
import Testing

@testable import Citations

@Suite("Reading quotations")
struct QuotationReadingTests {
  static func quotations(_ text: String) -> [Quotation] {
    documents(RuleExample(text)).flatMap { QuotationReader.quotations(of: AuditedDocument($0)) }
  }

  @Test(
    "marks of every kind are paired; what stands inside others belongs to them",
    arguments: [
      ("She said “we left” and went.", ["we left"]),
      ("She said \"we left\" and went.", ["we left"]),
      ("Er sagte „wir gingen“ und schwieg.", ["wir gingen"]),
      ("Elle dit « nous partons » et sort.", [" nous partons "]),
      ("Han sagde ”vi gik” og tav.", ["vi gik"]),
      ("He said: “They shouted ‘stop’ and ran.”", ["They shouted ‘stop’ and ran."]),
      ("He said: “They call it “the hole” here.”", ["They call it “the hole” here."]),
      ("‘They took the boys’ club from us,’ he said.", ["They took the boys’ club from us,"]),
      (
        "‘It’s the harbour’s last boat,’ she said, ‘and we’ll keep it.’",
        ["It’s the harbour’s last boat,", "and we’ll keep it."]
      ),
      ("'It's a good number. We've got it,' she said.", ["It's a good number. We've got it,"]),
      ("A 12\" pipe and a 6\" pipe lay there.", []),
      ("In the summer of ’76 the boats’ crews left.", []),
      ("“We lost the boats,” he said. “We lost the pier.”", ["We lost the boats,", "We lost the pier."]),
    ])
  func marks(text: String, expected: [String]) {
    let spans = QuotedSpan.outermost(among: QuotedSpan.spans(in: text).filter(\.isClosed))
    #expect(spans.map { String(text.utf8Slice($0.inner)) } == expected)
  }

  @Test("a quotation goes over paragraphs that each begin with a mark")
  func paragraphs() throws {
    let found = Self.quotations(
      "“We lost the boats.\n\n“We lost the pier,” said Rolf Amder.\n\nThe “board” was silent.")
    #expect(found.map { $0.text.text } == ["We lost the boats. We lost the pier,", "board"])
    #expect(found.first?.ranges.count == 2)
  }

  @Test("a mark that nothing closes opens no quotation")
  func unclosed() {
    #expect(Self.quotations("“We lost the boats, said Rolf Amder.\n\nThe board was silent.").isEmpty)
  }

  @Test(
    "the speaker stands behind the words, before them, or a sentence before",
    arguments: [
      ("“We lost the boats and the pier,” said Rolf Amder, the harbour master.", "Rolf Amder", "said"),
      ("“We lost the boats and the pier,” the bridge engineer Livia Sorn said.", "Livia Sorn", "said"),
      ("“Have we lost the boats and the pier?” Amder asked.", "Amder", "asked"),
      (
        "Ada Venn, the engineer who read the gauges, wrote last month that the board “did nothing for a year”.",
        "Ada Venn", "wrote"
      ),
      (
        "In October the Centre for Open Harbours called hers “the bravest board in the country”.",
        "Centre for Open Harbours", "called"
      ),
      (
        "The Joint Harbour Committee itself has found that the wall “is in good condition”.", "Joint Harbour Committee",
        "found"
      ),
      (
        "The Tollmouth Packet of 12 January 1861 said: “The cries were heard upon the shore.”", "Tollmouth Packet",
        "said"
      ),
      ("The wall “will not hold”, according to Livia Sorn.", "Livia Sorn", "according"),
      ("Rolf Amder looked at the sea and said nothing for a while. Then he told the board: “It is over.”", nil, "told"),
      ("“We lost the boats,” she said.", nil, "said"),
    ] as [(String, String?, String)])
  func speakers(text: String, speaker: String?, verb: String) throws {
    let quotation = try #require(Self.quotations(text).last)
    #expect(quotation.credit.speaker == speaker)
    #expect(quotation.credit.verb == verb)
  }

  @Test("a second quotation goes on with the speaker of the first")
  func goesOn() throws {
    let found = Self.quotations(
      "“We lost the boats,” Rolf Amder said, “and the pier as well.” He stood up. “It is over.”")
    #expect(found.map(\.credit.speaker) == ["Rolf Amder", "Rolf Amder", "Rolf Amder"])
    #expect(found.map(\.goesOn) == [false, true, false])
  }

  @Test("words that are denied, or spoken of as words, are quoted from nobody")
  func denied() {
    for text in [
      "The paper does not contain the words “we have lost the boats”.", "Amder never said “we have lost the boats”.",
      "Nobody likes the word “amended” in a minute.",
    ] {
      let denied = Self.quotations(text).map(\.credit.isDenied)
      #expect(denied == [true], "\(text)")
    }
  }

  @Test(
    "marks of editing are taken out and remembered",
    arguments: [
      ("we lost … the pier", "we lost the pier", [2: QuotedText.Mark.omission]),
      ("we lost . . . the pier", "we lost the pier", [2: .omission]),
      ("we lost [...] the pier", "we lost the pier", [2: .omission]),
      ("we lost [the boats and] the pier", "we lost the pier", [2: .insertion]),
      ("[W]e lost the pier [sic]", "We lost the pier", [:]),
    ])
  func editing(raw: String, text: String, marks: [Int: QuotedText.Mark]) {
    let quoted = QuotedText(raw)
    #expect(quoted.text.split(separator: " ").joined(separator: " ") == text)
    #expect(quoted.marks == marks)
  }

  @Test(
    "what changed is named by its gravest kind",
    arguments: [
      ("42", "412", ChangeKind.number), ("six", "7", .number), ("6", "six", nil), ("5%", "five per cent", nil),
      ("May 2019", "June 2019", .date), ("1998", "1989", .date), ("miles", "kilometres", .unit),
      ("will not", "will", .negation), ("didn’t", "did not", nil), ("can’t", "can", .negation),
      ("Amder", "Sorn", .name), ("organise", "organize", nil), ("colour", "color", nil),
      ("harbour", "harbor", nil), ("big boats", "old boats", .words), ("", "old", .dropped), ("old", "", .added),
      ("the", "a", .slight), ("program", "programme", nil), ("online", "on-line", nil),
    ] as [(String, String, ChangeKind?)])
  func kinds(quoted: String, actual: String, kind: ChangeKind?) {
    #expect(ChangedWords(quoted: quoted, actual: actual, before: " ").kinds.first == kind)
  }
}
