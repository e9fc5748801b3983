import ClaimModel
import Comparison
import ExampleDocuments
import Testing

@Suite("text reuse between sources")
struct TextReuseTests {
  static let survey =
    "The survey of the harbour bed, made in the spring by two divers, found eleven wrecks, of which three were on no chart."
  static let money =
    "The harbour master has asked for money to mark them before the winter, when the ferries sail in the dark."
  static let other =
    "Nobody on the quay had heard of it, and the museum opened a new room for the summer guests instead."

  private func compared(_ texts: String..., change: (inout [Document]) -> Void = { _ in }) -> ReuseComparison {
    var documents = texts.enumerated().map { number, text in
      var document = ExampleDocuments.documents(RuleExample(text))[0]
      document.rename(to: Identifier(rawValue: "source-\(number + 1)"))
      document.source.publisher = "Outlet \(number + 1)"
      return document
    }
    change(&documents)
    return TextReuseComparator().compare(documents)
  }

  @Test("a stretch runs across the borders of passages, and its paragraphs stand in pairs")
  func acrossPassages() throws {
    let found = compared(
      "\(Self.survey)\n\n\(Self.money)\n\n\(Self.other)", "Yesterday it rained.\n\n\(Self.survey)\n\n\(Self.money)")
    let finding = try #require(found.findings.first)
    #expect(found.findings.count == 1)
    #expect(finding.evidence.map(\.passage) == ["source-1:1", "source-2:2", "source-1:2", "source-2:3"])
    #expect(finding.evidence.map(\.quote) == [Self.survey, Self.survey, Self.money, Self.money])
  }

  @Test("a row of short passages is one stretch, whole")
  func shortPassages() throws {
    let items = [
      "red lanterns hung outside", "the pump had rusted", "nobody counted the barrels", "a dog slept below",
      "rain came through slates", "keys lay on straw",
    ]
    let list = items.joined(separator: "\n\n")
    let finding = try #require(compared("It was late. \n\n\(list)", "\(list)\n\n\(Self.other)").findings.first)
    #expect(finding.reuse?.common == 24)
    #expect(finding.evidence.first?.quote.hasPrefix("red lanterns") == true)
    #expect(finding.evidence.last?.quote.hasSuffix("on straw") == true)
  }

  @Test("paragraphs that one source runs together are one row")
  func runTogether() throws {
    let found = compared("\(Self.survey)\n\n\(Self.money)", "\(Self.survey) \(Self.money)")
    let finding = try #require(found.findings.first)
    #expect(finding.evidence.map(\.quote) == ["\(Self.survey)\n\n\(Self.money)", "\(Self.survey) \(Self.money)"])
  }

  @Test("the earlier source comes first and is named as the origin")
  func date() throws {
    let found = compared(Self.survey, Self.survey) {
      $0[0].source.published = CalendarDate(iso: "2024-05-09")
      $0[1].source.published = CalendarDate(iso: "2024-05-04")
    }
    let finding = try #require(found.findings.first)
    #expect(finding.reuse == ReuseRelation(common: 23, differing: 0, origin: "source-2", basis: .date))
    #expect(finding.evidence.map(\.source) == ["source-2", "source-1"])
    #expect(found.overview.copied == ["source-1": 1])
  }

  @Test("of two copies, the message names the source that had the words before both")
  func commonOrigin() {
    let found = compared(Self.survey, Self.survey, Self.survey) {
      for (index, day) in ["2024-05-04", "2024-05-05", "2024-05-06"].enumerated() {
        $0[index].source.published = CalendarDate(iso: day)
      }
    }
    let messages = found.findings.filter { $0.message.contains("source-1 had them before both") }
    #expect(messages.map { Set($0.evidence.map(\.source)) } == [["source-2", "source-3"]])
  }

  @Test("a year says nothing about a day in it")
  func vagueDate() throws {
    let found = compared(Self.survey, Self.survey) {
      $0[0].source.published = CalendarDate(iso: "2024")
      $0[1].source.published = CalendarDate(iso: "2024-05-04")
    }
    #expect(found.findings.first?.reuse?.origin == nil)
    #expect(found.findings.first?.message.contains("which was first is not known") == true)
  }

  @Test("without dates, a quotation that is credited to the other tells who had the words first")
  func quotationMarks() throws {
    let found = compared("In May the Harbour Council wrote: “\(Self.survey)” Nobody answered.", Self.survey) {
      $0[1].source.publisher = "Harbour Council"
    }
    let finding = try #require(found.findings.first)
    #expect(finding.rule == "duplicate/quotation")
    #expect(finding.reuse?.origin == "source-2")
    #expect(finding.reuse?.basis == .quotation)
    #expect(found.overview.shares.isEmpty, "a quotation is no copying")
  }

