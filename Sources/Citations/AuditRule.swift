internal import ClaimModel
internal import TextAnalysis

/// A rule of the audit: what it is called and means, and where it fires in a document.
struct AuditRule: Sendable {
  /// What some rules ask of the whole corpus, read only where one of them is wanted.
  enum Reading: Sendable {
    /// The faults of quotations.
    case quotations
    /// What is said with citations, and what the cited sources say.
    case attributions
    /// What sources take back, and what still states it.
    case withdrawals
  }

  /// What the rule is called and means, with examples.
  let rule: Rule
  /// What is read once for all rules that ask for it.
  var reads: Reading?
  /// Its findings in one source of a corpus.
  let findings: @Sendable (Rule, AuditedDocument, AuditedCorpus) -> [Finding]
}

/// A sentence with what the rules ask of it, read once.
struct AuditedSentence: Sendable {
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange
  let text: String
  let words: [Word]
  /// The amounts that it states, in reading order.
  let quantities: [Quantity]
  let speech: Speech

  /// Whether the words of a phrase stand in the sentence, in order and together.
  func holds(_ phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ").map(String.init)
    guard let first = wanted.first else { return false }
    return words.indices.contains { index in
      words[index].folded == first && words[index...].prefix(wanted.count).map(\.folded) == wanted
    }
  }
}

/// A source with its sentences.
struct AuditedDocument: Sendable {
  let document: Document
  let sentences: [AuditedSentence]

  init(_ document: Document) {
    self.document = document
    sentences = document.passages.flatMap { passage in
      Sentences.ranges(in: passage.text).map { range in
        let text = String(passage.text.utf8Slice(range))
        let words = Word.words(in: text)
        let start = passage.range.lowerBound.utf8
        return AuditedSentence(
          passage: passage, range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound), text: text,
          words: words, quantities: QuantityScanner.quantities(in: text, words: words),
          speech: Speech(text, words: words))
      }
    }
  }

  /// A sentence as evidence.
  func evidence(_ sentence: AuditedSentence) -> Evidence {
    let attribution: Attribution
    switch sentence.speech {
    case .author: attribution = .author
    case .named(let name, let cue): attribution = .speaker(name: name, cue: cue)
    case .unnamed(let cue, _): attribution = .anonymous(cue: cue)
    }
    return Evidence(sentence.range, of: sentence.passage, in: document, attribution: attribution)
  }

  /// A finding on one sentence.
  func finding(_ rule: Rule, on sentence: AuditedSentence, severity: Severity? = nil, score: Double, _ message: String)
    -> Finding
  {
    Finding(
      rule: rule.id, severity: severity ?? rule.severity, score: score, message: message, evidence: [evidence(sentence)]
    )
  }
}
