internal import ParallelWork
internal import ClaimModel
internal import TextAnalysis

/// A source as the audit sees it: each part of it is read when somebody first asks, once.
///
/// What was read from the same source before stands in its sketch, so that most sources of a corpus that hardly changed
/// are never cut into sentences.
final class AuditedDocument: Sendable {
  let document: Document
  /// Whether it cites the corpus and is cited by none.
  let isDraft: Bool
  /// What was read from it before.
  let sketch: AuditSketch?
  /// A hash of all that the sketch was read from; 0 where there is none.
  let hash: UInt64
  private let read: Once<[AuditedSentence]>
  private let cited: Once<DocumentCitations>
  private let quoted: Once<[Quotation]>
  private let traced: Once<SentenceTraces>

  /// A source, or a draft, of which nothing is read yet.
  init(_ document: Document, isDraft: Bool = false, sketch: AuditSketch? = nil, hash: UInt64 = 0) {
    (self.document, self.isDraft, self.sketch, self.hash) = (document, isDraft, sketch, hash)
    (read, cited, quoted, traced) = (Once(), Once(), Once(), Once())
  }

  /// The same source with its sketch, and all that is read of it.
  init(_ other: AuditedDocument, sketch: AuditSketch, hash: UInt64) {
    (document, isDraft, self.sketch, self.hash) = (other.document, other.isDraft, sketch, hash)
    (read, cited, quoted, traced) = (other.read, other.cited, other.quoted, other.traced)
  }

  /// Its sentences in reading order.
  var sentences: [AuditedSentence] {
    read.value {
      document.passages.flatMap { passage in
        Sentences.ranges(in: passage.text).map { AuditedSentence($0, of: passage) }
      }
    }
  }

  /// What it cites.
  var citations: DocumentCitations { sketch?.citations ?? cited.value { CitationReader.citations(of: self) } }

  /// Its quotations in reading order.
  var quotations: [Quotation] { sketch?.quotations ?? quoted.value { QuotationReader.quotations(of: self) } }

  /// What each sentence speaks of.
  var traces: SentenceTraces { sketch?.traces ?? traced.value { SentenceTraces(sentences) } }

  /// What shows that it is not the whole article, in words that follow its name.
  var gap: String? { sketch.map(\.gap) ?? SourceCompleteness.fault(of: self) }

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
