internal import AnnotationStorage
internal import ClaimModel
internal import Foundation

/// A source that is being annotated: where the reader is, what is selected, what is asked. No terminal, no files.
struct AnnotatorState: Sendable {
  /// What keys go to.
  enum Mode: Hashable, Sendable {
    case reading
    case finding(TypedLine)
    case picking(ClaimPicker)
    /// Whose word it is: of an annotation, or of the next one.
    case naming(TypedLine, Annotation?)
    case noting(TypedLine, Annotation)
    case confirming(Annotation)
    /// The keys, from this line on.
    case help(Int)
  }

  /// What the status line says.
  struct Message: Hashable, Sendable {
    var text: String
    /// Whether something did not work.
    var isTrouble = false
  }

  let text: ReadingText
  /// The sentence under the cursor.
  private(set) var cursor = 0
  private(set) var selection: WordSelection
  var mode = Mode.reading
  var message: Message?
  /// The words looked for.
  var pattern = ""
  /// Whose word the next annotation is; `nil` for the author's.
  var nextSpeaker: Attribution?
  /// Which of several annotations under the cursor is meant.
  var chosen = 0
  private(set) var claims: [Claim]
  /// The annotations whose words were found, in reading order.
  private(set) var annotations: [ShownAnnotation] = []
  /// How many annotations have lost their words, or have them at several places.
  private(set) var unplacedCount = 0
  var suggestions: Suggestions

  /// A source with what is stored of it, the cursor on its first sentence.
  init(_ text: ReadingText, claims: [Claim], annotations: [Annotation]) {
    self.text = text
    self.claims = claims
    selection = WordSelection(sentence: 0, of: text)
    let annotated = Set(annotations.filter { $0.source == text.document.source.id }.map(\.claim))
    suggestions = Suggestions(for: claims.filter { !annotated.contains($0.id) }, in: text)
    place(annotations)
    if unplacedCount > 0 {
      let count = FindingPrinter.count(unplacedCount, "annotation")
      message = Message(text: "\(count) of this source cannot be placed in its text: gainsay status", isTrouble: true)
    }
    suggestions.look(near: 0)
  }

  /// Takes over what the store holds now.
  mutating func reload(claims: [Claim], annotations: [Annotation]) {
    self.claims = claims
    place(annotations)
  }

  private mutating func place(_ annotations: [Annotation]) {
    let own = annotations.filter { $0.source == text.document.source.id }
    // Folding a long text takes time: only where there is something to look for.
    let searchable = own.isEmpty ? nil : SearchableText(text.document.text)
    let anchorer = Anchorer()
    self.annotations = own.compactMap { annotation in
      let range = searchable.flatMap { anchorer.anchor(annotation.selectors, in: $0).range }
      return range.map { ShownAnnotation(annotation: annotation, range: $0) }
    }
    unplacedCount = own.count - self.annotations.count
    sort()
  }

