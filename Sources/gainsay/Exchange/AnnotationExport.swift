internal import AnnotationStorage
internal import ClaimModel
internal import Exchange

/// The annotations of a project with their claims, sources and places, for other programs.
struct AnnotationExport {
  /// What the store holds.
  let contents: StoreContents
  private let documents: [Document]

  init(contents: StoreContents, documents: [Document]) {
    self.contents = contents
    self.documents = documents
  }

  /// Throws where a name is nobody's.
  func check(source: String?, claim: String?) throws(CommandError) {
    if let claim {
      try check(
        claim, among: contents.claims.map(\.id.rawValue) + contents.annotations.map(\.claim.rawValue), "claim")
    }
    if let source {
      let names = documents.map(\.source.id.rawValue) + contents.annotations.map(\.source.rawValue)
      try check(source, among: names, "source")
    }
  }

  /// The annotations of a source, to a claim, or all, in the order of their ids.
  func annotations(source: String?, claim: String?) -> [PlacedAnnotation] {
    let wanted = contents.annotations.filter {
      (source == nil || $0.source.rawValue == source) && (claim == nil || $0.claim.rawValue == claim)
    }
    let claims = Dictionary(contents.claims.map { ($0.id, $0) }) { first, _ in first }
    let bySource = Dictionary(grouping: wanted, by: \.source)
    let placed = bySource.flatMap { id, annotations -> [PlacedAnnotation] in
      let document = documents.first { $0.source.id == id }
      let text = document.map { SearchableText($0.text) }
      return annotations.map { Self.placed($0, claims[$0.claim], document, text) }
    }
    return placed.sorted { $0.annotation.id < $1.annotation.id }
  }

  private func check(_ name: String, among names: [String], _ kind: String) throws(CommandError) {
    guard !names.contains(name) else { return }
    let near = Spelling.nearest(to: name, among: Array(Set(names))).prefix(3).joined(separator: ", ")
    throw CommandError("no \(kind) is named “\(name)”" + (near.isEmpty ? "" : "; nearest: \(near)"))
  }

  private static func placed(
    _ annotation: Annotation, _ claim: Claim?, _ document: Document?, _ text: SearchableText?
  ) -> PlacedAnnotation {
    var placed = PlacedAnnotation(annotation: annotation, claim: claim, source: document?.source)
    guard let document, let text else { return placed }
    let anchorer = Anchorer()
    guard let range = anchorer.anchor(annotation.selectors, in: text).range else { return placed }
    for case .position(let start, let end) in Anchorer.selectors(for: range, in: document.text) {
      placed.position = start..<end
    }
    placed.line = document.passage(at: range.lowerBound)?.line
    // Where the words stand once, a number would only bind them to this version of the source.
    let places = annotation.quote.map { anchorer.locate($0, in: document.text) } ?? []
    if places.count > 1 { placed.place = places.firstIndex(of: range).map { $0 + 1 } }
    return placed
  }
}
