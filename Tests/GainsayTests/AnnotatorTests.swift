import AnnotationStorage
import ClaimModel
import Testing

@testable import gainsay

@Suite("the annotator's keys, without a terminal")
struct AnnotatorTests {
  private func selected(_ state: AnnotatorState) -> String { state.text.words(state.selection.range) }

  private func annotation(_ words: String, _ claim: Identifier<Claim>, _ stance: Stance = .supports) throws
    -> Annotation
  {
    let text = AnnotatorExample.text().document.text
    let place = try #require(Anchorer().locate(words, in: text).first)
    return Annotation(
      id: AnnotationIdentifiers.next(), claim: claim, source: "gazette",
      selectors: Anchorer.selectors(for: place, in: text), stance: stance)
  }

  @Test("j, k, J, K, g and G go by sentences and passages, and stop at the ends")
  func moving() {
    var state = AnnotatorExample.state()
    #expect(selected(state) == "What it cost")
    AnnotatorExample.press("jj", &state)
    #expect(selected(state) == "Critics say the true sum is far higher.")
    AnnotatorExample.press("J", &state)
    #expect(selected(state).hasPrefix("The bridge opened"))
    AnnotatorExample.press("<PageUp>", &state)
    #expect(selected(state).hasPrefix("The town said"))
    AnnotatorExample.press("kkkk", &state)
    #expect(state.cursor == 0)
    AnnotatorExample.press("Gjj", &state)
    #expect(selected(state).hasPrefix("Nothing in the contract"))
    AnnotatorExample.press("<Home>", &state)
    #expect(state.cursor == 0)
  }

  @Test("v takes sentence after sentence, across passages, and V gives them back")
  func sentences() {
    var state = AnnotatorExample.state()
    AnnotatorExample.press("jv", &state)
    #expect(selected(state).hasSuffix("far higher."))
    AnnotatorExample.press("v", &state)
    #expect(selected(state).hasSuffix("walked over it since."))
    AnnotatorExample.press("VV", &state)
    #expect(selected(state).hasSuffix("disputes."))
    AnnotatorExample.press("V", &state)
    #expect(state.message?.isTrouble == true)
    AnnotatorExample.press("vj", &state)
    #expect(selected(state).hasPrefix("The bridge opened"))
  }

  @Test("[ ] { } move the ends word by word and never lose the last one")
  func words() {
    var state = AnnotatorExample.state()
    AnnotatorExample.press("jj[", &state)
    #expect(selected(state) == "Critics say the true sum is far higher")
    AnnotatorExample.press("[{{", &state)
    #expect(selected(state) == "the true sum is far")
    AnnotatorExample.press("]]}", &state)
    #expect(selected(state) == "say the true sum is far higher.")
    AnnotatorExample.press("{{{{{{{{{{{", &state)
    #expect(selected(state) == "higher.")
    AnnotatorExample.press("[[[", &state)
    #expect(selected(state) == "higher")
    AnnotatorExample.press("<Esc>", &state)
    #expect(selected(state) == "Critics say the true sum is far higher.")
  }

  @Test("/ finds sentences that hold all words, n and N go on, around the ends")
  func searching() {
    var state = AnnotatorExample.state()
    AnnotatorExample.press("/bridge COST<Enter>", &state)
    #expect(state.cursor == 1)
    AnnotatorExample.press("/bridge<Enter>", &state)
    #expect(state.cursor == 3)
    AnnotatorExample.press("n", &state)
    #expect(state.cursor == 1)
    #expect(state.message?.text.contains("from the beginning") == true)
    AnnotatorExample.press("N", &state)
    #expect(state.cursor == 3)
    AnnotatorExample.press("/zeppelin<Enter>", &state)
    #expect(state.cursor == 3)
    #expect(state.message?.isTrouble == true)
  }

