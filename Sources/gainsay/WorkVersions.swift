internal import ClaimModel

/// Which sources are versions of one work, by the links of analysts.
struct WorkVersions {
  /// For each source, the first source of its work.
  private let works: [Identifier<Source>: Identifier<Source>]

  /// The works that links of versions make.
  init(_ links: [SourceLink]) {
    var works: [Identifier<Source>: Identifier<Source>] = [:]
    func first(_ source: Identifier<Source>) -> Identifier<Source> {
      var place = source
      while let above = works[place], above != place { place = above }
      return place
    }
    for link in links where link.relation.isOneWork {
      let (one, other) = (first(link.from), first(link.to))
      let (low, high) = (min(one, other), max(one, other))
      works[low] = low
      works[high] = low
    }
    self.works = works.keys.reduce(into: [:]) { $0[$1] = first($1) }
  }

  /// Whether all words are of versions of one work.
  func isOneWork(_ evidence: [Evidence]) -> Bool {
    guard Set(evidence.map(\.source)).count > 1, let first = evidence.first, let work = works[first.source] else {
      return false
    }
    return evidence.allSatisfy { works[$0.source] == work }
  }

  /// The conflicts between versions, told as what they are.
  func corrections(_ findings: [Finding]) -> [CompatiblePair] {
    findings.filter { isOneWork($0.evidence) }.map { finding in
      CompatiblePair(
        relation: "other-version", rule: finding.rule,
        message: "two versions of one work, as an analyst linked them: \(finding.message)", evidence: finding.evidence)
    }
  }
}
