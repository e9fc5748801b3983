internal import ClaimModel
internal import Exchange

/// In what two annotations differ, whatever their ids; texts are compared to the byte.
enum AnnotationDifference {
  /// The fields in which two annotations differ.
  static func between(_ one: Annotation, _ other: Annotation) -> [String] {
    var names = fields(one, other)
    if !isSame(quote(one), quote(other)) { names.append("words") }
    return names
  }

  /// The fields in which a record of ours in another file differs from the one in the store.
  ///
  /// The position is a hint and may differ; the context of a quote counts where the file has one.
  static func between(_ draft: AnnotationDraft, _ old: Annotation) -> [String] {
    let one = Annotation(
      id: old.id, claim: draft.claim ?? old.claim, source: draft.source.id ?? old.source, selectors: [],
      stance: draft.stance ?? old.stance, attribution: draft.attribution, note: draft.note, annotator: draft.annotator)
    var names = fields(one, old)
    guard case .quote(let words) = draft.words else { return names + ["words"] }
    let stored = quote(old)
    let hasContext = !words.prefix.isEmpty || !words.suffix.isEmpty
    if !isSame([words.exact], [stored.first ?? ""])
      || hasContext && !isSame([words.exact, words.prefix, words.suffix], stored)
    {
      names.append("words")
    }
    return names
  }

  private static func fields(_ one: Annotation, _ other: Annotation) -> [String] {
    var names: [String] = []
    if one.claim != other.claim { names.append("claim") }
    if one.source != other.source { names.append("source") }
    if one.stance != other.stance { names.append("stance") }
    if !isSame(texts(one.attribution), texts(other.attribution)) { names.append("attribution") }
    if !isSame([one.note ?? ""], [other.note ?? ""]) { names.append("note") }
    if !isSame([one.annotator ?? ""], [other.annotator ?? ""]) { names.append("annotator") }
    return names
  }

  private static func quote(_ annotation: Annotation) -> [String] {
    for case .quote(let exact, let prefix, let suffix) in annotation.selectors { return [exact, prefix, suffix] }
    return []
  }

  private static func texts(_ attribution: Attribution) -> [String] {
    switch attribution {
    case .author: ["author"]
    case .speaker(let name, let cue): ["speaker", name, cue]
    case .anonymous(let cue): ["anonymous", cue]
    }
  }

  private static func isSame(_ one: [String], _ other: [String]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}
