import ClaimModel
import Foundation
import TextReuse
import Testing

@testable import gainsay

@Suite("how far long work has come")
struct ProgressTests {
  private func line(_ done: Int, of total: Int, after seconds: Double, columns: Int = 80) -> String {
    ProgressLine(
      stage: ProgressCounter.Stage(name: "reading files", done: done, total: total), seconds: seconds, columns: columns
    ).text
  }

  @Test("stage, bar, count, rate and time left")
  func wholeLine() {
    #expect(line(120, of: 480, after: 2) == "reading files  [######..................]  120/480  60/s  6 s left")
    #expect(line(3, of: 4, after: 2) == "reading files  [##################......]  3/4  1.5/s  1 s left")
    #expect(line(480, of: 480, after: 8) == "reading files  [########################]  480/480  60/s  0 s left")
  }

  @Test("nothing is reckoned from nothing; long times are told in minutes and hours")
  func noRate() {
    #expect(line(0, of: 9, after: 3) == "reading files  [........................]  0/9")
    #expect(line(0, of: 0, after: 75) == "reading files  1 min 15 s")
    #expect(line(1, of: 100, after: 100).hasSuffix("0.0/s  2 h 45 min left"))
  }

  @Test("a narrow terminal loses what tells least, and no line reaches its last column", arguments: 1...90)
  func narrow(columns: Int) {
    let text = line(120, of: 480, after: 2, columns: columns)
    #expect(text.count <= max(1, columns - 1))
    #expect(columns < 15 || text.hasPrefix("reading files"))
    #expect(columns < 24 || text.contains("120/480"))
  }

  @Test("counted on any core")
  func counting() {
    let counter = ProgressCounter()
    #expect(counter.stage == ProgressCounter.Stage(name: "", done: 0, total: 0))
    counter.begin("one", of: 1_000)
    DispatchQueue.concurrentPerform(iterations: 1_000) { _ in counter.advance() }
    #expect(counter.stage == ProgressCounter.Stage(name: "one", done: 1_000, total: 1_000))
    counter.reach(12)
    #expect(counter.stage.done == 12)
    counter.begin("two")
    #expect(counter.stage == ProgressCounter.Stage(name: "two", done: 0, total: 0))
  }

  @Test("work that waits for other work shows how far that has come, until it goes on itself")
  func handingOn() {
    let (counter, other) = (ProgressCounter(), ProgressCounter())
    counter.begin("one", of: 2)
    other.begin("beside it", of: 3)
    #expect(counter.stage.name == "one")
    counter.goOn(as: other)
    other.advance()
    #expect(counter.stage == ProgressCounter.Stage(name: "beside it", done: 1, total: 3))
    counter.begin("the end")
    #expect(counter.stage.name == "the end")
  }

