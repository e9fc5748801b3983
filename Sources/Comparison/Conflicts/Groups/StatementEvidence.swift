internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension StatementIndex {
  /// A statement as evidence, with whose word it is.
  func evidence(_ statement: Statement) -> Evidence {
    evidence(statement.range, statement.passage, document: statement.document, speech: statement.assertion.speech)
  }

  /// A sentence of a document as evidence.
  func evidence(_ range: TextRange, _ passage: Passage, document: Int, speech: Speech) -> Evidence {
    let attribution: Attribution =
      switch speech {
      case .author: .author
      case .named(let name, let cue): .speaker(name: name, cue: cue)
      case .unnamed(let cue, _): .anonymous(cue: cue)
      }
    return Evidence(range, of: passage, in: documents[document], attribution: attribution)
  }
}
