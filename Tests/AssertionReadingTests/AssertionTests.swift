import AssertionReading
import Testing
import TextAnalysis

@Suite("assertions")
struct AssertionTests {
  @Test(
    "how firmly a sentence asserts",
    arguments: [
      ("The sluice was repaired in May.", Modality.Grade.plain),
      ("There is no doubt that the sluice was repaired.", .certain),
      ("It has not been established that the sluice was repaired.", .unproven),
      ("Whether the sluice was repaired cannot be determined.", .unproven), ("Was the sluice repaired?", .question),
      ("If the sluice was repaired, nobody wrote it down.", .conditional),
      ("Had the sluice held, the town would have slept.", .conditional),
      ("The sluice will be repaired in May.", .future),
      ("In our view the sluice is a disgrace.", .opinion), ("The sluice was probably repaired.", .possible),
    ])
  func grades(text: String, grade: Modality.Grade) { #expect(Assertion(text).modality.grade == grade) }

  @Test("a view is reported, or asserted")
  func reportedViews() {
    #expect(Assertion("Critics say that the sluice leaks.").reportedView != nil)
    #expect(Assertion("The unions will tell you that the sluice leaks.").reportedView != nil)
    #expect(Assertion("The sluice leaks, Ada Venn said.").reportedView == nil)
  }

  @Test("what is the cause of what")
  func causes() throws {
    let cleft = try #require(Assertion("What destroyed the sluice was frost.").causation)
    #expect(cleft.effect == 1..<4)
    #expect(cleft.cause == 5..<6)
    let because = try #require(Assertion("The ferry was late because of fog.").causation)
    #expect(because.effect == 0..<4)
    #expect(!because.isDenied)
    #expect(try #require(Assertion("The cuts had nothing to do with the fire.").causation).isDenied)
    #expect(Assertion("The ferry left at noon.").causation == nil)
  }

  @Test("who is named in a role")
  func agents() throws {
    let assertion = Assertion("It was Ada Venn who ordered the gate to be opened.")
    let agency = try #require(assertion.agencies.first)
    #expect(assertion.words[agency.agent].map(\.folded) == ["ada", "venn"])
    #expect(agency.isSingled)
    #expect(Assertion("The gate was opened by the end of March.").agencies.isEmpty)
  }

  @Test("what is taken back")
  func withdrawals() throws {
    let assertion = Assertion("The board withdrew its estimate of 84 boats and replaced it by one of 97.")
    let withdrawal = try #require(assertion.withdrawal)
    #expect(assertion.words[withdrawal.withdrawn].map(\.folded) == ["estimate", "of", "84", "boats", "and"])
    #expect(Assertion("The board estimated 84 boats.").withdrawal == nil)
  }

  @Test("changes, and words of change that tell none")
  func trends() {
    #expect(Assertion("Landings rose sharply.").trends.map(\.direction) == [.up])
    #expect(Assertion("Landings have fallen by a third.").trends.map(\.direction) == [.down])
    #expect(Assertion("Two attacks fell within ten kilometres of the line.").trends.isEmpty)
  }

  @Test("wordings with gaps")
  func wordings() {
    let phrases = CuePhrases("not … been shown / at * time")
    #expect(phrases.first(in: ["it", "has", "not", "yet", "been", "shown"]) == 2..<6)
    #expect(phrases.first(in: ["at", "no", "time"]) == 0..<3)
    #expect(phrases.first(in: ["not", "a", "b", "c", "d", "been", "shown"]) == nil)
    #expect(phrases.all(in: ["at", "no", "time", "at", "any", "time"]).count == 2)
  }
}
