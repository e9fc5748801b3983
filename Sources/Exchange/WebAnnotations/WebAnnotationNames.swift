internal import ClaimModel

/// Names of our things in Web Annotations.
enum WebAnnotationNames {
  static let model = "http://www.w3.org/ns/anno.jsonld"
  /// What annotations, claims and our own properties begin with.
  static let annotation = "urn:gainsay:annotation:"
  static let claim = "urn:gainsay:claim:"
  /// What a source's name, and a path in the project, begin with.
  static let sourceName = "urn:gainsay:source:"
  static let file = "urn:gainsay:file:"
  static let collection = "urn:gainsay:annotations"
  static let terms = "urn:gainsay:terms:"
  static let source = "gainsay:source"
  static let attribution = "gainsay:attribution"

  /// The W3C model and, beside it, our own words.
  static let context = JSONNode.array([.string(model), .object(["gainsay": .string(terms)])])

  /// What stands behind the start of a name of ours; `nil` for other names.
  static func name(in text: String, behind start: String) -> String? {
    text.hasPrefix(start) && text.count > start.count ? String(text.dropFirst(start.count)) : nil
  }
}
