public import ClaimModel

/// Asks of each claim whether those who support it are as many voices as it seems.
public struct IndependenceAuditor: Sendable {
  static let independenceRules = [commonOrigin, copied, samePublisher, singleSource]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { independenceRules.map(\.rule).sorted { $0.id < $1.id } }

  /// An auditor.
  public init() {}

  /// The findings on claims; what copies or restates another source is no second voice.
  public func findings(
    claims: [Claim], annotations: [AnchoredAnnotation], documents: [Document], reuse: ReuseOverview,
    links: [SourceLink]
  ) -> [Finding] {
    let sources = Dictionary(documents.map { ($0.source.id, $0.source) }) { first, _ in first }
    let supporting = Dictionary(
      grouping: annotations.filter { $0.annotation.stance == .supports && $0.evidence != nil }
    ) {
      $0.annotation.claim
    }
    return claims.sorted { $0.id < $1.id }.flatMap { claim -> [Finding] in
      guard let annotations = supporting[claim.id] else { return [] }
      let support = ClaimSupport(claim: claim, annotations: annotations, sources: sources, reuse: reuse, links: links)
      return Self.independenceRules.compactMap { $0.finding($0.rule, support) }
    }
  }
}

/// A rule on the support of one claim.
struct IndependenceRule: Sendable {
  let rule: Rule
  let finding: @Sendable (Rule, ClaimSupport) -> Finding?
}

/// Who supports a claim.
struct ClaimSupport {
  let claim: Claim
  /// What supports it, in the order of sources and places.
  let evidence: [Evidence]
  /// The sources that support it, each once.
  let sources: [Source]
  /// The same by voices: sources that copy one another are one voice.
  let voices: [[Identifier<Source>]]

  init(
    claim: Claim, annotations: [AnchoredAnnotation], sources: [Identifier<Source>: Source], reuse: ReuseOverview,
    links: [SourceLink]
  ) {
    self.claim = claim
    evidence = annotations.compactMap(\.evidence).sorted {
      ($0.source, $0.range.lowerBound, $0.range.upperBound) < ($1.source, $1.range.lowerBound, $1.range.upperBound)
    }
    let ids = Set(evidence.map(\.source)).sorted()
    self.sources = ids.compactMap { sources[$0] }
    var first = Dictionary(uniqueKeysWithValues: ids.map { ($0, $0) })
    func end(_ id: Identifier<Source>) -> Identifier<Source> {
      var place = id
      while let above = first[place], above != place { place = above }
      return place
    }
    func join(_ one: Identifier<Source>, _ other: Identifier<Source>) {
      guard first[one] != nil, first[other] != nil else { return }
      let (low, high) = (min(end(one), end(other)), max(end(one), end(other)))
      first[high] = low
    }
    for voice in reuse.independentVoices(among: ids) {
      for source in voice.dropFirst() { join(voice[0], source) }
    }
    // Annotated words that stand in another supporting source, word for word.
    for words in evidence {
      if let copy = reuse.copy(of: words.range, in: words.source) { join(words.source, copy.origin) }
    }
    for link in links where link.relation != .cites { join(link.from, link.to) }
    voices = Dictionary(grouping: ids, by: end).sorted { $0.key < $1.key }.map(\.value)
  }

  /// `both sources`, `all 3 sources`.
  var all: String { sources.count == 2 ? "both sources" : "all \(sources.count) sources" }

  /// Whose word each piece of evidence is: the speaker's name, where one is named.
  var speakers: [String?] { evidence.map(\.attribution.speakerName) }

  /// A finding on the claim that shows its support.
  func finding(_ rule: Rule, severity: Severity? = nil, score: Double, _ message: String) -> Finding {
    Finding(
      rule: rule.id, severity: severity ?? rule.severity, score: score, message: message, evidence: evidence,
      subject: .claim(claim.id))
  }
}
