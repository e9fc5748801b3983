internal import AnnotationStorage
internal import ClaimModel

/// Annotating line by line: a line in, some lines out, no cursor and no escape sequence. For pipes and screen readers.
struct LineMode {
  private(set) var state: AnnotatorState
  private var session: AnnotationSession
  /// What is said since it was last taken.
  private var said: [String] = []

  /// So many sentences are read for suggestions between two lines.
  private static let readAtOnce = 5_000

  /// Nothing read yet.
  init(_ state: AnnotatorState, in session: AnnotationSession) {
    self.state = state
    self.session = session
  }

  /// Reads lines until they end or one asks to leave.
  mutating func run(say: (String) -> Void, ask: () -> String?) {
    greet()
    while true {
      say(said.map { Console.visible($0) }.joined(separator: "\n"))
      said = []
      guard let line = ask(), handle(LineCommand(line)) else { return }
    }
  }

  private mutating func greet() {
    let source = state.text.document.source
    let sentences = FindingPrinter.count(state.text.sentences.count, "sentence")
    let count = FindingPrinter.count(state.annotations.count, "annotation")
    said.append(
      "\(source.id)\(source.title.map { ": \($0)" } ?? ""). \(sentences), \(count). ? tells what can be typed.")
    tellMessage()
    _ = state.suggestions.advance(by: Self.readAtOnce)
    tell()
  }

  /// Takes a line; false where it asks to leave.
  mutating func handle(_ command: LineCommand) -> Bool {
    _ = state.suggestions.advance(by: Self.readAtOnce)
    switch command {
    case .show: tell()
    case .next: go(to: state.cursor + 1)
    case .previous: go(to: state.cursor - 1)
    case .go(let number): go(to: number - 1)
    case .suggestion: if state.moveToSuggestion(by: 1) { tell() } else { said.append("no suggestion further on") }
    case .search(let words): search(words)
    case .annotate(let stance, let words, let claim): annotate(stance, words, claim)
    case .claims(let filter): list(ClaimPicker.filter(state.claims.filter { $0.mergedInto == nil }, by: filter))
    case .new(let statement): register(statement)
    case .note(let note):
      change("note") { $0.note = note.isEmpty ? nil : note }
    case .speaker(let name):
      let found = SentenceReading.speaker(state.text.sentence(state.cursor))
      change("speaker") { $0.attribution = AnnotatorState.attribution(name, found: found) }
    case .undo: perform(.undo)
    case .remove:
      guard let here = state.annotationHere else { return say("no annotation stands here") }
      perform(.remove(here.annotation))
    case .list: listAnnotations()
    case .help: said += Self.help
    case .unknown(let reason): said.append(reason)
    case .quit: return false
    }
    return true
  }

  private mutating func say(_ words: String) -> Bool {
    said.append(words)
    return true
  }

  // MARK: moving

  private mutating func go(to sentence: Int) {
    let count = state.text.sentences.count
    guard (0..<count).contains(sentence) else {
      said.append(sentence < 0 ? "there is nothing before sentence 1" : "the last sentence is \(count)")
      return
    }
    state.move(to: sentence)
    tell()
  }

  private mutating func search(_ words: String) {
    if !words.isEmpty { state.pattern = words }
    guard !state.pattern.isEmpty else { return said.append("what is looked for stands behind the stroke: /bridge") }
    guard state.find(by: 1) else { return said.append("nowhere in this source: “\(state.pattern)”") }
    tellMessage()
    tell()
  }

  /// Says the current sentence, what is annotated in it, and why it is worth an annotation.
  private mutating func tell() {
    let passage = state.text.passageOfSentence[state.cursor] + 1
    let place = "\(state.cursor + 1) of \(state.text.sentences.count), passage \(passage): "
    said.append(place + ScreenText.shown(state.text.sentence(state.cursor)))
    for placed in state.annotationsHere { said.append("  " + Self.words(placed.annotation)) }
    if let reason = state.suggestion(at: state.cursor) { said.append("  ? \(reason)") }
  }

  private static func words(_ annotation: Annotation) -> String {
    "\(annotation.stance.mark) \(annotation.stance.rawValue) \(annotation.claim)\(Panel.rest(of: annotation))"
  }