  private mutating func sort() {
    annotations.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.annotation.id)
        < ($1.range.lowerBound, $1.range.upperBound, $1.annotation.id)
    }
  }

  // MARK: what stands where

  /// The annotations that share words with a stretch.
  func annotations(in range: TextRange) -> [ShownAnnotation] { annotations.filter { $0.range.overlaps(range) } }

  /// The annotations of the selected words.
  var annotationsHere: [ShownAnnotation] { annotations(in: selection.range) }

  /// The annotation that keys change: the only one here, or the one that was chosen.
  var annotationHere: ShownAnnotation? {
    let here = annotationsHere
    return here.isEmpty ? nil : here[chosen % here.count]
  }

  /// The last sentence that is selected, wholly or in part.
  var focus: Int { text.sentences(in: selection.range).upperBound }

  /// The claims that have an annotation in this source.
  var annotatedClaims: Set<Identifier<Claim>> { Set(annotations.map(\.annotation.claim)) }

  /// Why a sentence is worth an annotation; `nil` where nothing says so.
  func suggestion(at sentence: Int) -> String? { Self.suggestion(at: sentence, suggestions, self, annotatedClaims) }

  private static func suggestion(
    at sentence: Int, _ suggestions: Suggestions, _ state: AnnotatorState, _ annotated: Set<Identifier<Claim>>
  ) -> String? {
    if let near = suggestions.nearClaim(at: sentence, annotated: annotated) { return near.reason }
    let range = state.text.sentences[sentence]
    return state.annotations.contains { $0.range.overlaps(range) } ? nil : suggestions.reason(at: sentence)
  }

  // MARK: moving

  /// Goes to a sentence, or as near as there is one, and selects it.
  mutating func move(to sentence: Int) {
    cursor = max(0, min(sentence, text.sentences.count - 1))
    selection = WordSelection(sentence: cursor, of: text)
    chosen = 0
    suggestions.look(near: cursor)
  }

  /// Goes to the first of some sentences and selects all.
  mutating func select(_ sentences: ClosedRange<Int>) {
    move(to: sentences.lowerBound)
    if sentences.count > 1 { selection = WordSelection(sentences: sentences, of: text) }
  }

  /// Goes to the first sentence of another passage.
  mutating func movePassage(by step: Int) {
    let passage = text.passageOfSentence[cursor]
    var index = passage + step
    // Passages without a sentence are passed over.
    while text.firstOfPassage.indices.contains(index) {
      let first = text.firstOfPassage[index]
      if first < text.sentences.count, text.passageOfSentence[first] == index { return move(to: first) }
      index += step
    }
    move(to: step > 0 ? text.sentences.count - 1 : 0)
  }

  /// Goes to the next sentence with a suggestion; false where there is none.
  mutating func moveToSuggestion(by step: Int) -> Bool {
    let (state, annotated) = (self, annotatedClaims)
    let found = suggestions.next(from: cursor, by: step) {
      Self.suggestion(at: $1, $0, state, annotated) != nil
    }
    guard let found else { return false }
    move(to: found)
    return true
  }

  /// Goes to the next sentence that holds the words looked for, from the other end where none follows; false for none.
  mutating func find(by step: Int) -> Bool {
    let words = pattern.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return false }
    let count = text.sentences.count
    for distance in 1...count {
      let index = ((cursor + step * distance) % count + count) % count
      let sentence = text.sentence(index).lowercased()
      guard words.allSatisfy({ sentence.contains($0) }) else { continue }
      let isTurned = step > 0 ? index <= cursor : index >= cursor
      move(to: index)
      message = Message(
        text: isTurned ? "“\(pattern)”, from the \(step > 0 ? "beginning" : "end") again" : "“\(pattern)”")
      return true
    }
    return false
  }

  /// Changes the selection; says why where it cannot be.
  mutating func changeSelection(_ change: (inout WordSelection) -> Bool) {
    if change(&selection) {
      suggestions.look(near: focus)
    } else {
      message = Message(text: "no word is left there to take or give", isTrouble: true)
    }
  }

  // MARK: what became of a change

  /// An annotation is in the store.
  mutating func added(_ annotation: Annotation, at range: TextRange) {
    annotations.append(ShownAnnotation(annotation: annotation, range: range))
    sort()
    chosen = annotationsHere.firstIndex { $0.annotation.id == annotation.id } ?? 0
    nextSpeaker = nil
  }

  /// An annotation was put in another's place.
  mutating func changed(into annotation: Annotation) {
    for index in annotations.indices where annotations[index].annotation.id == annotation.id {
      annotations[index].annotation = annotation
    }
  }

  /// An annotation is gone.
  mutating func removed(_ annotation: Annotation) {
    annotations.removeAll { $0.annotation.id == annotation.id }
    chosen = 0
  }

  /// A claim is in the store.
  mutating func registered(_ claim: Claim) {
    claims.removeAll { $0.id == claim.id }
    claims.append(claim)
    claims.sort { $0.id < $1.id }
  }
}