  @Test("s, r and d ask for a claim, the nearest first; typing narrows, Enter annotates the selected words")
  func annotating() {
    var state = AnnotatorExample.state()
    AnnotatorExample.press("J", &state)
    #expect(
      AnnotatorExample.press("r<Enter>", &state)
        == .annotate(
          AnnotationChoice(range: state.selection.range, claim: "bridge-cost", stance: .refutes), registering: nil))
    #expect(
      AnnotatorExample.press("dferry<Enter>", &state)
        == .annotate(
          AnnotationChoice(range: state.selection.range, claim: "ferry-jobs", stance: .discusses), registering: nil))
    #expect(AnnotatorExample.press("s<Esc>", &state) == .none)
    #expect(state.mode == .reading)
  }

  @Test("what was typed becomes a claim with Ctrl-N or as the last entry, under a name that is free")
  func registering() {
    var state = AnnotatorExample.state()
    #expect(AnnotatorExample.press("s<C-n>", &state) == .none)
    #expect(state.message?.isTrouble == true)
    let effect = AnnotatorExample.press("Bridge cost<C-n>", &state)
    let claim = Claim(id: "bridge-cost-2", statement: "Bridge cost")
    #expect(
      effect
        == .annotate(
          AnnotationChoice(range: state.selection.range, claim: claim.id, stance: .supports), registering: claim))
    let other = AnnotatorExample.press("sThe quay is long.<Enter>", &state)
    guard case .annotate(_, let registered?) = other else {
      Issue.record("\(other)")
      return
    }
    #expect(registered == Claim(id: "the-quay-is-long", statement: "The quay is long."))
  }

  @Test("a merged claim is not offered")
  func merged() {
    var claims = AnnotatorExample.claims
    claims[0].mergedInto = "lifts-work"
    var state = AnnotatorExample.state(claims: claims)
    AnnotatorExample.press("s", &state)
    guard case .picking(let picker) = state.mode else {
      Issue.record("no picker")
      return
    }
    #expect(picker.entries.count == 2)
  }

  @Test("a asks whose word it is: of the next annotation, or of the one here")
  func speakers() throws {
    var state = AnnotatorExample.state()
    AnnotatorExample.press("ja<Enter>", &state)
    #expect(state.nextSpeaker == nil)
    AnnotatorExample.press("aJonas Brandt<Enter>", &state)
    guard case .annotate(let draft, _) = AnnotatorExample.press("s<Enter>", &state) else {
      Issue.record("nothing annotated")
      return
    }
    #expect(draft.attribution == .speaker(name: "Jonas Brandt", cue: ""))
    var offered = AnnotatorExample.state(text: AnnotatorExample.text(["The wall is long, said Jonas Brandt."]))
    AnnotatorExample.press("a<Enter>", &offered)
    #expect(offered.nextSpeaker == .speaker(name: "Jonas Brandt", cue: "said"))
    let made = try annotation("The lifts have not worked", "lifts-work", .refutes)
    state = AnnotatorExample.state(annotations: [made])
    var changed = made
    changed.attribution = .anonymous(cue: "most engineers")
    #expect(AnnotatorExample.press("/lifts<Enter>a? most engineers<Enter>", &state) == .change(made, into: changed))
  }

  @Test("m, x and o work on the annotation under the cursor; x asks first")
  func changing() throws {
    let one = try annotation("The lifts have not worked", "lifts-work", .refutes)
    let two = try annotation("since the opening", "bridge-cost", .discusses)
    var state = AnnotatorExample.state(annotations: [one, two])
    AnnotatorExample.press("x", &state)
    #expect(state.mode == .reading)
    AnnotatorExample.press("/lifts<Enter>x", &state)
    #expect(state.mode == .confirming(one))
    #expect(AnnotatorExample.press("n", &state) == .none)
    #expect(AnnotatorExample.press("xy", &state) == .remove(one))
    #expect(AnnotatorExample.press("oxy", &state) == .remove(two))
    var noted = two
    noted.note = "ask y"
    #expect(AnnotatorExample.press("mask y<Enter>", &state) == .change(two, into: noted))
    #expect(AnnotatorExample.press("m<Enter>", &state) == .none)
  }

  @Test("q and Ctrl-C leave, u undoes, pasted words are no keys, an unknown key says where help is")
  func others() {
    var state = AnnotatorExample.state()
    #expect(state.handle(.pasted("xyq")) == .none)
    #expect(state.mode == .reading)
    #expect(AnnotatorExample.press("u", &state) == .undo)
    #expect(AnnotatorExample.press("y", &state) == .none)
    #expect(state.message?.text.contains("?") == true)
    #expect(AnnotatorExample.press("?", &state) == .none)
    #expect(state.mode == .help(0))
    #expect(AnnotatorExample.press("j<Esc>q", &state) == .leave)
    #expect(AnnotatorExample.press("s<C-c>", &state) == .leave)
  }
}