  @Test("quotation marks around a third person's words tell nothing of who had them first")
  func thirdPerson() {
    let found = compared("“\(Self.survey)” said Ruth Almeida, a diver.", "Ruth Almeida told us. \(Self.survey)")
    #expect(found.findings.map(\.reuse?.origin) == [nil])
  }

  @Test("a name that is no credit tells nothing: a common word, a building, somebody who only stands near")
  func noCredit() {
    for opening in [
      "The White House said on Monday that it would wait.", "The guardian of the estate said so.",
      "The Weekly Star, which lifted it from us last night, has said nothing.",
    ] {
      let found = compared("\(opening)\n\n\(Self.survey)", Self.survey) {
        $0[1].source.authors = ["Laura White"]
        $0[1].source.publisher = opening.contains("guardian") ? "Guardian" : "Weekly Star"
      }
      #expect(found.findings.map(\.reuse?.origin) == [nil], "\(opening)")
    }
  }

  @Test(
    "copies are found in capitals, in title case, in scripts without spaces",
    arguments: [
      (survey, survey.uppercased()),
      (survey, survey.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")),
      (
        "市长曾向居民保证大桥将在圣诞节前重新开放，但到了二月，桥墩仍然躺在河床里，没有人愿意说由谁来付这笔钱。",
        "昨天下雨。市长曾向居民保证大桥将在圣诞节前重新开放，但到了二月，桥墩仍然躺在河床里，没有人愿意说由谁来付这笔钱。"
      ),
    ])
  func otherWriting(one: String, other: String) {
    #expect(compared(one, other).findings.map(\.severity) == [.warning])
  }

  @Test(
    "a mark that closes or opens nothing makes no quotation",
    arguments: [
      "„Nein“, sagte er nur. Der Bürgermeister hatte den Einwohnern versprochen, dass die Brücke bis Weihnachten wieder befahrbar sein werde, doch im Februar lagen die Pfeiler noch immer im Flussbett.",
      "The intake, a 12\" pipe laid in 1931, had sunk by nineteen centimetres since the spring, and the surveyors who came to look at it found that the western corner had cracked in two places.",
      "“Nobody asked us, said the keeper. The survey of the harbour bed, made in the spring by two divers, found eleven wrecks, of which three were on no chart.",
    ])
  func strayMarks(text: String) {
    #expect(compared(text, text).findings.map(\.rule) == ["duplicate/verbatim"])
  }

  @Test(
    "a speaker's words are a quotation in every style of marks",
    arguments: ["“⟦”", "\"⟦\"", "‘⟦’", "'⟦'", "„⟦“", "»⟦«", "«⟦»", "”⟦”"])
  func quotationStyles(marks: String) {
    let words = "We counted the barrels twice, and each time eleven of them were missing from the northern shed,"
    let quoted = marks.replacing("⟦", with: words) + " the keeper said."
    #expect(compared("It rained. " + quoted, quoted + " Then he left.").findings.map(\.rule) == ["duplicate/quotation"])
  }

  @Test(
    "stock phrases are nobody's own",
    arguments: [
      "the ministry did not immediately respond to a request for comment on the matter",
      "who spoke on condition of anonymity because they were not authorized to speak to the media",
      "who cannot be named for legal reasons was remanded in custody and will appear before magistrates",
    ])
  func stockPhrases(phrase: String) {
    #expect(
      compared("On Monday a barge sank off the point; \(phrase).", "The museum burned down in May, and \(phrase).")
        .findings.isEmpty)
  }

  @Test("a stretch ends with its sentence, not with the first words of the next passage")
  func strays() throws {
    let found = compared(
      "\(Self.survey) Nobody from the club was there.", "\(Self.survey)\n\nNobody from the council came.")
    #expect(found.findings.first?.evidence.map(\.quote) == [Self.survey, Self.survey])
  }

  @Test("without dates, naming the other as a source tells who had the words first")
  func attribution() throws {
    let found = compared("The Harbour Gazette reported on Friday what follows.\n\n\(Self.survey)", Self.survey) {
      $0[1].source.publisher = "Harbour Gazette"
    }
    #expect(found.findings.first?.reuse?.origin == "source-2")
    #expect(found.findings.first?.reuse?.basis == .attribution)
  }

