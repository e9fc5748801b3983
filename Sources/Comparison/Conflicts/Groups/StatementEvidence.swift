internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension StatementIndex {
  /// A statement as evidence, with whose word it is.
  func evidence(_ statement: StatementCard) -> Evidence {
    evidence(
      shown(statement), statement.passage, document: statement.document, speech: statement.speech)
  }

  /// The sentence; of a notice that takes something back also the next one, which says what holds instead.
  private func shown(_ statement: StatementCard) -> TextRange {
    guard statement.traits.contains(.withdraws) else { return statement.range }
    let start = statement.passage.range.lowerBound.utf8
    let next = Sentences.ranges(in: statement.passage.text).first {
      start + $0.lowerBound >= statement.range.upperBound.utf8
    }
    guard let next else { return statement.range }
    return TextRange(utf8: statement.range.lowerBound.utf8..<start + next.upperBound)
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
