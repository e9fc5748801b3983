import ClaimModel
import ExampleDocuments
import Testing

@testable import Citations

@Suite("what is said with citations")
struct AttributionTests {
  private static let board = String(repeating: " The board met in May and said nothing of it.", count: 8)

  /// What is found in the last text, a draft that cites the others, as `rule: message`.
  private func findings(_ texts: String..., inDraft: Bool = true) -> [String] {
    let all = texts.enumerated().map { number, text in
      var document = documents(RuleExample(text))[0]
      document.rename(to: Identifier(rawValue: "source-\(number + 1)"))
      document.source.publisher = "Outlet \(number + 1)"
      document.source.url = "https://port.example/source-\(number + 1)"
      return document
    }
    let found =
      inDraft
      ? CitationAuditor().findings(inDraft: all[all.count - 1], against: Array(all.dropLast()))
      : CitationAuditor().findings(in: all)
    return found.filter { ["attribution", "independence", "date"].contains($0.rule.rawValue.prefix { $0 != "/" }) }
      .map { "\($0.rule): \($0.severity) \($0.message)" }
  }

  private static let wall = "By Ada Venn\n\nThe new wall of the harbour cost the town 41 million crowns." + board

  @Test(
    "a figure that the source may mean is none to tell",
    arguments: [
      "The new harbour wall cost the town 41 million crowns [@source-1].",
      "The new harbour wall cost the town some 40 million crowns [@source-1].",
      "The new harbour wall cost the town 41,000,000 crowns [@source-1].",
      "The new harbour wall cost the town more than 35 million crowns [@source-1].",
      "“The new harbour wall cost the town 44 million crowns” [@source-1] is what quotation rules tell.",
      "The new harbour wall cost the town 44 million crowns.",
      "The new harbour wall cost the town three times its price [@source-1].",
      "Together the wall, the pier and the sand of both cost the town 44 million crowns [@source-1].",
    ])
  func sameFigure(draft: String) {
    #expect(findings(Self.wall, draft).filter { $0.hasPrefix("attribution") } == [])
  }

