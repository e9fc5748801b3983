internal import ClaimModel

/// Findings about the same statements, so that three sources that disagree are one group and not three pairs.
struct FindingGroup {
  /// The findings, best first.
  let findings: [Finding]
  /// The statements they are about, in the order in which the findings name them.
  private(set) var statements: [Evidence] = []
  /// For each finding, the places of its evidence in `statements`.
  private(set) var members: [[Int]] = []

  /// One group out of findings that are known to belong together.
  init(_ findings: [Finding]) {
    self.findings = findings
    for finding in findings {
      var places: [Int] = []
      for evidence in finding.evidence {
        let known = statements.firstIndex { Self.areSame($0, evidence) }
        if let known, !places.contains(known) {
          if evidence.quote.utf8.count > statements[known].quote.utf8.count { statements[known] = evidence }
          places.append(known)
        } else {
          statements.append(evidence)
          places.append(statements.count - 1)
        }
      }
      members.append(places)
    }
  }

  /// The finding's reason, or for several findings who is concerned.
  func title(in index: ReportIndex) -> String {
    guard findings.count > 1, let rule = findings.first?.rule else { return findings.first?.message ?? "" }
    var authors: [String] = []
    for author in statements.map({ index.shortAuthor($0.source) }) where !authors.contains(author) {
      authors.append(author)
    }
    let names = authors.count > 4 ? authors.prefix(3) + ["\(authors.count - 3) more"] : authors[...]
    let isOne = authors.count == 1
    switch FindingKind(rule) {
    case .conflict: return listed(Array(names)) + (isOne ? " on both sides" : " disagree")
    case .reuse: return listed(Array(names)) + (isOne ? " repeats this text" : " share this text")
    case .audit: return counted(findings.count, "finding") + " about the same words"
    }
  }

  /// Groups findings that share a statement; with `sameRule` only those of one rule. Groups are in the order of
  /// their best findings.
  static func groups(of findings: [Finding], sameRule: Bool) -> [FindingGroup] {
    var leaders = Array(findings.indices)
    func leader(of index: Int) -> Int {
      var index = index
      while leaders[index] != index { index = leaders[index] }
      return index
    }
    var places: [(key: String, evidence: Evidence, finding: Int)] = []
    for (index, finding) in findings.enumerated() {
      for evidence in finding.evidence {
        places.append((evidence.source.rawValue + " " + (sameRule ? finding.rule.rawValue : ""), evidence, index))
      }
    }
    places.sort {
      ($0.key, $0.evidence.range.lowerBound, $0.finding) < ($1.key, $1.evidence.range.lowerBound, $1.finding)
    }
    for (index, place) in places.enumerated() {
      for other in places[(index + 1)...] {
        guard other.key == place.key, other.evidence.range.lowerBound < place.evidence.range.upperBound else { break }
        guard areSame(place.evidence, other.evidence) else { continue }
        let (one, two) = (leader(of: place.finding), leader(of: other.finding))
        leaders[max(one, two)] = min(one, two)
      }
    }
    var grouped: [[Finding]] = Array(repeating: [], count: findings.count)
    for (index, finding) in findings.enumerated() { grouped[leader(of: index)].append(finding) }
    return grouped.filter { !$0.isEmpty }.map(FindingGroup.init)
  }

  /// Whether two quotations are one statement: more than half of each stands in the other.
  private static func areSame(_ one: Evidence, _ other: Evidence) -> Bool {
    guard one.source == other.source else { return false }
    let (left, right) = (one.range.utf8, other.range.utf8)
    return left.clamped(to: right).count * 2 > max(left.count, right.count)
  }
}
