import Testing
import TextAnalysis

@Suite("words, sentences, stems")
struct WordTests {
  @Test(
    "what is one word",
    arguments: [
      ("The U.S. dam cost 1,240.5 crowns.", ["the", "u.s", "dam", "cost", "1,240.5", "crowns"]),
      ("Lashkar-e-Taiba’s don’t", ["lashkar-e-taiba", "don't"]),
      ("Peñaleja soft\u{AD}ened", ["peñaleja", "softened"]),
      ("", []), ("— … “”", []),
    ])
  func words(text: String, expected: [String]) {
    #expect(Word.words(in: text).map(\.folded) == expected)
  }

  @Test("a word's range is its UTF-8 place in the text")
  func ranges() {
    let text = "“Éa” was born in Tollmouth."
    for word in Word.words(in: text) {
      let bytes = Array(text.utf8)[word.range]
      #expect(String(decoding: bytes, as: UTF8.self).lowercased() == word.folded)
    }
  }

  @Test(
    "where sentences end",
    arguments: [
      "⟦The pier opened in May.⟧ ⟦It closed in June.⟧",
      "⟦Mr. Venn left at 4 p.m. and came back.⟧ ⟦Nobody saw him.⟧",
      "⟦The U.S. government paid.⟧ ⟦The rest is known.⟧",
      "⟦“We knew it,” she said.⟧ ⟦“Nobody asked.”⟧ ⟦Then she left!⟧",
      "⟦The cost was 4.5 million (see No. 15).⟧ ⟦It rose.⟧",
      "⟦J. R. Orrin signed on Jan. 5.⟧ ⟦Did he read it?⟧ ⟦No.⟧",
      "⟦Brandt, Inc. (“the company”) paid.⟧ ⟦(The bank did not.)⟧",
      "⟦No full stop at the end⟧",
    ])
  func sentences(marked: String) {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let bytes = Array(text.utf8)
    let found = Sentences.ranges(in: text).map { "⟦" + String(decoding: bytes[$0], as: UTF8.self) + "⟧" }
    #expect(found.joined(separator: " ") == marked)
  }

  @Test(
    "words of one family share a stem",
    arguments: [
      ["link", "links", "linked", "linking"], ["deny", "denies", "denied"], ["close", "closed", "closes", "closely"],
      ["stop", "stopped", "stops"],
    ])
  func stems(family: [String]) {
    #expect(Set(family.map(Stemmer.stem)).count == 1, "\(family.map(Stemmer.stem))")
  }

  @Test("words of other meaning do not", arguments: [("general", "generation"), ("pass", "past")])
  func otherStems(one: String, other: String) {
    #expect(Stemmer.stem(one) != Stemmer.stem(other))
  }
}