  @Test("another figure is an error; one of which the source has no trace a warning, of drafts alone")
  func otherFigure() {
    let other = "The new harbour wall cost the town 44 million crowns [@source-1]."
    let message = "attribution/mismatch: error source-1 is cited for “44 million crowns”, and has “41 million crowns”"
    #expect(findings(Self.wall, other) == [message])
    #expect(findings(Self.wall, other, inDraft: false) == [message])
    let nowhere = "Ships of 3,100 tonnes come in [@source-1]."
    #expect(
      findings(Self.wall, nowhere) == [
        "attribution/mismatch: warning source-1 is cited for “3,100 tonnes”, and gives no such figure"
      ])
    #expect(findings(Self.wall, nowhere, inDraft: false) == [])
  }

  @Test("another day or hour in nearly the same sentence, and none where the sentence is another one")
  func otherNumber() {
    let source = "By Ada Venn\n\nOn 9 January 2021 the sluice of the upper harbour was opened at 04:20." + Self.board
    let altered = "On 16 January 2021 the sluice of the upper harbour was opened at 04:20 [@source-1]."
    #expect(
      findings(source, altered) == ["attribution/mismatch: error source-1 is cited for “16”, and has “9”"])
    #expect(findings(source, altered.replacing("16", with: "9")) == [])
    #expect(findings(source, "On 16 January the board met at the harbour [@source-1].") == [])
  }

  @Test("a figure with two citations may be the other’s")
  func twoCitations() {
    let found = findings(
      Self.wall, "By Ben Okafor\n\nNothing is said of ships." + Self.board,
      "Ships of 3,100 tonnes come in [@source-1; @source-2].")
    #expect(found == [])
  }

  @Test("the rest of a whole, and a number of something that is named otherwise, are no other figures")
  func otherWords() {
    let source =
      "By Ada Venn\n\nAbout 60 per cent of the drivers want a toll. The town has 312,000 inhabitants." + Self.board
    #expect(findings(source, "Some 40 per cent of the drivers do not want a toll [@source-1].") == [])
    #expect(findings(source, "The 312,000 people of the town were not asked [@source-1].") == [])
  }

  @Test("a hedge that is dropped, and one that is kept")
  func hedges() {
    let source = "By Ada Venn\n\nThe cracks in the new wall may have been caused by sand in the concrete." + Self.board
    let dropped = "The cracks in the new wall were caused by sand in the concrete (Venn 2020)."
    #expect(findings(source, dropped).map { $0.prefix(32) } == ["attribution/overstated: warning "])
    for kept in ["perhaps caused", "probably caused", "not caused"] {
      let words = dropped.replacing("caused", with: kept)
      #expect(findings(source, words).filter { $0.contains("overstated") } == [], "\(words)")
    }
  }

  @Test("a circle is told once, and a chain is none")
  func circles() {
    let first = "By Ada Venn\n\nThe wall took 4,100 lorries of sand, wrote Okafor."
    let second = "By Ben Okafor\n\nLind reports that 4,100 lorries came."
    let third = "By Eva Lind\n\nVenn wrote of 4,100 lorries in a year."
    let circle = findings(first, second, third, inDraft: false)
    #expect(
      circle == [
        "independence/circular: error source-1 has “4,100” from source-2, which has it from source-3, which has it from source-1"
      ])
    #expect(findings(first, second, "By Eva Lind\n\nThere were 4,100 lorries in a year.", inDraft: false) == [])
  }

  @Test("sources that dispute a figure, or have it from a third one, make no circle")
  func noCircles() {
    let plain = "By Ben Okafor\n\nVenn (2020) has it that the wall cost 41 million crowns."
    #expect(
      findings("By Ada Venn\n\nOkafor (2020) wrongly says that the wall cost 41 million crowns.", plain, inDraft: false)
        == [])
    let third = "By Eva Lind\n\nThe wall cost 41 million crowns." + Self.board
    let found = findings(
      "By Ada Venn\n\nThe wall cost 41 million crowns (Lind 2020; Okafor 2020).",
      "By Ben Okafor\n\nThe wall cost 41 million crowns (Lind 2020; Venn 2020).", third, inDraft: false)
    #expect(found.filter { $0.hasPrefix("independence/circular") } == [])
  }

  @Test("a figure before “of which” is one that the source gives")
  func whole() {
    let cost =
      "By Ada Venn\n\nRepairs to the bridge cost 7.6 million pounds, of which the county paid 2.1 million pounds."
      + Self.board
    #expect(findings(cost, "Repairs to the bridge cost 7.6 million pounds [@source-1].") == [])
  }

  @Test("hedges in other words, and a hedge of another part of the sentence")
  func otherHedges() {
    let source = "By Ada Venn\n\nThe cracks in the new wall may have been caused by sand in the concrete." + Self.board
    for opening in ["The engineers suspect that the", "There are signs that the", "In all likelihood the"] {
      let words = "\(opening) cracks in the new wall were caused by sand in the concrete (Venn 2020)."
      #expect(findings(source, words).filter { $0.contains("overstated") } == [], "\(words)")
    }
    let drug = "By Ada Venn\n\nThe drug reduces deaths from fever in adults, and may help children." + Self.board
    #expect(findings(drug, "The drug reduces deaths from fever in adults (Venn 2020).") == [])
  }

  @Test("the day of a work is none of what it says")
  func dayOfWork() {
    let source = "By Ada Venn\n\nThe dam in the valley was built in 1962 and holds a lake." + Self.board
    #expect(
      findings(source, "The dam in the valley holds a lake, as Ada Venn wrote on 11 June 2020.")
        .filter { $0.contains("mismatch") } == [])
  }

  @Test("a work is known by what it is about where no other is about that")
  func described() {
    func circle(_ topic: String) -> Int {
      var all = documents(
        RuleExample(
          "By Ada Venn\n\nA forthcoming study of \(topic) puts it at 41 million crowns.",
          "By Ben Okafor\n\nIt cost 41 million crowns (Venn 2020), for want of a better figure."))
      all[1].source.title = "Measuring harbour defences: evidence from the storm coast"
      all[0].source.published = CalendarDate(year: 2020)
      return CitationAuditor().findings(in: all).count { $0.rule == "independence/circular" }
    }
    #expect(circle("harbour defences on the coast") == 1)
    #expect(circle("mountain defences") == 0)
    #expect(circle("harbours") == 0)
  }
}
