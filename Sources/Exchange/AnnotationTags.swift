internal import ClaimModel

/// What the tags of an annotation say: `claim:ID`, `stance:refutes`, or a stance alone.
struct AnnotationTags: Hashable {
  private(set) var claims: [Identifier<Claim>] = []
  private(set) var stances: [Stance] = []
  /// Tags that say neither, in their order.
  private(set) var others: [String] = []

  init(_ tags: [String]) {
    for tag in tags {
      let words = tag.trimmed
      let parts = words.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, parts[0].lowercased() == "claim", !parts[1].isEmpty {
        let claim = Identifier<Claim>(rawValue: parts[1])
        if !claims.contains(claim) { claims.append(claim) }
      } else if let stance = Self.stance(parts) {
        if !stances.contains(stance) { stances.append(stance) }
      } else if !words.isEmpty {
        others.append(words)
      }
    }
  }

  private static func stance(_ parts: [String]) -> Stance? {
    guard let last = parts.last, parts.count == 1 || parts[0].lowercased() == "stance" else { return nil }
    return Stance(rawValue: last.lowercased())
  }

  /// The remark with the tags that say nothing of claim or stance behind it; `nil` where there is neither.
  func note(_ text: String?) -> String? {
    var parts = [text ?? ""].filter { !$0.isEmpty }
    if !others.isEmpty { parts.append("tags: " + others.joined(separator: ", ")) }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  /// One draft for each claim, or one without a claim; a refusal where the stances contradict one another.
  func drafts(of draft: AnnotationDraft) -> DraftReading {
    var reading = DraftReading()
    guard stances.count < 2 else {
      let words = stances.map(\.rawValue).joined(separator: " and ")
      reading.refusals.append(
        Refusal(place: draft.place, name: draft.name, reason: "its tags say \(words); leave one of them"))
      return reading
    }
    for claim in claims.isEmpty ? [nil] : claims.map(Optional.some) {
      var one = draft
      one.claim = claim ?? draft.claim
      one.stance = stances.first ?? draft.stance
      reading.drafts.append(one)
    }
    return reading
  }
}

extension String {
  /// Without the white space at both ends.
  var trimmed: String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
