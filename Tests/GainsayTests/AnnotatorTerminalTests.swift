import Foundation
import Testing

@Suite(
  "annotating in a real terminal", .serialized,
  .enabled(if: TerminalWindow.isThere, "tmux is not installed, so no terminal is at hand: .ci/install test"))
struct AnnotatorTerminalTests {
  /// A project with a window in its folder; `gainsay` there is the binary.
  private func inWindow(environment: [String: String] = [:], _ work: (Binary, TerminalWindow) throws -> Void) throws {
    try AnnotatorLineTests.project { (binary: Binary) throws -> Void in
      let window = try TerminalWindow(in: binary.folder, environment: environment)
      do {
        try window.enter("alias gainsay='\(try Binary.executable().path)'; trap true INT; stty -g > before; clear")
        try work(binary, window)
      } catch {
        try window.close()
        throw error
      }
      try window.close()
    }
  }

  /// Waits for the end of the program, and looks whether the terminal is as it was.
  private func expectRestored(_ binary: Binary, _ window: TerminalWindow) throws {
    try window.enter("stty -g > after; echo all-\\done")
    try window.wait(for: "all-done")
    #expect(try !window.isTaken())
    #expect(try binary.text("before") == binary.text("after"))
    #expect(try !binary.text("after").isEmpty)
  }

  @Test("a whole sitting: open, move, select, annotate, register, note, undo, leave")
  func sitting() throws {
    try inWindow { binary, window in
      try window.enter("gainsay annotate gazette --as 'Ada Venn'; echo code $?")
      try window.wait(for: "sentence 1 of 2")
      #expect(try window.isTaken())
      try window.press("[", "r")
      try window.wait(for: "refutes which claim?")
      try window.type("cost")
      try window.wait(for: "filter: cost")
      try window.press("Enter")
      try window.wait(for: "--claim bridge-cost --stance refutes")
      #expect(try AnnotatorLineTests.records(binary).count == 1)
      try window.press("j", "s")
      try window.type("Many people walk over it.")
      try window.wait(for: "id many-people-walk-over-it")
      try window.press("C-n")
      try window.wait(for: "--stance supports")
      try window.press("m")
      try window.type("counted")
      try window.press("Enter")
      try window.wait(for: "--note counted")
      try window.press("d", "Enter")
      try window.wait(for: "--stance discusses")
      #expect(try AnnotatorLineTests.records(binary).count == 3)
      try window.press("u")
      try window.wait(for: "took back:")
      try window.press("q")
      let end = try window.wait(for: "code 0")
      for words in [
        "--claim bridge-cost --stance refutes", "gainsay claim add --id many-people-walk-over-it", "--note counted",
      ] {
        let isSeen = [" ", ""].contains { TerminalWindow.joined(end, by: $0).contains(words) }
        #expect(isSeen, "\(words) is missing in \(end)")
      }
      #expect(!end.contains("discusses"))
      let records = try AnnotatorLineTests.records(binary)
      #expect(records.map { $0["claim"] as? String } == ["bridge-cost", "many-people-walk-over-it"])
      #expect(records.allSatisfy { $0["annotator"] as? String == "Ada Venn" })
      #expect(records[1]["note"] as? String == "counted")
      let quote = ((records[0]["selectors"] as? [[String: Any]])?.first?["exact"] as? String) ?? ""
      #expect(quote.hasSuffix("nobody on the council disputes"))
      try expectRestored(binary, window)
      #expect(try binary.run("fsck").code == 0)
    }
  }

  @Test("a signal ends it with the terminal as it was", arguments: [("TERM", 143), ("INT", 130), ("HUP", 129)])
  func signals(name: String, code: Int) throws {
    try inWindow { binary, window in
      let gainsay = try Binary.executable().path
      try window.enter("sh -c 'echo $$ > pid; exec \(gainsay) annotate gazette'; echo code $?")
      try window.wait(for: "sentence 1 of 2")
      let pid = try binary.text("pid").trimmingCharacters(in: .whitespacesAndNewlines)
      let number = ["TERM": SIGTERM, "INT": SIGINT, "HUP": SIGHUP][name] ?? SIGTERM
      kill(try #require(Int32(pid)), number)
      try window.wait(for: "code \(code)")
      try expectRestored(binary, window)
    }
  }

  @Test("Ctrl-C leaves, Ctrl-Z pauses and comes back")
  func keys() throws {
    try inWindow { binary, window in
      try window.enter("set -m; gainsay annotate gazette; echo code $?")
      try window.wait(for: "sentence 1 of 2")
      try window.press("C-z")
      try window.wait(for: "code")
      #expect(try !window.isTaken())
      try window.enter("clear; fg; echo end $?")
      try window.wait(for: "sentence 1 of 2")
      try window.press("C-c")
      try window.wait(for: "end 0")
      try expectRestored(binary, window)
    }
  }

  @Test("another size in the middle, down to ten columns and back")
  func resizing() throws {
    try inWindow { binary, window in
      try window.enter("gainsay annotate gazette; echo code $?")
      try window.wait(for: "passage 1 of 2, sentence 1 of 2")
      try window.resize(columns: 40, rows: 10)
      try window.wait(for: " 1/2")
      try window.press("j")
      try window.wait(for: " 2/2")
      try window.resize(columns: 10, rows: 5)
      try window.press("s")
      try window.wait(for: "> bridge")
      try window.resize(columns: 90, rows: 30)
      try window.wait(for: "type to filter")
      try window.press("Escape")
      try window.wait(for: "passage 2 of 2, sentence 2 of 2")
      try window.press("q")
      try window.wait(for: "code 0")
      try expectRestored(binary, window)
    }
  }

  @Test("without a source it is chosen on the screen")
  func choosing() throws {
    try inWindow { binary, window in
      try binary.write(RunTests.article, to: "seeds/wall.txt")
      try window.enter("gainsay annotate; echo code $?")
      try window.wait(for: "which source?")
      try window.type("wal")
      try window.wait(for: "gazette", gone: true)
      try window.press("Enter")
      try window.wait(for: "sentence 1 of")
      try window.press("q")
      try window.wait(for: "code 0")
      try expectRestored(binary, window)
    }
  }

  @Test("NO_COLOR leaves bold and reversed words, and no colour")
  func noColour() throws {
    try inWindow(environment: ["NO_COLOR": "1"]) { _, window in
      try window.enter("gainsay annotate gazette")
      try window.wait(for: "sentence 1 of 2")
      try window.press("s", "Enter")
      try window.wait(for: "--stance supports")
      let screen = try window.screen(attributes: true)
      #expect(screen.contains("\u{1B}[7m"))
      #expect(!screen.contains("\u{1B}[32m") && !screen.contains("\u{1B}[36m"))
      #expect(screen.contains("+"))
    }
  }

  @Test(
    "a dumb terminal and --line get lines",
    arguments: ["TERM=dumb gainsay annotate gazette", "gainsay annotate gazette --line"])
  func lines(command: String) throws {
    try inWindow { binary, window in
      try window.enter("\(command); echo code $?")
      try window.wait(for: "1 of 2, passage 1")
      #expect(try !window.isTaken())
      try window.enter("s bridge-cost")
      try window.wait(for: "--stance supports")
      try window.press("C-d")
      try window.wait(for: "code 0")
      #expect(try AnnotatorLineTests.records(binary).count == 1)
    }
  }
}
