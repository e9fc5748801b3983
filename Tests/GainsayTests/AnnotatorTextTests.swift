import ClaimModel
import Testing

@testable import gainsay

@Suite("the annotator's keys, widths, lines and quoting")
struct AnnotatorTextTests {
  private func keys(_ bytes: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(from: bytes.utf8) + decoder.flush()
  }

  @Test("escape sequences, control characters and UTF-8 become keys")
  func decoding() {
    #expect(keys("j") == [.character("j")])
    #expect(keys("\u{1B}[A\u{1B}OB\u{1B}[5~\u{1B}[6~") == [.up, .down, .pageUp, .pageDown])
    #expect(keys("\u{1B}[H\u{1B}[4~\u{1B}[Z\t\r\u{7F}") == [.home, .end, .backTab, .tab, .enter, .backspace])
    #expect(keys("é橋😀") == [.character("é"), .character("橋"), .character("😀")])
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}x") == [.escape, .character("x")])
    #expect(keys("\u{03}\u{0E}") == [.control("c"), .control("n")])
    #expect(keys("\u{1B}[1;5C\u{1B}[99~q") == [.right, .other, .character("q")])
    #expect(keys("\u{1B}[200~x\ny\u{1B}[201~z") == [.pasted("x\ny"), .character("z")])
  }

  @Test("a key that comes in pieces is one key, and broken bytes are none")
  func pieces() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.keys(from: [0x5B]).isEmpty)
    #expect(decoder.keys(from: [0x41]) == [.up])
    #expect(decoder.keys(from: [0xE6, 0xA9]).isEmpty)
    #expect(decoder.keys(from: [0x8B]) == [.character("橋")])
    #expect(decoder.keys(from: [0xFF, 0x6A]).last == .character("j"))
    for byte in UInt8.min...UInt8.max {
      _ = decoder.keys(from: [byte, 0x1B, byte])
      _ = decoder.flush()
    }
    #expect(!decoder.isWaiting)
  }

  @Test(
    "wide characters take two columns, marks none",
    arguments: [
      ("bridge", 6), ("橋", 2), ("é", 1), ("e\u{301}", 1), ("😀", 2), ("👩‍👩‍👧", 2), ("🇳🇴", 2), ("ｱ", 1), ("한", 2),
      ("\u{AD}", 0),
      ("❤️", 2), ("", 0),
    ])
  func width(text: String, columns: Int) {
    #expect(ScreenText.width(text) == columns)
  }

  @Test("what could drive a terminal is shown by its number and as wide as it is shown")
  func hostile() {
    let hostile = "a\u{1B}[2Jb\u{202E}c\u{9B}d\ne"
    let shown = ScreenText.shown(hostile)
    #expect(shown == "aU+001B[2JbU+202EcU+009Bd e")
    #expect(ScreenText.width(hostile) == shown.count)
    #expect(StyledLine(hostile).plain == shown)
  }

  @Test("lines break at spaces, long words and wide characters anywhere, and nothing is lost")
  func wrapping() {
    func lines(_ text: String, _ width: Int) -> [String] {
      TextWrapping.lines(of: text[...], width: width).map { String(text.utf8Slice($0)) }
    }
    #expect(lines("the bridge is open", 10) == ["the bridge", "is open"])
    #expect(lines("the bridge is open", 11) == ["the bridge", "is open"])
    #expect(lines("unbelievable", 5) == ["unbel", "ievab", "le"])
    #expect(lines("渡し船は橋より速い", 6) == ["渡し船", "は橋よ", "り速い"])
    #expect(lines("a 渡し船は", 5) == ["a 渡", "し船", "は"])
    #expect(lines("", 5) == [""])
    for width in 1...30 {
      let broken = lines("The bridge 渡し船 opened in May, and 3,000 people a day 😀.", width)
      #expect(broken.joined().filter { $0 != " " } == "Thebridge渡し船openedinMay,and3,000peopleaday😀.")
      #expect(broken.allSatisfy { ScreenText.width($0) <= max(2, width) })
    }
  }

  @Test("words are quoted so that a shell gives them back")
  func quoting() {
    #expect(ShellQuoting.word("bridge-cost") == "bridge-cost")
    #expect(ShellQuoting.word("the town’s bridge") == "\"the town’s bridge\"")
    #expect(ShellQuoting.word("it's $5 `now`!") == "'it'\\''s $5 `now`!'")
    #expect(ShellQuoting.word("a\u{202E}b'c") == "$'a\\u202eb\\'c'")
    #expect(ShellQuoting.word("") == "\"\"")
    #expect(ShellQuoting.option("--quote", "-5 degrees") == "--quote=\"-5 degrees\"")
  }

  @Test("the command of an annotation names the passage where the words stand twice, the speaker and the note")
  func commands() {
    let text = AnnotatorExample.text(["It rained. The bridge opened in May.", "The bridge opened in May."])
    let range = text.sentences[2]
    let annotation = Annotation(
      id: "a", claim: "open", source: "gazette",
      selectors: [.quote(exact: "The bridge opened in May.", prefix: "", suffix: "")], stance: .supports,
      attribution: .speaker(name: "Ada Venn", cue: "said"), note: "seen")
    #expect(
      EquivalentCommand.annotate(annotation, at: range, in: text.document)
        == "gainsay annotate gazette --quote \"The bridge opened in May.\" --passage 2 --claim open --stance supports --speaker \"Ada Venn\" --note seen"
    )
  }

  @Test("where one passage holds the words twice, the command counts the place")
  func places() {
    let text = AnnotatorExample.text(["It rained. The bridge opened. It rained.", "It rained."])
    let annotation = Annotation(
      id: "a", claim: "c", source: "gazette", selectors: selectors(text.sentences[2], text), stance: .supports)
    let command = EquivalentCommand.annotate(annotation, at: text.sentences[2], in: text.document)
    #expect(command.contains("--quote \"It rained.\" --passage 1 --place 2 --claim c"))
  }

  @Test("the commands of a sitting are those of what is left of it")
  func log() {
    let text = AnnotatorExample.text()
    let range = text.sentences[1]
    func annotation(_ id: Identifier<Annotation>) -> Annotation {
      Annotation(
        id: id, claim: "c", source: "gazette", selectors: selectors(range, text), stance: .supports)
    }
    var log = SessionLog()
    log.add(.registered(Claim(id: "c", statement: "It is so.")))
    log.add(.added(annotation("a"), range))
    log.add(.added(annotation("b"), range))
    log.add(.removed(annotation("a")))
    var noted = annotation("b")
    noted.note = "n"
    log.add(.changed(annotation("b"), into: noted, range))
    log.add(.removed(annotation("old")))
    let commands = log.commands(in: text.document)
    #expect(commands.count == 3)
    #expect(commands[0] == "gainsay claim add --id c \"It is so.\"")
    #expect(commands[1].hasSuffix("--note n"))
    #expect(commands[2] == "gainsay rm old")
    log.removeLast()
    #expect(log.commands(in: text.document).count == 2)
  }

  private func selectors(_ range: TextRange, _ text: ReadingText) -> [Selector] {
    [.quote(exact: text.words(range), prefix: "", suffix: "")]
  }

  @Test("a line is edited at its cursor")
  func typing() {
    var line = TypedLine("the bridge")
    for key in [Key.left, .left, .backspace, .home, .character("o"), .end, .character("e"), .character("\u{301}")] {
      _ = line.handle(key)
    }
    #expect(line.string == "othe brigeé")
    _ = line.handle(.control("w"))
    #expect(line.string == "othe ")
    _ = line.handle(.pasted("a\nb"))
    #expect(line.trimmed == "othe a b")
    _ = line.handle(.control("u"))
    #expect(line.string.isEmpty && line.trimmed.isEmpty)
  }
}
