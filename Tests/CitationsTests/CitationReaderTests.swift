import ClaimModel
import ExampleDocuments
import Testing

@testable import Citations

@Suite("citations read out of a text")
struct CitationReaderTests {
  private func citations(_ text: String) -> [Citation] {
    documents(RuleExample(text)).flatMap { CitationReader.citations(of: AuditedDocument($0)).citations }
  }

  private func works(_ text: String, _ kind: Citation.Kind) -> [String] {
    citations(text).filter { $0.kind == kind }.map { citation in
      let work = citation.work
      return
        ([work.outlet, work.key, work.address].compactMap(\.self) + work.authors
        + [work.date?.description ?? work.year.map(String.init)].compactMap(\.self))
        .joined(separator: " ")
    }
  }

  @Test("author and year, in brackets and in running text")
  func authorYear() {
    #expect(works("The wall leaks (Venn 2022).", .authorYear) == ["venn 2022"])
    #expect(
      works("It leaks (see Venn, 2022; Okafor et al., 2019a, p. 4; Maartens and Quaye 2020: 12).", .authorYear)
        == ["venn 2022", "okafor 2019", "maartens quaye 2020"])
    #expect(
      works("Maartens and Quaye (2022) measured it, as Moreau (2019) had.", .authorYear)
        == ["moreau 2019", "maartens quaye 2022"].reversed())
    #expect(works("Press counts (Harbour Wire, 2023) were early.", .authorYear) == ["harbour wire 2023"])
    #expect(works("It leaks [Venn 2022].", .authorYear) == ["venn 2022"])
    #expect(works("Van der Berg et al. (2021, pp. 3–5) disagree.", .authorYear) == ["van der berg 2021"])
  }

  @Test(
    "times, laws, contests and remarks are no authors",
    arguments: [
      "It leaked (March 2019).", "The Water Act (1998) says so.", "It was built (since 1950).",
      "He (1950–2010) was mayor.", "It cost (in 2019 prices) much.",
      "The World Cup (2018) was on.", "The town (Tollmouth in 2019) was wet.", "Volume 12 (1998) has it.",
    ])
  func noAuthors(text: String) { #expect(works(text, .authorYear).isEmpty) }

  @Test("keys of pandoc, and names of accounts, which are none")
  func keys() {
    #expect(works("It leaks [@venn2022, p. 4; see @okafor_wall].", .key) == ["venn2022", "okafor_wall"])
    #expect(works("@venn2022 writes that it leaks.", .key) == ["venn2022"])
    #expect(works("Write to @harbourboard or ada@port2.example.", .key).isEmpty)
  }

  @Test("from whom something is")
  func credits() {
    #expect(works("According to the Courier, the wall leaks.", .credit) == ["Courier"])
    #expect(works("The mayor told the Tollmouth Gazette that it leaks.", .credit) == ["Tollmouth Gazette"])
    #expect(works("It was first reported by Harbour Wire.", .credit) == ["Harbour Wire"])
    #expect(works("The Courier’s report was early.", .credit) == ["Courier"])
    #expect(works("The Western Packet of 12 January 1861 has it.", .credit) == ["Western Packet 1861-01-12"])
    #expect(works("Ada Venn, who found the crack, wrote in May that it leaks.", .credit) == ["Ada Venn"])
    #expect(works("They reported it in March.", .credit).isEmpty)
  }

  @Test("numbers and notes lead to their entries, and the missing ones are told")
  func numbers() throws {
    let document = try #require(
      documents(
        RuleExample(
          "It leaks [1, 3–4], they say.² It was dry [9].\n\n² The log of 2019.\n\nReferences\n\n[1] Venn, A. (2019). The wall. https://port.example/wall\n\n[3] Okafor, B. (2020). The board.\n\n[4] Moreau, C. 2021. The sea."
        )
      ).first)
    let read = CitationReader.citations(of: AuditedDocument(document))
    #expect(read.citations.map(\.kind) == [.numbered, .numbered, .numbered, .note])
    #expect(read.citations[0].work.address == "https://port.example/wall")
    #expect(read.citations.prefix(3).map(\.work.authors) == [["venn"], ["okafor"], ["moreau"]])
    #expect(read.citations.prefix(3).map(\.work.title) == ["The wall", "The board", "The sea"])
    #expect(read.missing.map(\.words) == ["[9]"])
  }

  @Test("what stands for a work cited before")
  func again() {
    let text =
      "It leaks.[^1] It is old.[^2] It is high.[^3]\n\n[^1]: Ada Venn, “The wall at night”, Port Press, 2019.\n\n[^2]: Ibid., p. 4.\n\n[^3]: Venn, op. cit., p. 9."
    #expect(
      citations(text).filter { $0.kind == .note }.map(\.work.title) == Array(repeating: "The wall at night", count: 3))
    #expect(works("It leaks (Venn 2019). It is old (ibid.).", .again) == ["venn 2019"])
  }

  @Test("addresses and DOIs in the text, without the marks around them")
  func addresses() {
    #expect(
      works("See (https://port.example/a_(b)), www.port.example/c. And doi:10.5555/x-1; or 10.5555/y.", .link) == [
        "https://port.example/a_(b)", "http://www.port.example/c", "https://doi.org/10.5555/x-1",
        "https://doi.org/10.5555/y",
      ])
  }

  @Test(
    "marks and notes of pages and of Markdown",
    arguments: [
      ("#fn:1", "1", false), ("#fnref:1", "1", true), ("#_ftn2", "2", false), ("#_ftnref2", "2", true),
      ("#cite_note-Venn-3", "venn-3", false),
      ("#cite_ref-Venn_3-0", "venn-3", true), ("#footnote-4", "4", false), ("#footnote-ref-4", "4", true),
    ])
  func fragments(target: String, label: String, isBack: Bool) {
    #expect(NoteFragment(target)?.label == label)
    #expect(NoteFragment(target)?.isBack == isBack)
  }

  @Test(
    "sections of a page are no notes", arguments: ["#top", "#notes", "#fns", "https://port.example/#fn1", "#", "#fn"])
  func noFragments(target: String) { #expect(NoteFragment(target) == nil) }
}
