/// An analyst's judgement: these words of this source support, refute or discuss this claim.
public struct Annotation: Hashable, Sendable, Codable {
  /// A time-ordered name, unique in the project.
  public var id: Identifier<Annotation>
  /// The claim that is judged.
  public var claim: Identifier<Claim>
  /// The source that holds the words.
  public var source: Identifier<Source>
  /// How the words are found again: a quote, and a position beside it.
  public var selectors: [Selector]
  /// What the words do to the claim.
  public var stance: Stance
  /// Whose word it is.
  public var attribution: Attribution
  /// The analyst's remark.
  public var note: String?
  /// The analyst who made it; two of them on the same words are what `agreement` compares.
  public var annotator: String?

  /// A judgement on the words that the selectors find.
  public init(
    id: Identifier<Annotation>, claim: Identifier<Claim>, source: Identifier<Source>, selectors: [Selector],
    stance: Stance, attribution: Attribution = .author, note: String? = nil, annotator: String? = nil
  ) {
    self.id = id
    self.claim = claim
    self.source = source
    self.selectors = selectors
    self.stance = stance
    self.attribution = attribution
    self.note = note
    self.annotator = annotator
  }

  /// The quoted words, where the annotation holds a quote.
  public var quote: String? {
    for case .quote(let exact, _, _) in selectors { return exact }
    return nil
  }
}

/// Where an annotation's words stand today; an answer, never an error.
public enum Anchor: Hashable, Sendable {
  /// At the stored position, to the byte.
  case exact(TextRange)
  /// At the stored position, with other white space, quotation marks or dashes.
  case normalised(TextRange)
  /// The same words at another place.
  case moved(TextRange)
  /// Similar words; the similarity is 1 for equal and 0 for unrelated ones.
  case changed(TextRange, similarity: Double)
  /// The same words at several places, and nothing tells which is meant.
  case ambiguous([TextRange])
  /// Nowhere in the text.
  case lost

  /// The one place of the words, where there is one.
  public var range: TextRange? {
    switch self {
    case .exact(let range), .normalised(let range), .moved(let range), .changed(let range, _): range
    case .ambiguous, .lost: nil
    }
  }
}

/// An annotation with the place of its words in the source as it is now.
public struct AnchoredAnnotation: Hashable, Sendable {
  /// The judgement.
  public var annotation: Annotation
  /// Where its words stand.
  public var anchor: Anchor
  /// The words, as evidence that a report can show; `nil` where they are lost or ambiguous.
  public var evidence: Evidence?
  /// Where the words are lost, those that come nearest, if they tell anything.
  public var nearest: Evidence?

  /// An annotation and where it was found.
  public init(annotation: Annotation, anchor: Anchor, evidence: Evidence?, nearest: Evidence? = nil) {
    self.annotation = annotation
    self.anchor = anchor
    self.evidence = evidence
    self.nearest = nearest
  }
}