  @Test("what a publisher prints under all its articles is no reuse, and is told apart")
  func publisherPhrase() {
    let note = "This service is paid for by readers like you, who give what they can and ask for nothing in return."
    let texts = [
      "The quay moved by a hand in the night.", "A ferry lost its rudder off the point.", "The museum has a new room.",
    ]
    let bodies = texts.enumerated().map { "\($1) \(Self.filler($0 + 1))\n\n\(note)" }
    let found = compared(bodies[0], bodies[1], bodies[2]) {
      for index in $0.indices { $0[index].source.publisher = "Harbour Gazette" }
    }
    #expect(found.findings.isEmpty)
    #expect(
      found.overview.boilerplate == [
        .init(quote: note, sources: ["source-1", "source-2", "source-3"], publisher: "Harbour Gazette")
      ])
    let mixed = compared(bodies[0], bodies[1], bodies[2])
    #expect(!mixed.findings.isEmpty, "of three publishers, somebody copied it")
  }

  @Test("a phrase that very many sources hold is no reuse")
  func frequentPhrase() {
    let phrase = "all figures in this article are rounded to the nearest thousand"
    let documents = (1...30).map { number in
      var document = ExampleDocuments.documents(
        RuleExample("\(Self.filler(number)) \(phrase). \(Self.filler(number + 100))"))[0]
      document.rename(to: Identifier(rawValue: "source-\(number)"))
      return document
    }
    let found = TextReuseComparator().compare(documents)
    #expect(found.findings.isEmpty)
    #expect(found.overview.boilerplate.map(\.sources.count) == [30])
  }

  @Test("names and figures alone are no reuse, if there are few")
  func names() {
    let found = compared(
      "In 1998 the Royal Society of Harbour Engineers of Northern Skerry met in Bergen.",
      "He wrote to the Royal Society of Harbour Engineers of Northern Skerry about a boat.")
    #expect(found.findings.isEmpty)
  }

  @Test("what a scanner misread is no difference, another figure is one")
  func scanned() throws {
    let scan = Self.survey.replacing("harbour", with: "harb0ur").replacing("eleven", with: "e1even")
    #expect(compared(Self.survey, scan).findings.map(\.rule) == ["duplicate/verbatim"])
    let text =
      "In the spring of the year two divers found 11 wrecks, and the harbour master marked them all before the winter."
    let finding = try #require(compared(text, text.replacing("11", with: "10")).findings.first)
    #expect(finding.rule == "duplicate/near")
    #expect(finding.reuse?.differing == 1)
  }

  @Test("a shared headline is no reuse")
  func headline() {
    let found = compared(Self.survey, Self.survey) { for index in $0.indices { $0[index].passages[0].role = .heading } }
    #expect(found.findings.isEmpty)
  }

  @Test("a line that a page break doubled is told, with the line on which its copy stands")
  func furniture() throws {
    let found = compared(Self.survey) {
      $0[0].furniture = [.init(text: "found eleven wrecks, of which three were", reason: "page-break repeat", line: 9)]
    }
    let finding = try #require(found.findings.first)
    #expect(finding.rule == "duplicate/in-document")
    #expect(finding.evidence.map(\.line) == [1, 9])
  }

  @Test("a pull quotation is told, whether it is a passage, a heading or was left out")
  func pullQuotation() {
    let quote = "“We found eleven wrecks in the spring, and three were on no chart”"
    let text = "The diver laughed. \(quote), she said on the quay. \(Self.money)"
    #expect(compared("\(text)\n\n\(quote)").findings.map(\.rule) == ["duplicate/in-document"])
    #expect(compared("\(text)\n\n\(quote)") { $0[0].passages[1].role = .heading }.findings.count == 1)
    #expect(
      compared(text) { $0[0].furniture = [.init(text: quote, reason: "outside the article", line: 4)] }.findings.count
        == 1)
    #expect(compared("\(text)\n\nThree were on no chart") { $0[0].passages[1].role = .heading }.findings.isEmpty)
  }

  @Test("sources of one text are one voice")
  func clusters() {
    let found = compared("\(Self.survey) \(Self.money)", "\(Self.survey) \(Self.money) And so on.", Self.other)
    #expect(found.overview.clusters == [["source-1", "source-2"]])
    #expect(
      found.overview.independentVoices(among: ["source-3", "source-2", "source-1"]) == [
        ["source-1", "source-2"], ["source-3"],
      ])
    let copy = found.overview.copy(of: TextRange(utf8: 0..<40), in: "source-2")
    #expect(copy?.origin == "source-1")
    #expect(copy?.isCertain == false)
  }

  @Test("the least number of words and the least overlap are the caller's")
  func options() {
    let documents = [
      "A broken rudder will be mended before next summer begins. \(Self.survey)",
      "\(Self.money) A broken rudder will be mended before next summer begins.",
    ]
    .enumerated().map { number, text in
      var document = ExampleDocuments.documents(RuleExample(text))[0]
      document.rename(to: Identifier(rawValue: "source-\(number + 1)"))
      return document
    }
    #expect(TextReuseComparator(minimumWords: 8).findings(in: documents).count == 1)
    #expect(TextReuseComparator(minimumWords: 12).findings(in: documents).isEmpty)
    #expect(TextReuseComparator(minimumOverlap: 0.6).findings(in: documents).isEmpty)
  }

  /// Words that no other filler shares in a row.
  private static func filler(_ seed: Int) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<40).map { _ -> String in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return "w" + String(state % 9_973, radix: 26)
    }.joined(separator: " ")
  }
}
