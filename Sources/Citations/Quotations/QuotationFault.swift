internal import ClaimModel

/// What does not hold of a quotation.
struct QuotationFault: Sendable {
  /// The rule that tells it.
  enum Kind: Hashable, Sendable {
    case notFound, altered, elsewhere, spliced, ellipsisHides, speakerMismatch, cutMidSentence, tooShort, ambiguous
    case notCheckable
  }

  let kind: Kind
  let severity: Severity
  let score: Double
  let message: String
  let evidence: [Evidence]
}
