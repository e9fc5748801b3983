internal import ClaimModel

/// Findings that are shown together: one alone, copies of one text, or the pairs of a group of conflicts.
struct FindingGroup {
  /// The findings, best first.
  let findings: [Finding]
  /// The statements they are about, in the order in which the findings name them.
  private(set) var statements: [Evidence] = []
  /// For each finding, the places of its evidence in `statements`.
  private(set) var members: [[Int]] = []
  /// For conflicts, the matter and the positions; the statements are those of the positions, one after another.
  let conflict: ConflictGroup?

  /// One group out of findings that are known to belong together.
  init(_ findings: [Finding]) {
    self.findings = findings
    conflict = nil
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

  /// A group of conflicts with its findings.
  init(_ group: ConflictGroup, findings: [Finding]) {
    self.findings = findings
    conflict = group
    statements = group.statements.map(\.evidence)
    members = findings.map { finding in finding.evidence.compactMap { statements.firstIndex(of: $0) } }
  }

  /// What a judge from outside said of any of the findings, each once.
  var judged: [String] {
    var seen: Set<String> = []
    return findings.compactMap { $0.conflict?.judgement?.description }.filter { seen.insert($0).inserted }
  }

  /// What could not be checked of any of the findings, each once.
  var unchecked: [String] {
    var seen: Set<String> = []
    return findings.flatMap { $0.conflict?.unchecked ?? [] }.filter { seen.insert($0).inserted }
  }

  /// For conflicts, the matter and how many positions there are; else the finding's reason, or for several findings
  /// who is concerned.
  func title(in index: ReportIndex) -> String {
    if let conflict {
      let positions = counted(conflict.positions.count, "position")
      return conflict.matter.isEmpty
        ? "\(authors(in: index)): \(positions)" : "\(listed(conflict.matter)): \(positions)"
    }
    guard findings.count > 1, let rule = findings.first?.rule else { return findings.first?.message ?? "" }
    let names = authors(in: index)
    let isOne = Set(statements.map { index.shortAuthor($0.source) }).count == 1
    switch FindingKind(rule) {
    case .reuse: return names + (isOne ? " repeats this text" : " share this text")
    case .conflict, .audit: return counted(findings.count, "finding") + " about the same words"
    }
  }

  /// The authors of the statements in their order, four at most.
  private func authors(in index: ReportIndex) -> String {
    var authors: [String] = []
    for author in statements.map({ index.shortAuthor($0.source) }) where !authors.contains(author) {
      authors.append(author)
    }
    return listed(Array(authors.count > 4 ? authors.prefix(3) + ["\(authors.count - 3) more"] : authors[...]))
  }

  /// Groups findings that share a statement, in the order of their best findings.
  static func groups(of findings: [Finding]) -> [FindingGroup] {
    var leaders = Array(findings.indices)
    func leader(of index: Int) -> Int {
      var index = index
      while leaders[index] != index { index = leaders[index] }
      return index
    }
    var places: [(key: String, evidence: Evidence, finding: Int)] = []
    for (index, finding) in findings.enumerated() {
      for evidence in finding.evidence {
        places.append((evidence.source.rawValue, evidence, index))
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
    return grouped.filter { !$0.isEmpty }.map { FindingGroup($0) }
  }

  /// Whether two quotations are one statement: more than half of each stands in the other.
  private static func areSame(_ one: Evidence, _ other: Evidence) -> Bool {
    guard one.source == other.source else { return false }
    let (left, right) = (one.range.utf8, other.range.utf8)
    return left.clamped(to: right).count * 2 > max(left.count, right.count)
  }
}
