import ClaimModel
import Testing

@testable import Reporting

struct TextTests {
  @Test(arguments: [
    ("The cost rose to ⟦4⟧ million.", "The cost rose to ⟦12⟧ million."),
    ("It stood, and ⟦it⟧ fell.", "It stood, and fell."),
    ("the ⟦old iron⟧ gate", "the ⟦new⟧ gate"),
    ("“It’s gone,” he said", "\"It's gone\" he said."),
    ("", "⟦all new⟧"),
    ("Łódź—⟦été⟧ ended", "Łódź—⟦hiver⟧ ended"),
  ])
  func differenceIsMarked(left: String, right: String) throws {
    let (one, other) = (Self.plain(left), Self.plain(right))
    let difference = try #require(WordDifference(one, other))
    #expect(Self.marked(one, difference.left) == left)
    #expect(Self.marked(other, difference.right) == right)
  }

  @Test func overlongTextsAreNotCompared() {
    let long = Array(repeating: "word", count: WordDifference.limit).joined(separator: " ")
    #expect(WordDifference(long, "word") == nil)
  }

  @Test(arguments: [
    ("It held ⟦139⟧ dead on 30 June.", "On 30 June 2023 it held ⟦131⟧."),
    ("⟦No⟧ siren sounded.", "The sirens sounded."),
    ("It closed in ⟦March⟧.", "It closed in ⟦April⟧ 1987."),
    ("It closed in ⟦1986⟧.", "It closed in ⟦1987⟧."),
    ("It ⟦didn’t⟧ close.", "It closed."),
  ])
  func clashingWordsAreMarked(left: String, right: String) {
    let (one, other) = (Self.plain(left), Self.plain(right))
    let ranges = ClashingWords.ranges(one, other)
    #expect(Self.marked(one, ranges.left) == left)
    #expect(Self.marked(other, ranges.right) == right)
  }

  @Test(arguments: [
    ("a | b", "a \\| b"), ("`x` *y* _z_", "\\`x\\` \\*y\\* \\_z\\_"), ("<b>&amp;", "\\<b\\>\\&amp;"),
    ("1. no list", "1\\. no list"), ("- no list", "\\- no list"), ("a - b", "a - b"), ("# no head", "\\# no head"),
    ("a\u{202E}b\u{7}", "a⟨U+202E⟩b⟨U+0007⟩"), ("two\nlines", "two lines"),
  ])
  func markdownIsEscaped(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "`` a`b ``"), ("a|b", "a\\|b"), ("a\u{202E}", "`a⟨U+202E⟩`")])
  func codeSpansClose(text: String, code: String) {
    #expect(MarkdownText.code(text) == code)
  }

  @Test(arguments: ["http://a.example", "https://a.example/?q=ü", "mailto:a@a.example", "HTTPS://A.EXAMPLE"])
  func harmlessAddressesAreLinks(address: String) {
    #expect(HTML(address: address).markup == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", " https://a.example", "https://a.example/\u{202E}", "/x", "",
  ])
  func otherAddressesAreNot(address: String) {
    #expect(HTML(address: address).markup == "")
  }

  @Test func joinersOfScriptsAndEmojiPass() {
    #expect(HTML("👩\u{200D}🚒 می\u{200C}خواهم").markup == "👩\u{200D}🚒 می\u{200C}خواهم")
  }

  private static func plain(_ text: String) -> String { text.filter { $0 != "⟦" && $0 != "⟧" } }

  private static func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.reversed() {
      bytes.insert(contentsOf: "⟧".utf8, at: range.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("no character that is named instead of being sent is taken for one that stands for itself")
  func everyHiddenCharacter() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.isShownByName else { continue }
      let text = "a\(Character(scalar))b"
      #expect(HTML(text).markup == "a\(scalar.shownName)b", "\(scalar.codePointName)")
      let bytes = Array(String(Character(scalar)).utf8)
      #expect(bytes.withUnsafeBufferPointer { $0.mayBeHidden(at: 0) }, "\(scalar.codePointName)")
    }
  }
}
