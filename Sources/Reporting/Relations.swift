internal import ClaimModel

/// How often two authors' sources contradict each other, share text, or take one side of a claim.
struct Relations {
  struct Tally: Hashable {
    var conflicts = 0
    var copies = 0
    var agreements = 0
  }

  /// Two authors, in the order of their names; one author twice for what stands within one author's work.
  struct Pair: Hashable, Comparable {
    let one: String
    let other: String

    init(_ left: String, _ right: String) { (one, other) = left < right ? (left, right) : (right, left) }

    static func < (left: Self, right: Self) -> Bool { (left.one, left.other) < (right.one, right.other) }
  }

  private var tallies: [Pair: Tally] = [:]
  /// The conflicts and copies of each pair, best first.
  private(set) var findings: [Pair: [Finding]] = [:]
  /// The claims on which both take one side.
  private(set) var claims: [Pair: [Claim]] = [:]

  init(_ index: ReportIndex) {
    for finding in index.report.findings {
      let kind = FindingKind(finding.rule)
      guard kind != .audit else { continue }
      for pair in Self.pairs(authors(of: finding, in: index)) {
        findings[pair, default: []].append(finding)
        if kind == .conflict { tallies[pair, default: Tally()].conflicts += 1 }
        if kind == .reuse { tallies[pair, default: Tally()].copies += 1 }
      }
    }
    for claim in index.report.claims {
      for stance in [Stance.supports, .refutes] {
        let sides = index.report.annotations.filter {
          $0.annotation.claim == claim.id && $0.annotation.stance == stance
        }
        let authors = Set(sides.map { index.author($0.annotation.source) }).sorted()
        for pair in Self.pairs(authors) {
          tallies[pair, default: Tally()].agreements += 1
          if claims[pair]?.last != claim { claims[pair, default: []].append(claim) }
        }
      }
    }
  }

  /// The authors of a finding's sources, one author twice where all words stand in one source.
  private func authors(of finding: Finding, in index: ReportIndex) -> [String] {
    let sources = Set(finding.evidence.map(\.source))
    let authors = sources.sorted().map(index.author)
    return sources.count == 1 && finding.evidence.count > 1 ? authors + authors : authors
  }

  subscript(_ one: String, _ other: String) -> Tally { tallies[Pair(one, other)] ?? Tally() }

  /// The pairs with anything to count, in the order of their names.
  var sorted: [(pair: Pair, tally: Tally)] {
    tallies.map { (pair: $0.key, tally: $0.value) }.sorted { $0.pair < $1.pair }
  }

  /// Each two of the authors once.
  private static func pairs(_ authors: [String]) -> Set<Pair> {
    var pairs: Set<Pair> = []
    for (index, one) in authors.enumerated() {
      for other in authors[(index + 1)...] { pairs.insert(Pair(one, other)) }
    }
    return pairs
  }
}
