import ClaimModel
import Testing

@testable import gainsay

@Suite("the annotator's suggestions")
struct AnnotatorSuggestionTests {
  @Test("a claim without an annotation leads to one sentence, with the words that both share")
  func nearClaims() throws {
    let state = AnnotatorExample.state()
    let near = state.suggestions.nearClaims
    #expect(Set(near.map(\.claim)) == ["bridge-cost", "ferry-jobs", "lifts-work"])
    #expect(Set(near.map(\.claim)).count == near.count)
    let cost = try #require(near.first { $0.claim == "bridge-cost" })
    #expect(cost.sentence == 1)
    #expect(cost.reason == "shares ‘bridge cost’, ‘crowns’ with bridge-cost, but says 41 million crowns")
    let lifts = try #require(near.first { $0.claim == "lifts-work" })
    #expect(lifts.reason.contains("‘lifts’"))
    #expect(lifts.reason.contains("denies"))
  }

  @Test("the same figure is named, and counts")
  func sameFigure() throws {
    let claims = [Claim(id: "cost", statement: "The bridge cost 41 million crowns.")]
    let near = try #require(AnnotatorExample.state(claims: claims).suggestions.nearClaims.first)
    #expect(near.reason.contains("‘41 million crowns’"))
    #expect(near.score > 1)
  }

  @Test("what somebody else says, a figure and a date are told without a claim")
  func reasons() {
    #expect(SentenceReading.reason("Critics say the true sum is far higher.") == "a reported view: ‘Critics say’")
    #expect(
      SentenceReading.reason("The wall is long, said Jonas Brandt.")?.hasPrefix("reported speech: Jonas Brandt") == true
    )
    #expect(SentenceReading.reason("It took 3,000 workers.")?.hasPrefix("a figure: ‘3,000") == true)
    #expect(SentenceReading.reason("It opened on 4 May 2021.")?.contains("4 May 2021") == true)
    #expect(SentenceReading.reason("“Nobody asked us what we thought of it.”")?.hasPrefix("a quotation") == true)
    #expect(SentenceReading.reason("One of them is green.") == nil)
  }

  @Test("Tab goes from one to the next, an annotated claim has none left, and the end says so")
  func tab() {
    var state = AnnotatorExample.state()
    AnnotatorExample.press("<Tab>", &state)
    #expect(state.cursor == 1)
    AnnotatorExample.press("<Tab>", &state)
    #expect(state.cursor == 2)
    AnnotatorExample.press("<BackTab>", &state)
    #expect(state.cursor == 1)
    #expect(state.suggestion(at: 1)?.contains("bridge-cost") == true)
    state.added(
      Annotation(id: "a", claim: "bridge-cost", source: "gazette", selectors: [], stance: .refutes),
      at: state.selection.range)
    #expect(state.suggestion(at: 1) == nil)
    AnnotatorExample.press("G<Tab>", &state)
    #expect(state.message?.isTrouble == true)
  }

  @Test("reading goes on in pieces and ends")
  func pieces() {
    var suggestions = Suggestions(for: AnnotatorExample.claims, in: AnnotatorExample.text())
    var count = 0
    while !suggestions.isFinished {
      _ = suggestions.advance(by: 2)
      count += 1
    }
    #expect(count == 5)
    #expect(suggestions.nearClaims == AnnotatorExample.state().suggestions.nearClaims)
  }
}
