import AnnotationStorage
import ClaimModel
import Foundation
import Testing

@testable import gainsay

@Suite("the annotator's screen")
struct AnnotatorScreenTests {
  private func state() -> AnnotatorState {
    let text = AnnotatorExample.text()
    let annotation = Annotation(
      id: "a", claim: "lifts-work", source: "gazette",
      selectors: Anchorer.selectors(for: text.sentences[4], in: text.document.text), stance: .refutes,
      note: "seen on site", annotator: "Ada Venn")
    return AnnotatorExample.state(annotations: [annotation])
  }

  private func shown(_ state: AnnotatorState, _ columns: Int, _ rows: Int) -> [String] {
    var screen = Screen(size: Screen.Size(columns: columns, rows: rows))
    return screen.frame(state).lines.map { line in
      String(line.plain.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("80 columns and 24 rows")
  func goldenWide() throws {
    var state = state()
    AnnotatorExample.press("/lifts<Enter>", &state)
    try Golden.expect(
      shown(state, 80, 24).joined(separator: "\n") + "\n", equals: "Tests/GainsayTests/Golden/annotator-80x24.txt")
    AnnotatorExample.press("rbridge", &state)
    try Golden.expect(
      shown(state, 80, 24).joined(separator: "\n") + "\n", equals: "Tests/GainsayTests/Golden/annotator-claims.txt")
  }

  @Test("40 columns and 10 rows")
  func goldenSmall() throws {
    var state = state()
    AnnotatorExample.press("/lifts<Enter>", &state)
    try Golden.expect(
      shown(state, 40, 10).joined(separator: "\n") + "\n", equals: "Tests/GainsayTests/Golden/annotator-40x10.txt")
  }

  @Test("no size is too small, no line wider than the screen, and no mode forgotten")
  func sizes() {
    for columns in [1, 2, 5, 10, 19, 20, 40, 80, 300] {
      for rows in [1, 2, 3, 5, 7, 10, 24, 100] {
        for keys in ["", "G", "s", "snew claim", "?", "?jjjj", "/bridge", "Jvvv", "aSomebody", "<Tab>", "y"] {
          var state = state()
          AnnotatorExample.press(keys, &state)
          var screen = Screen(size: Screen.Size(columns: columns, rows: rows))
          let frame = screen.frame(state)
          #expect(frame.lines.count <= rows)
          #expect(frame.lines.allSatisfy { $0.width <= columns }, "\(keys) at \(columns)x\(rows)")
          #expect((0..<rows).contains(frame.cursorRow) && (0..<columns).contains(frame.cursorColumn))
        }
      }
    }
  }

  @Test("the selected words are on the screen wherever the cursor goes, also after another size")
  func scrolling() {
    let paragraphs = (1...200).map {
      "This is sentence \($0) of many. It is followed by number \($0), which is longer."
    }
    var state = AnnotatorExample.state(text: AnnotatorExample.text(paragraphs))
    var screen = Screen(size: Screen.Size(columns: 40, rows: 12))
    func expectSeen() {
      let marked = screen.frame(state).lines.filter { $0.plain.hasPrefix(">") }
      let words = marked.map { $0.plain.dropFirst(5) }.joined(separator: " ")
      let selected = state.text.words(state.selection.range).replacingOccurrences(of: "\n\n", with: " ")
      #expect(words.contains(selected), "\(words)")
    }
    for keys in ["", "jjjjjjjjj", "G", "kkkkk", "KKKKKKKKKK", "/number 77,<Enter>", "v", "g", "JJJJJJJJJJJ"] {
      AnnotatorExample.press(keys, &state)
      expectSeen()
    }
    screen.resize(to: Screen.Size(columns: 60, rows: 20))
    expectSeen()
    screen.resize(to: Screen.Size(columns: 30, rows: 9))
    expectSeen()
  }

  @Test("a sentence longer than the screen is seen from its start")
  func longSentence() {
    let long = (1...400).map { "word\($0)" }.joined(separator: " ") + "."
    var state = AnnotatorExample.state(text: AnnotatorExample.text(["It begins.", long, "It ends."]))
    var screen = Screen(size: Screen.Size(columns: 40, rows: 12))
    _ = screen.frame(state)
    AnnotatorExample.press("j", &state)
    #expect(screen.frame(state).lines.contains { $0.plain.contains("word1 word2") })
    AnnotatorExample.press("j", &state)
    #expect(screen.frame(state).lines.contains { $0.plain.contains("It ends.") })
    AnnotatorExample.press("k", &state)
    #expect(screen.frame(state).lines.contains { $0.plain.contains("word1 word2") })
  }

  @Test("without colour, nothing that is told is missing")
  func withoutColour() {
    var state = state()
    AnnotatorExample.press("/lifts<Enter>", &state)
    var screen = Screen(size: Screen.Size(columns: 80, rows: 24))
    let lines = screen.frame(state).lines
    #expect(lines.contains { $0.sent(inColour: true).contains(";31m") })
    for line in lines {
      #expect(!line.sent(inColour: false).contains { $0 == "3" } || !line.sent(inColour: false).contains("[3"))
    }
    #expect(lines.contains { $0.plain.hasPrefix(">-") })
    #expect(lines.contains { $0.plain.contains("- refutes lifts-work  by Ada Venn; note: seen on site") })
  }

  @Test("escape sequences in a source and a claim never reach the terminal")
  func hostile() {
    let text = AnnotatorExample.text(["A bridge \u{1B}[2J cost \u{202E}much."])
    var state = AnnotatorExample.state(
      text: text, claims: [Claim(id: "c", statement: "x\u{1B}]0;title\u{07}\u{2066}")])
    for keys in ["", "s", "sx\u{9B}"] {
      AnnotatorExample.press(keys, &state)
      var screen = Screen(size: Screen.Size(columns: 80, rows: 24))
      for line in screen.frame(state).lines {
        #expect(!line.plain.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
        #expect(!line.plain.unicodeScalars.contains { [0x202E, 0x2066].contains($0.value) })
      }
    }
  }
}
