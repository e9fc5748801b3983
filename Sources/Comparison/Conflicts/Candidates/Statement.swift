internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// A sentence as a source states it: what it says, where it stands, and the words around it that it leans on.
struct Statement: Sendable {
  /// The place of its document among the compared ones.
  let document: Int
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange
  let assertion: Assertion
  /// Numbers of the content words' stems in the vocabulary, one a term.
  var ids: [Int32] = []
  /// Numbers of the stems of the sentence before it, its headings and, where it says `I` or `we`, the author's name.
  var context: [Int32] = []
  /// For each surname in it, the first names with which its source writes that surname.
  var givenNames: [Int32: Set<String>] = [:]
  /// Numbers of what else finds it: the parts of words with hyphens, and its figures by their value.
  var extra: [Int32] = []
  /// Of `context`, the stems of the author's names.
  var authorNames: [Int32] = []
  /// The place of the sentence in its document, counted in sentences.
  let order: Int

  var terms: [Term] { assertion.terms }
}

/// Where the words of a statement stand again, in another source.
struct StatementCopy: Sendable {
  /// The place of its document among the compared ones.
  let document: Int
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange

  init(_ statement: Statement) {
    document = statement.document
    passage = statement.passage
    range = statement.range
  }
}
