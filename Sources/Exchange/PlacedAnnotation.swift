public import ClaimModel

/// An annotation with what an export tells of it: its claim, its source, and where its words stand today.
public struct PlacedAnnotation: Hashable, Sendable {
  /// The judgement.
  public var annotation: Annotation
  /// The claim that the annotation names, where it is registered.
  public var claim: Claim?
  /// The source that the annotation names, where it is there.
  public var source: Source?
  /// Where the words stand today, in code points of the normalised text; `nil` where they are lost.
  public var position: Range<Int>?
  /// The 1-based line of the raw file.
  public var line: Int?
  /// Which of the places of its words it is, counted from 1; `nil` where they stand once.
  public var place: Int?

  /// An annotation and what is known of its place.
  public init(
    annotation: Annotation, claim: Claim?, source: Source?, position: Range<Int>? = nil, line: Int? = nil,
    place: Int? = nil
  ) {
    self.annotation = annotation
    self.claim = claim
    self.source = source
    self.position = position
    self.line = line
    self.place = place
  }

  /// The words as the record has them.
  var quote: QuotedWords? {
    for case .quote(let exact, let prefix, let suffix) in annotation.selectors {
      return QuotedWords(exact: exact, prefix: prefix, suffix: suffix)
    }
    return nil
  }

  /// The position that the record has, or else today's; in code points.
  var codePoints: Range<Int>? {
    for case .position(let start, let end) in annotation.selectors where start <= end { return start..<end }
    return position
  }

  /// When it was made, as ISO 8601, where its id tells.
  var created: String? { RecordTime.milliseconds(of: annotation.id).map(RecordTime.iso) }
}
