import Testing

@Suite("Audit of a draft")
struct DraftTests {
  private static let source = """
    The wall
    By Ada Venn
    4 May 2024

    The cost of the harbour wall rose to 412 million crowns in a single year, and nobody on the board has explained it. \
    The engineers have asked for the minutes of the board, and they were told that there are none.

    Nobody who lives behind the wall sleeps well in November, when the first storms of the winter come in from the west.
    """
  private static let draft = """
    # My draft

    Ada Venn wrote that “the cost of the harbour wall rose to 42 million crowns in a single year”.

    She also wrote that “nobody who lives behind the wall sleeps well in November”.
    """

  @Test("a file outside seeds/ cites the sources there")
  func draft() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.source, to: "seeds/wall.txt")
      try binary.write(Self.draft, to: "draft.md")
      let run = try binary.run("audit", "draft.md", "--select", "quote", "--fail-on", "error")
      #expect(run.code == 1, "\(run.errors)")
      #expect(run.output.contains("quote/altered"))
      #expect(run.output.contains("{+412+} million"))
      #expect(run.output.contains("draft.md:3"))
      #expect(run.output.contains("1 finding"))
    }
  }

  @Test("--against names other sources, and goes with files")
  func against() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.source, to: "library/wall.txt")
      try binary.write(Self.draft, to: "drafts/draft.md")
      let run = try binary.run("audit", "drafts/draft.md", "--against", "library", "--select", "quote")
      #expect(run.output.contains("quote/altered"), "\(run.errors)")
      let folder = try binary.run("audit", "drafts", "--against", "library")
      #expect(folder.code == 2)
      let nothing = try binary.run("audit", "--against", "library")
      #expect(nothing.code == 2)
    }
  }

  @Test("a folder named for a draft is read as sources, and that is said")
  func folder() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.source, to: "seeds/wall.txt")
      try binary.write(Self.draft, to: "drafts/draft.md")
      let run = try binary.run("audit", "drafts")
      #expect(run.errors.contains("drafts are named as files"))
    }
  }

  @Test("of two works that a sentence cites, each has its figure")
  func twoWorks() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let town =
        "Nobody who lives there hears the sea for the noise of the lorries that go down to the harbour all day."
      let hill = "The streets are steep, the shops are small, and the bakers open long before it is light in winter."
      try binary.write(
        "Fled\nBy Ada Venn\n4 May 2024\n\nThe flood forced 3,215 people from their homes. \(town)\n",
        to: "seeds/one.txt")
      try binary.write(
        "Dead\nBy Ben Orrin\n5 May 2024\n\nSeven people died in the flood of that night. \(hill)\n", to: "seeds/two.txt"
      )
      try binary.write(
        "Seven people died in the flood [@two], and 3,215 people lost their homes [@one].\n", to: "draft.md")
      let run = try binary.run("audit", "draft.md", "--select", "attribution,independence")
      #expect(run.output.contains("0 findings"), "\(run.output)")
    }
  }
}
