import Testing
import TextReuse

@Suite("folded words")
struct FoldedWordsTests {
  private func pieces(_ text: String) -> [String] {
    let words = FoldedWords(text)
    return (0..<words.count).map { String(decoding: Array(text.utf8)[words.textRange($0..<$0 + 1)], as: UTF8.self) }
  }

  @Test(
    "texts that differ in typography alone have the same words",
    arguments: [
      ("The harbour master’s boat", "the HARBOUR master's boat"), ("Peñaleja dam", "Penaleja dam"),
      ("ﬁve oﬃces", "five offices"),
      ("co\u{AD}opera\u{AD}tion today", "cooperation today"), ("the sur-\nvey of", "the survey of"),
      ("Ｔｈｅ １２", "the 12"),
      ("“Yes,” – she said…", "yes she said"), ("naïve cafe\u{301}", "naive café"),
      ("Œuvre Straße Øre", "oeuvre strasse ore"),
      ("a\u{A0}b", "a b"), ("counterrevolutionaries", "COUNTERREVOLUTIONARIES"), ("ÉTAT", "etat"), ("don’t", "dont"),
      ("Ελλάδα", "ΕΛΛΆΔΑ"), ("Київ", "КИЇВ"), ("ё й", "е\u{308} и\u{306}"), ("Việt Nam", "Vie\u{323}\u{302}t Nam"),
      ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
    ])
  func folds(one: String, other: String) {
    #expect(FoldedWords(one).hashes == FoldedWords(other).hashes)
  }

  @Test(
    "figures and words stay apart",
    arguments: [
      ("1,240 tonnes", "1,241 tonnes"), ("12 of 30", "12 of 3"), ("form", "from"), ("abcdefgh", "abcdefghi"),
      ("a b", "ab"), ("x", "xx"),
    ])
  func differs(one: String, other: String) {
    #expect(FoldedWords(one).hashes != FoldedWords(other).hashes)
  }

  @Test("places are those of the words in the text")
  func places() {
    #expect(
      pieces("“The dam’s wall,” said Peña-Ruiz, 3.5 m") == [
        "The", "dam’s", "wall", "said", "Peña", "Ruiz", "3", "5", "m",
      ])
    #expect(pieces("the sur-\nvey") == ["the", "sur-\nvey"])
    #expect(pieces("大雨 fell") == ["大", "雨", "fell"])
    #expect(pieces("") == [])
    #expect(pieces("– … !") == [])
  }

  @Test("a text has the same words wherever it lies in memory")
  func lengths() {
    // Every length and every alignment of words against the eight bytes that are read at once.
    let text = "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh iiiiiiiii jjjjjjjjjj it's é1 zzzzzzzzzzzzzzzzzzzzzzzzz"
    let whole = FoldedWords(text)
    for cut in 0..<text.utf8.count {
      let tail = FoldedWords(String(repeating: " ", count: cut) + text + String(repeating: ".", count: cut % 11))
      #expect(tail.hashes == whole.hashes)
      #expect(tail.starts == whole.starts.map { $0 + UInt32(cut) })
    }
  }
}
