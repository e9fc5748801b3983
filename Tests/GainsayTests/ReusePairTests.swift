import Foundation
import Testing
import TextAnalysis

@testable import gainsay

@Suite("two sources side by side")
struct ReusePairTests {
  static let wire = """
    The survey of the harbour bed, made in the spring by two divers, found eleven wrecks, of which three were on no chart. The harbour master has \
    asked for money to mark them before the winter.
    """
  static let blog = """
    It rained for a week. The survey of the harbour bed, made in the spring by two divers, found twelve wrecks, of which three were on no chart.
    """

  @Test("the words that two files share stand beside each other, what differs marked")
  func sideBySide() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.wire, to: "wire.txt")
      try binary.write(Self.blog, to: "blog.txt")
      let run = try binary.run("reuse", "wire.txt", "blog.txt")
      #expect(run.code == 0)
      #expect(run.output.contains("[-eleven-]"))
      #expect(run.output.contains("{+twelve+}"))
      #expect(run.output.contains("22 words agree and 1 differ"))
      #expect(run.output.contains("of blog ("))
      for line in run.output.split(separator: "\n") where line.contains(" │") {
        #expect(DisplayWidth.of(line) <= 100)
      }
    }
  }

  @Test("the same as JSON, and by the names of a project's sources")
  func json() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.wire, to: "seeds/wire.txt")
      try binary.write(Self.blog, to: "seeds/blog.txt")
      let run = try binary.run("reuse", "wire", "blog", "--format", "jsonl")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.contains("\"rule\":\"duplicate/partial\""))
      #expect(run.output.contains("\"common\":22,\"differing\":1"))
      #expect(try binary.run("reuse", "wire", "seeds/blog.txt", "--format", "json").output.contains("\"shares\""))
    }
  }

  @Test("sentences in other words are found where no run of words is shared")
  func otherWords() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(
        "Before the war the lighthouse keepers of Skerry measured the depth of the sound each morning with a lead line and wrote it in a green book, which the museum keeps.",
        to: "one.txt")
      try binary.write(
        "The museum keeps the green book in which Skerry's lighthouse keepers wrote each morning, before the war, how deep the sound was; they measured it with a line of lead.",
        to: "two.txt")
      let run = try binary.run("reuse", "one.txt", "two.txt")
      #expect(run.output.contains("the same in other words"))
    }
  }

  @Test("files of one letter, and reports that lie among the sources")
  func names() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.wire, to: "a")
      try binary.write(Self.blog, to: "b")
      #expect(try binary.run("reuse", "a", "b").output.contains("22 words agree"))
      try binary.run("run", ".", "-o", "out", "-q")
      let again = try binary.run("run", ".", "-o", "out")
      #expect(again.code == 0)
      #expect(again.output.contains("2 sources"))
    }
  }

  @Test("what cannot be compared is said, and nothing is printed")
  func faults() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.wire, to: "wire.txt")
      try binary.write("", to: "empty.txt")
      for (arguments, reason) in [
        (["wire.txt"], "name two sources"), (["wire.txt", "wire.txt"], "are one source"),
        (["wire.txt", "empty.txt"], "empty.txt"),
        (["wire.txt", "nothing.txt"], "nothing.txt"), (["wire.txt", "--passages", "x.jsonl"], "name no sources"),
        (["wire.txt", "wire.txt", "--min-words", "3"], "--min-words"),
        (["--passages", "empty.txt"], "holds no passage"),
        (["wire.txt", "--against", "empty.txt"], "holds no text to compare with"),
      ] {
        let run = try binary.run(["reuse"] + arguments)
        #expect(run.code == 2, "\(arguments)")
        #expect(run.errors.contains(reason), "\(arguments): \(run.errors)")
        #expect(run.output.isEmpty)
      }
    }
  }

  @Test("texts are wrapped by the columns that their characters take")
  func wrapping() {
    #expect(SideBySide.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(SideBySide.wrapped("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
    #expect(SideBySide.wrapped("港口测量", to: 4) == ["港口", "测量"])
    #expect(SideBySide.wrapped("a\n\nb", to: 4) == ["a", "", "b"])
    #expect(SideBySide(width: 27).lines("a b", "c") == ["a b          │ c"])
    #expect(DisplayWidth.of("e\u{301}é港") == 4)
  }

  @Test("marks stand around words that one side has alone")
  func marks() {
    let marked = WordMarks.marked("the old red boat sank", "the boat sank twice, slowly")
    #expect(marked.left == "the [-old red-] boat sank")
    #expect(marked.right == "the boat sank {+twice, slowly+}")
  }
}
