internal import ClaimModel

/// What is to be done outside the screen after a key.
enum Effect: Hashable, Sendable {
  case none
  /// Saves an annotation, after the claim where it is a new one.
  case annotate(AnnotationChoice, registering: Claim?)
  /// Puts an annotation in another's place.
  case change(Annotation, into: Annotation)
  case remove(Annotation)
  case undo
  case leave
}

/// What was chosen for an annotation that is not saved yet.
struct AnnotationChoice: Hashable, Sendable {
  var range: TextRange
  var claim: Identifier<Claim>
  var stance: Stance
  var attribution: Attribution = .author
  var note: String?
}

/// An annotation and where its words stand in the text.
struct ShownAnnotation: Hashable, Sendable {
  var annotation: Annotation
  var range: TextRange
}
