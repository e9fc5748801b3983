import Foundation
import Testing

@Suite("claims, notes, links and their ends, from the command line")
struct RecordCommandTests {
  private static let repeating = """
    <h1>The bridge</h1><p>The bridge cost 41 million crowns in all. Nobody was asked before the work began on it.</p>
    <p>A second bridge is planned beside the old quay. Nobody was asked before the work began on it.</p>
    """

  /// A project with two sources, a claim and an annotation by Ada; gives the annotation's id.
  private func inProject(_ work: (Binary, String) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.run("init")
      try binary.write(ProjectTests.gazette, to: "seeds/gazette.html")
      try binary.write(Self.repeating, to: "seeds/courier.html")
      try binary.run("claim", "add", "The bridge cost 40 million crowns.", "--id", "cost", "--topic", "bridge")
      let run = try binary.run(
        "annotate", "gazette", "--quote", "the bridge cost 41 million crowns", "--claim", "cost", "--stance",
        "refutes", "--as", "Ada")
      try work(binary, try #require(run.output.split(separator: " ").first.map(String.init), "\(run.errors)"))
    }
  }

  @Test("a claim is shown with its words, edited, rated, and taken back")
  func claims() throws {
    try inProject { (binary: Binary, id: String) throws -> Void in
      let shown = try binary.run("claim", "show", "cost")
      for words in ["[bridge]", "refutes (1)", "“the bridge cost 41 million crowns”", "gazette.html:", id, "by Ada"] {
        #expect(shown.output.contains(words), "\(shown.output)")
      }
      #expect(try binary.run("claim", "edit", "cost", "--statement", "It cost 41 million.").code == 0)
      let rated = try binary.run(
        "claim", "edit", "cost", "--rating", "Mostly true", "--value", "4", "--worst", "1", "--best", "5", "--as",
        "Ada",
        "--date", "2024-05-04")
      #expect(rated.code == 0, "\(rated.errors)")
      let again = try binary.run("claim", "show", "cost").output
      #expect(again.contains("It cost 41 million."))
      #expect(again.contains("rated: Mostly true, 4 on a scale from 1 (worst) to 5, by Ada, 2024-05-04"))
      #expect(try binary.run("undo").code == 0)
      #expect(!(try binary.run("claim", "show", "cost").output.contains("rated")))
      for wrong in [
        ["claim", "edit", "cost"],
        ["claim", "edit", "cost", "--rating", "Bad", "--value", "9", "--worst", "1", "--best", "5"],
        ["claim", "edit", "cost", "--value", "3"], ["claim", "edit", "cots", "--topic", "t"], ["claim", "show", "nil"],
        ["claim", "add", " "],
      ] { #expect(try binary.run(wrong).code == 2, "\(wrong)") }
      #expect(try binary.run("claim", "edit", "cots", "--topic", "t").errors.contains("cost"))
    }
  }

  @Test("a merged claim counts for the other, no annotation is rewritten, and a circle is refused")
  func merge() throws {
    try inProject { (binary: Binary, id: String) throws -> Void in
      try binary.run("claim", "add", "The bridge was dear.", "--id", "price")
      let before = try binary.text("Annotations/gazette/\(id).json")
      #expect(try binary.run("claim", "merge", "cost", "price").code == 0)
      #expect(try binary.text("Annotations/gazette/\(id).json") == before)
      let list = try binary.run("claim", "list").output
      #expect(list.contains("price  supports 0, refutes 1") && !list.contains("cost "))
      #expect(try binary.run("claim", "show", "cost").output.contains("merged into it: cost"))
      #expect(try binary.run("claim", "merge", "price", "cost").code == 2)
      #expect(try binary.run("claim", "merge", "price", "price").code == 2)
      #expect(try binary.run("claim", "rm", "price").code == 2)
      #expect(try binary.run("fsck").code == 0)
      #expect(try binary.run("undo").code == 0)
      #expect(try binary.run("claim", "list").output.contains("cost  [bridge]  supports 0, refutes 1"))
    }
  }

  @Test("a claim with annotations goes only with them, and undo brings all back at once")
  func remove() throws {
    try inProject { (binary: Binary, id: String) throws -> Void in
      try binary.run("note", "cost", "ask the council", "--as", "Ben")
      let refused = try binary.run("claim", "rm", "cost")
      #expect(refused.code == 2)
      #expect(refused.errors.contains("1 annotation and 1 note"))
      #expect(try binary.run("claim", "rm", "cost", "--annotations").code == 0)
      #expect(try binary.run("claim", "list").output.isEmpty)
      #expect(try binary.run("fsck").code == 0)
      #expect(try binary.run("undo").output.contains("restored"))
      let shown = try binary.run("claim", "show", "cost").output
      #expect(shown.contains(id) && shown.contains("note: ask the council") && shown.contains("by Ben"))
      #expect(try binary.run("rm", "cost").errors.contains("gainsay claim rm cost"))
      #expect(try binary.run("rm", id, "zzz").code == 2)
      #expect(try binary.run("claim", "show", "cost").output.contains(id))
      #expect(try binary.run("rm", id).code == 0)
      #expect(!(try binary.run("claim", "show", "cost").output.contains(id)))
    }
  }

  @Test("notes on a claim, an annotation, a source, a passage and words of it")
  func notes() throws {
    try inProject { (binary: Binary, id: String) throws -> Void in
      for subject in ["cost", id, "gazette", "gazette:2"] {
        let run = try binary.run("note", subject, "on \(subject)", "--as", "Ada")
        #expect(run.code == 0, "\(run.errors)")
        #expect(try binary.run("note", subject).output.contains("note: on \(subject)"))
      }
      #expect(try binary.run("note", "gazette", "--quote", "a sum that nobody", "hm").code == 0)
      #expect(try binary.run("note", "gazette").output.split(separator: "\n").count == 3)
      #expect(try binary.run("show", "gazette:2").output.contains("note: on gazette:2"))
      #expect(try binary.run("find", "--claims", "\"on cost\"").output.contains("cost  [bridge]"))
      #expect(try binary.run("note", "nothing", "x").code == 2)
      #expect(try binary.run("note", "cost", " ").code == 2)
      #expect(try binary.run("fsck").code == 0)
    }
  }

  @Test(
    "an ambiguous quote lists its places with numbers, and one that is not there the nearest words and what to type")
  func places() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      let words = "Nobody was asked before the work began on it."
      let rest = ["--claim", "cost", "--stance", "discusses"]
      let run = try binary.run(["annotate", "courier", "--quote", words] + rest)
      #expect(run.code == 2)
      #expect(
        run.errors.contains("  1  courier:") && run.errors.contains("  2  courier:") && run.errors.contains("--place"))
      #expect(try binary.run(["annotate", "courier", "--quote", words, "--place", "3"] + rest).code == 2)
      #expect(try binary.run(["annotate", "courier", "--quote", words, "--place", "2"] + rest).code == 0)
      #expect(try binary.run("claim", "show", "cost").output.contains("discusses (1)"))
      let wrong = try binary.run(
        ["annotate", "courier", "--quote", "A third bridge is planned beside the quay"] + rest)
      #expect(wrong.code == 2)
      #expect(wrong.errors.contains("[-third-]") && wrong.errors.contains("{+second+}"))
      #expect(wrong.errors.contains("--quote \"A second bridge is planned beside the old quay\""), "\(wrong.errors)")
      #expect(try binary.run(["annotate", "courier:2"] + rest).code == 0)
      #expect(try binary.run(["annotate", "courier:9"] + rest).code == 2)
    }
  }

  @Test("links are told once, listed and removed; versions of one work are in no conflict")
  func links() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      try binary.write(ProjectTests.gazette.replacing("41 million", with: "47 million"), to: "seeds/later.html")
      let conflicts = try binary.run("compare", "--between", "later,gazette", "--conflicts").output
      #expect(conflicts.contains("conflict/numeric"), "\(conflicts)")
      #expect(try binary.run("link", "later", "gazette", "--as", "supersedes", "-m", "erratum").code == 0)
      #expect(try binary.run("link", "later", "gazette", "--as", "supersedes").output.contains("already"))
      #expect(try binary.run("link", "later", "later", "--as", "cites").code == 2)
      #expect(try binary.run("link", "later", "gazette").code == 2)
      #expect(try binary.run("link", "later", "nowhere", "--as", "cites").code == 2)
      let list = try binary.run("link").output
      #expect(list.contains("later supersedes gazette  (erratum)"))
      #expect(
        !(try binary.run("compare", "--between", "later,gazette", "--conflicts").output.contains("conflict/numeric")))
      #expect(
        try binary.run("compare", "--between", "later,gazette", "--conflicts", "--explain-compatible").output.contains(
          "other-version"))
      #expect(try binary.run("rm", String(list.prefix { $0 != " " })).code == 0)
      #expect(
        try binary.run("compare", "--between", "later,gazette", "--conflicts").output.contains("conflict/numeric"))
    }
  }

  @Test("annotators are compared, and where they differ is shown")
  func agreement() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      for (name, stance) in [("Ben", "supports"), ("Cleo", "refutes")] {
        try binary.run(
          "annotate", "gazette", "--quote", "cost 41 million", "--claim", "cost", "--stance", stance, "--as", name)
      }
      let run = try binary.run("agreement")
      #expect(run.code == 0)
      for words in [
        "1 passage judged by two or more annotators, 0 by one alone", "Ada, Ben  agree on 0 of 1, 0.0 per cent",
        "Ada, Cleo  agree on 1 of 1, 100.0 per cent", "α", "supports  Ben",
      ] { #expect(run.output.contains(words), "\(run.output)") }
      #expect(try binary.run("agreement", "--by", "source").output.contains("1 source judged"))
    }
  }

  @Test("evidence that drifted or is lost is audited, and reanchor takes the words as they are")
  func evidence() throws {
    try inProject { (binary: Binary, id: String) throws -> Void in
      try binary.write(
        ProjectTests.gazette.replacing("cost 41 million", with: "cost 44 million"), to: "seeds/gazette.html")
      let drifted = try binary.run("audit", "--select", "evidence")
      for words in ["evidence/drifted", "[-41-]", "{+44+}"] {
        #expect(drifted.output.contains(words), "\(drifted.output)")
      }
      #expect(try binary.run("reanchor", id, "--dry-run").output.contains("{+44+}"))
      #expect(try binary.run("audit", "--select", "evidence/drifted", "--fail-on", "warning").code == 1)
      #expect(try binary.run("reanchor", id).code == 0)
      #expect(try binary.run("audit", "--select", "evidence", "--fail-on", "note").code == 0)
      try binary.write(
        ProjectTests.gazette.replacing("the bridge cost 41 million crowns, a sum", with: "it"), to: "seeds/gazette.html"
      )
      #expect(try binary.run("audit", "--select", "evidence").output.contains("evidence/lost"))
      #expect(try binary.run("reanchor", id).code == 2)
      #expect(try binary.run("reanchor", id, "--quote", "nobody on the council disputes").code == 0)
      #expect(try binary.run("claim", "show", "cost").output.contains("“nobody on the council disputes”"))
      try FileManager.default.removeItem(at: binary.folder.appending(path: "seeds/gazette.html"))
      #expect(try binary.run("audit", "--select", "evidence").output.contains("evidence/source-missing"))
    }
  }

  @Test("a source that is called as a folder of the store is annotated all the same")
  func reserved() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      for name in ["notes", "claims", "links", "verdicts"] {
        try binary.write(ProjectTests.gazette, to: "seeds/\(name).html")
        let run = try binary.run(
          "annotate", name, "--quote", "cost 41 million", "--claim", "cost", "--stance", "refutes")
        #expect(run.code == 0, "\(run.errors)")
      }
      #expect(try binary.run("claim", "list").output.contains("refutes 5"))
      #expect(try binary.run("fsck").code == 0)
    }
  }

  @Test("a bad line of a bulk stops no other and is named by its own number")
  func bulkLines() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      let good = #"{"source":"gazette","quote":"The bridge opened in May","claim":"cost","stance":"discusses"}"#
      let lines = "{}\n\r\n\(good)\nno JSON\n" + good.replacing("discusses", with: "agrees") + "\n"
      let run = try binary.run(["annotate", "--bulk", "-"], input: lines)
      #expect(run.code == 2)
      for words in ["line 1: ", "“source” is missing", "line 4: ", "line 5: ", "“stance”"] {
        #expect(run.errors.contains(words), "\(run.errors)")
      }
      #expect(try binary.run("claim", "list").output.contains("discusses 1"))
      #expect(try binary.run("annotate", "gazette", "--bulk", "-").code == 2)
    }
  }

  @Test(
    "undo brings back what a verdict stood before, stops where git took the last change away, and writes nowhere else")
  func undo() throws {
    try inProject { (binary: Binary, id: String) throws -> Void in
      try binary.run("claim", "edit", "cost", "--topic", "other")
      try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/claims/cost.json"))
      try binary.run("claim", "add", "The bridge cost 40 million crowns.", "--id", "cost", "--topic", "bridge")
      let journal = binary.folder.appending(path: ".gainsay/journal.jsonl")
      // The last change as git would take it away.
      try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/claims/cost.json"))
      let stopped = try binary.run("undo")
      #expect(stopped.code == 2)
      #expect(stopped.errors.contains("--skip"), "\(stopped.errors)")
      #expect(
        FileManager.default.fileExists(atPath: binary.folder.appending(path: "Annotations/gazette/\(id).json").path))
      #expect(try binary.run("undo", "--skip").code == 0)

      let evil =
        #"{"operation":"zzz","time":"2024-05-04T00:00:00Z","command":"x","path":"../../evil.json","before":"EVIL"}"#
      let held = try String(contentsOf: journal, encoding: .utf8)
      try Data((held + "\n" + evil + "\n").utf8).write(to: journal)
      #expect(try binary.run("undo").code == 2)
      #expect(!FileManager.default.fileExists(atPath: binary.folder.appending(path: "../evil.json").path))
    }
  }

  @Test("an undo that was cut off is finished by the next one, and takes nothing else")
  func undoCutOff() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      for _ in 0..<4 { try binary.run("note", "cost", "n") }
      try binary.run("claim", "rm", "cost", "--annotations")
      let journal = binary.folder.appending(path: ".gainsay/journal.jsonl")
      #expect(try binary.run("undo").code == 0)
      // As if the second half had never been written: the first two that came back stay.
      let lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n")
      let undone = lines.filter { $0.contains("\"undoes\"") }
      #expect(undone.count == 6)
      try Data((lines.dropLast(4).joined(separator: "\n") + "\n").utf8).write(to: journal)
      for line in undone.suffix(4) {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let path = try #require(object["path"] as? String)
        try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/\(path)"))
      }
      #expect(try binary.run("undo").code == 0)
      #expect(try binary.run("note", "cost").output.split(separator: "\n").count == 4)
      #expect(try binary.run("claim", "show", "cost").output.contains("refutes (1)"))
    }
  }

  @Test("a second file of one name is refused, a folder inside the project too, and a claim is merged into no circle")
  func refused() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      try binary.write("A text about another bridge, told by nobody at all.", to: "in/gazette.txt")
      let run = try binary.run("add", "in/gazette.txt")
      #expect(run.code == 2)
      #expect(run.errors.contains("seeds/gazette.html is the source gazette already"), "\(run.errors)")
      let inside = try binary.run("claim", "list", "-C", "seeds")
      #expect(inside.code == 2)
      #expect(inside.errors.contains("inside the project"))
      try binary.run("claim", "add", "Other.", "--id", "other")
      try binary.run("claim", "merge", "cost", "other")
      #expect(try binary.run("claim", "merge", "cost", "cost").code == 2)
      let line = try binary.run(["annotate", "gazette"], input: "new \"\"\nq\n")
      #expect(line.code == 0)
      #expect(try binary.run("fsck").code == 0)
      try binary.write("{}", to: "Annotations/stray.json")
      #expect(try binary.run("fsck").output.contains("Annotations/stray.json  store/misplaced"))
    }
  }

  @Test("letters that are composed in the source and not in the quote are the same")
  func composed() throws {
    try inProject { (binary: Binary, _) throws -> Void in
      try binary.write(
        "<h1>Coffee</h1><p>The caf\u{E9} by the old quay cost 41 million crowns, which nobody disputes.</p>",
        to: "seeds/cafe.html")
      let run = try binary.run(
        "annotate", "cafe", "--quote", "The cafe\u{301} by the old quay", "--claim", "cost", "--stance", "discusses")
      #expect(run.code == 0, "\(run.errors)")
    }
  }
}
