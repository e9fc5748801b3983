internal import Synchronization
internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// A sentence as a source states it: where it stands, the words by which it is found, and what it leans on.
///
/// What it asserts is read where somebody asks (`StatementIndex.statement(_:)`): of most statements nobody does, once all
/// pairs near them are known.
struct StatementCard: Sendable {
  /// The place of its document among the compared ones.
  let document: Int
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange
  /// The place of the sentence in its document, counted in sentences.
  let order: Int
  /// The content words in reading order.
  let terms: [Term]
  /// Whose word it gives.
  let speech: Speech
  /// What rules ask for.
  let traits: StatementTraits
  /// The words that only say whose word it is, counted in words.
  let frame: Range<Int>
  /// Numbers of the content words' stems in the vocabulary, one a term.
  let ids: [Int32]
  /// Numbers of the stems of the sentence before it, its headings and, where it says `I` or `we`, the author's name.
  let context: [Int32]
  /// Of `context`, the stems of the author's names.
  let authorNames: [Int32]
  /// For each surname in it, the first names with which its source writes that surname.
  let givenNames: [Int32: Set<String>]

  /// A statement of a document; `numbers` are those of the words of the document's sketch.
  init(_ sketch: StatementSketch, order: Int, of document: Document, at place: Int, _ numbers: [Int32]) {
    func numbered(_ words: [Int32]) -> [Int32] { words.map { numbers[Int($0)] } }
    passage = document.passages[sketch.passage]
    let start = passage.range.lowerBound.utf8
    range = TextRange(utf8: start + sketch.range.lowerBound..<start + sketch.range.upperBound)
    self.document = place
    self.order = order
    terms = sketch.terms
    speech = sketch.speech
    traits = sketch.traits
    frame = sketch.frame
    ids = numbered(sketch.stems)
    context = numbered(sketch.context)
    authorNames = numbered(sketch.authorNames)
    givenNames = Dictionary(sketch.givenNames.map { (numbers[Int($0.surname)], Set($0.first)) }) { first, _ in first }
  }
}

/// A statement with what it asserts.
struct Statement: Sendable {
  let card: StatementCard
  private let reading: Reading

  init(_ card: StatementCard, _ reading: Reading) {
    self.card = card
    self.reading = reading
  }

  var assertion: Assertion { reading.assertion }
  var document: Int { card.document }
  var terms: [Term] { card.terms }
  var ids: [Int32] { card.ids }
  var context: [Int32] { card.context }
  var authorNames: [Int32] { card.authorNames }
  var givenNames: [Int32: Set<String>] { card.givenNames }
}

/// What a sentence asserts, read when somebody first asks, once, and shared.
final class Reading: Sendable {
  private enum State {
    /// A sentence of a passage's text, in UTF-8 offsets, and the day on which it was written.
    case unread(String, Range<Int>, written: CalendarDay?)
    case read(Assertion)
  }

  private let state: Mutex<State>

  /// A sentence that may be read later: a stretch of a text, in UTF-8 offsets.
  init(_ range: Range<Int>, of text: String, written: CalendarDay?) {
    state = Mutex(.unread(text, range, written: written))
  }

  /// What was read just now.
  init(_ assertion: Assertion) { state = Mutex(.read(assertion)) }

  var assertion: Assertion {
    state.withLock { state in
      switch state {
      case .read(let assertion): return assertion
      case .unread(let text, let range, let written):
        let assertion = Assertion(String(text.utf8Slice(range)), written: written)
        state = .read(assertion)
        return assertion
      }
    }
  }
}

/// Where the words of a statement stand again, in another source.
struct StatementCopy: Sendable {
  /// The place of its document among the compared ones.
  let document: Int
  /// The place of the sentence in its document, counted in sentences.
  let order: Int
}