  @Test("the steps of a large search, one after the other, each with words of its own")
  func searchSteps() throws {
    try Binary.inProject { binary in
      let lines = (0..<40).map { #"{"text":"copy number \#($0 / 2) has a few words that another passage has"}"# + "\n" }
      try binary.write(lines.joined(), to: "p.jsonl")
      let counter = ProgressCounter()
      var seen: [ProgressCounter.Stage] = []
      let search = PartitionedSearch(ReuseSearch(width: 1), folder: binary.folder.path, memory: 0)
      let archive = try PassageArchive(binary.folder.appending(path: "p.jsonl").path)
      let look = { (step: PartitionedSearch.Step, done: Int, all: Int) in
        counter.reach(done, of: all, in: step)
        seen.append(counter.stage)
      }
      _ = try search.run(on: archive, progress: look) { _ in }
      let words = PartitionedSearch.Step.allCases.map(\.words)
      #expect(Set(words).count == 4)
      #expect(seen.map(\.name).reduce(into: []) { if $0.last != $1 { $0.append($1) } } == words)
      #expect(seen.allSatisfy { $0.total > 0 && $0.done <= $0.total })
      for (before, next) in zip(seen, seen.dropFirst()) where before.name == next.name {
        #expect(before.done < next.done && before.total == next.total)
      }
      #expect(seen.last.map { $0.done == $0.total } == true)
    }
  }

  @Test("only on a terminal that can take a line back, and in no pipeline")
  func wanted() {
    #expect(ProgressBar.isWanted(isTerminal: true, ["TERM": "xterm"]))
    #expect(ProgressBar.isWanted(isTerminal: true, ["TERM": "xterm", "CI": ""]))
    for environment in [["TERM": "xterm", "CI": "true"], ["TERM": "dumb"], [:]] {
      #expect(!ProgressBar.isWanted(isTerminal: true, environment))
    }
    #expect(!ProgressBar.isWanted(isTerminal: false, ["TERM": "xterm"]))
  }
}

@Suite(
  "progress and colours in a real terminal", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed, so no terminal is at hand: .ci/install test"))
struct ProgressTerminalTests {
  /// A project whose judge takes two seconds, so that there is something to wait for.
  private func inWindow(_ work: (TerminalWindow) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      for (name, line) in [("b", "The wall is 1,240 metres long."), ("a", "The wall is 1,420 metres long.")] {
        try binary.write(RunTests.article + "\n\n" + line + "\n", to: "seeds/\(name).txt")
      }
      let window = try TerminalWindow(in: binary.folder, rows: 50)
      do {
        try window.enter("alias gainsay='\(try Binary.executable().path)'; unset CI NO_COLOR; clear")
        try work(window)
      } catch {
        try window.close()
        throw error
      }
      try window.close()
    }
  }

  private static let command = "gainsay compare --judge 'sleep 2; cat > /dev/null'"

  @Test("a bar comes while there is something to wait for, and goes at the end")
  func comesAndGoes() throws {
    try inWindow { window in
      try window.enter(Self.command + "; echo all-\\done")
      try window.wait(for: "asking the judge")
      try window.wait(for: "all-done")
      // The command that was typed names the judge, too.
      #expect(try !window.screen().contains("asking the judge"))
    }
  }

  @Test("none with -q, under CI, or on a terminal that is called dumb", arguments: ["-q", "CI", "dumb"])
  func stays(away: String) throws {
    try inWindow { window in
      let prefix = away == "CI" ? "CI=1 " : away == "dumb" ? "TERM=dumb " : ""
      try window.enter("\(prefix)\(Self.command)\(away == "-q" ? " -q" : "") 2>&1; echo all-\\done")
      let end = Date().addingTimeInterval(20)
      var seen = ""
      while Date() < end, !seen.contains("all-done") {
        seen = try window.screen()
        #expect(!seen.contains("asking the judge"))
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(seen.contains("all-done"))
    }
  }

  @Test("a search of passages is told by its steps, and takes the bar away before its matches")
  func passages() throws {
    try inWindow { window in
      let passages = #"{"text":"the wall took nine years to build and has no gate at all"}"#
      let lines = "(sleep 2; for i in 1 2; do echo '\(passages)'; done)"
      try window.enter("\(lines) | gainsay reuse --passages -; echo all-\\done")
      try window.wait(for: "reading passages")
      try window.wait(for: "all-done")
      let seen = try window.screen()
      #expect(!seen.contains("reading passages") && seen.contains("exact: #1"))
      try window.enter("clear; \(lines) | gainsay reuse --passages - -q; echo once-\\more")
      let end = Date().addingTimeInterval(20)
      var quiet = ""
      while Date() < end, !quiet.contains("once-more") {
        quiet = try window.screen()
        #expect(!quiet.contains("reading passages"))
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(quiet.contains("once-more"))
    }
  }

  @Test("findings are coloured on a terminal, and not where NO_COLOR or a pipe says otherwise")
  func colours() throws {
    try inWindow { window in
      try window.enter("gainsay compare --reuse; echo all-\\done")
      try window.wait(for: "all-done")
      #expect(try window.screen(attributes: true).contains("\u{1B}[36mduplicate/"))
      for quiet in ["NO_COLOR=1 gainsay compare --reuse", "gainsay compare --reuse | cat"] {
        try window.enter("clear; \(quiet); echo once-\\more")
        try window.wait(for: "once-more")
        #expect(try !window.screen(attributes: true).contains("\u{1B}[36m"))
      }
    }
  }
}