  private mutating func tellMessage() {
    if let message = state.message { said.append(message.text) }
    state.message = nil
  }

  // MARK: changing

  private mutating func perform(_ effect: Effect) {
    session.perform(effect, on: &state)
    tellMessage()
  }

  private mutating func annotate(_ stance: Stance, _ words: LineCommand.Words, _ name: String) {
    guard let claim = claim(name) else { return }
    switch words {
    case .here: state.move(to: state.cursor)
    case .sentences(let range):
      guard range.upperBound <= state.text.sentences.count else {
        return said.append("the last sentence is \(state.text.sentences.count)")
      }
      state.select(range.lowerBound - 1...range.upperBound - 1)
    case .quoted(let words):
      let sentence = state.text.sentences[state.cursor]
      let places = Anchorer().locate(words, in: state.text.words(sentence))
      guard let place = places.first else {
        return said.append("these words do not stand in sentence \(state.cursor + 1): “\(words)”")
      }
      let start = sentence.lowerBound.utf8
      var draft = state.draft(claim, stance)
      draft.range = TextRange(utf8: start + place.lowerBound.utf8..<start + place.upperBound.utf8)
      return perform(.annotate(draft, registering: nil))
    }
    perform(.annotate(state.draft(claim, stance), registering: nil))
  }

  /// The claim of a name; says the nearest ones where there is none.
  private mutating func claim(_ name: String) -> Identifier<Claim>? {
    let known = state.claims.filter { $0.mergedInto == nil }
    if let claim = known.first(where: { $0.id.rawValue == name }) { return claim.id }
    let near = Spelling.nearest(to: name, among: known.map(\.id.rawValue)).prefix(4).joined(separator: ", ")
    said.append(
      "no claim is named “\(name)”; \(near.isEmpty ? "there is none yet" : "there are \(near)"): new \"STATEMENT\" registers one"
    )
    return nil
  }

  private mutating func register(_ statement: String) {
    if let known = state.claims.first(where: { $0.statement == statement }) {
      return said.append("the claim \(known.id) says that already")
    }
    let claim = ClaimPicker.new(statement, known: Set(state.claims.map(\.id)))
    do throws(StorageError) {
      try session.register(claim, on: &state)
      said.append("claim \(claim.id)")
    } catch {
      return said.append(ErrorWording.of(error))
    }
    tellMessage()
  }

  private mutating func change(_ what: String, _ change: (inout Annotation) -> Void) {
    guard let here = state.annotationHere?.annotation else {
      return said.append("no annotation stands here for a \(what); s, r or d with a claim makes one")
    }
    var changed = here
    change(&changed)
    if changed == here { said.append("nothing changed") } else { perform(.change(here, into: changed)) }
  }

  // MARK: lists

  private mutating func list(_ claims: [Claim]) {
    if claims.isEmpty { said.append("no claim; new \"STATEMENT\" registers one") }
    said += claims.map { "\($0.id)  \($0.statement)" }
  }

  private mutating func listAnnotations() {
    if state.annotations.isEmpty { said.append("no annotation in this source yet") }
    said += state.annotations.map { placed in
      let sentences = state.text.sentences(in: placed.range)
      let numbers =
        sentences.count == 1 ? "\(sentences.lowerBound + 1)" : "\(sentences.lowerBound + 1)-\(sentences.upperBound + 1)"
      return "\(numbers)  \(Self.words(placed.annotation))  “\(ScreenText.shown(state.text.words(placed.range)))”"
    }
  }

  private static let help = """
    n, p             the next, the previous sentence; an empty line says the current one again
    12               sentence 12
    /words           the next sentence that holds all these words; / alone the one after it
    t                the next suggestion
    s CLAIM          the current sentence supports the claim; r refutes it, d discusses it
    s 12-14 CLAIM    so do sentences 12 to 14
    s "words" CLAIM  so do these words of the current sentence
    claims [words]   the claims, or those that hold the words
    new "statement"  register a claim
    note TEXT        a note to the annotation of the current sentence; without text it is taken away
    speaker NAME     whose word it is; ? WORDING for somebody unnamed; nothing for the author
    x                remove the annotation of the current sentence
    undo             take the last change back
    list             the annotations of this source
    q                leave; everything is saved already
    """.split(separator: "\n").map(String.init)
}
