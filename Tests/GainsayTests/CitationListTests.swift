import Foundation
import Testing

@Suite("lists of retractions and mirrors")
struct CitationListTests {
  private static let text = """
    # The wall was sound

    By Ada Venn

    The harbour wall was sound in every year that was measured, as a study of the time has it (doi:10.5555/wall.1). \
    The board of the harbour has built on it since, and the town has paid for what the board has built behind it.
    """

  private func audit(_ options: String..., files: [String: String]) throws -> Binary.Run {
    var result: Binary.Run?
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.text, to: "seeds/wall.md")
      for (name, text) in files { try binary.write(text, to: name) }
      result = try binary.run(["audit", "--select", "citation/retracted"] + options)
    }
    return try #require(result)
  }

  @Test("a file beside the sources is read, and is no source that was left out")
  func beside() throws {
    let run = try audit(files: [
      "seeds/retractions.csv": "doi,title,reason\n10.5555/WALL.1,The wall,Data were invented\n"
    ])
    #expect(run.output.contains("stands on the list of retractions: Data were invented"))
    #expect(run.code == 0)
    #expect(!run.errors.contains("retractions.csv"))
  }

  @Test("status does not show what was found before a list was there, or before a source had its language")
  func status() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.text, to: "seeds/wall.md")
      try binary.run("run", "-q")
      #expect(!(try binary.run("status").output.contains("not known for what is there now")))
      try binary.write("doi,title\n10.5555/wall.1,The wall\n", to: "seeds/retractions.csv")
      #expect(try binary.run("status").output.contains("not known for what is there now"))
      try binary.run("run", "-q")
      #expect(try binary.run("status").output.contains("citation 1"))
      try binary.write(#"[{"id": "wall", "language": "fr"}]"#, to: "seeds/sources.json")
      #expect(try binary.run("status").output.contains("not known for what is there now"))
    }
  }

  @Test("the columns of the Retraction Watch data set")
  func dataSet() throws {
    let rows = """
      Record ID,Title,URLS,RetractionDate,OriginalPaperDOI,RetractionNature,Reason
      1,"The wall, and what it holds",https://retractionwatch.com/x;,1/31/2019 0:00,10.5555/wall.1,Retraction,+Error in Data;+Notice;
      2,Another work on another wall,,1/31/2019 0:00,10.5555/wall.2,Correction,
      """
    let run = try audit("--retractions", "list.csv", files: ["list.csv": rows])
    #expect(run.output.contains("stands on the list of retractions, 1/31/2019: Error in Data; Notice"))
  }

  @Test("bad rows are said with their line, the others count, and the exit code is 2")
  func badRows() throws {
    let run = try audit("--retractions", "list.csv", files: ["list.csv": "doi,title\n,\nx,Wall\n10.5555/wall.1,\n"])
    #expect(run.code == 2)
    #expect(run.errors.contains("list.csv: line 2") && run.errors.contains("list.csv: line 3"))
    #expect(run.output.contains("stands on the list of retractions"))
  }

  @Test("a named file that is not there is said")
  func missing() throws {
    let run = try audit("--mirrors", "none.csv", files: [:])
    #expect(run.code == 2)
    #expect(run.errors.contains("none.csv"))
  }
}
