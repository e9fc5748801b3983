public import ClaimModel
internal import TextAnalysis

/// Finds sentences that cannot both be true of the same thing: sentences → assertions → pairs that share rare words →
/// rules that fire only through gates.
public struct ConflictComparator: Sendable {
  static let conflictRules = [numeric, date, negation, antonym, exclusivity, attribution]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { conflictRules.map(\.rule).sorted { $0.id < $1.id } }

  /// Sentences with fewer content words say too little to be compared.
  static let minimumTerms = 3
  /// Least share of the lighter sentence's weight that both share. Set on the seven labelled topics: below it traps
  /// outnumber conflicts.
  static let minimumCoverage = 0.1

  /// A comparator.
  public init() {}

  /// One finding for each pair of sentences and rule, the surest rule alone where several fire.
  public func findings(in documents: [Document]) -> [Finding] {
    let assertions = Self.assertions(of: documents)
    let weights = TermWeights(assertions)
    var findings: [Finding] = []
    for (first, second) in Self.candidates(assertions, weights) {
      let pair = AssertionPair(assertions[first], assertions[second], weights: weights)
      guard pair.coverage >= Self.minimumCoverage else { continue }
      let verdicts = Self.conflictRules.compactMap { rule in rule.verdict(pair).map { (rule, $0) } }
      guard let (rule, verdict) = verdicts.max(by: { $0.1.score < $1.1.score }) else { continue }
      findings.append(
        Finding(
          rule: rule.rule.id, severity: rule.rule.severity, score: verdict.score, message: verdict.reason,
          evidence: [pair.one.evidence, pair.other.evidence]))
    }
    return findings
  }

  /// The sentences that assert something; of sentences with the same words only the first published one.
  static func assertions(of documents: [Document]) -> [Assertion] {
    var seen: Set<String> = []
    var assertions: [Assertion] = []
    let ordered = documents.sorted { a, b in
      (a.source.published?.description ?? "9999", a.source.id) < (
        b.source.published?.description ?? "9999", b.source.id
      )
    }
    for document in ordered {
      for passage in document.passages where passage.role != .heading && passage.role != .caption {
        for range in Sentences.ranges(in: passage.text) {
          let assertion = Assertion(document: document, passage: passage, range: range)
          guard assertion.terms.count >= minimumTerms, assertion.isSentence, !assertion.assertsNothing,
            !isNotice(passage),
            seen.insert(assertion.folded).inserted
          else { continue }
          assertions.append(assertion)
        }
      }
    }
    return assertions
  }

  /// A correction notice names the error that it withdraws: it governs a passage and conflicts with none.
  private static func isNotice(_ passage: Passage) -> Bool {
    let start = passage.text.lowercased().drop { !$0.isLetter }
    return [
      "correction", "clarification", "editor's note", "editor\u{2019}s note", "an earlier version",
      "this article has been",
    ]
    .contains { start.hasPrefix($0) }
  }

  /// Pairs that share at least two stems, found through an inverted index; stems in a tenth of the sentences find nothing.
  private static func candidates(_ assertions: [Assertion], _ weights: TermWeights) -> [(Int, Int)] {
    var holders: [String: [Int]] = [:]
    for (index, assertion) in assertions.enumerated() {
      for stem in assertion.stems { holders[stem, default: []].append(index) }
    }
    let common = max(12, assertions.count / 10)
    var counts: [UInt64: Int] = [:]
    for (_, indices) in holders where indices.count <= common {
      for i in indices.indices {
        for j in indices[(i + 1)...] { counts[UInt64(indices[i]) << 32 | UInt64(j), default: 0] += 1 }
      }
    }
    return counts.filter { $0.value >= 2 }.keys.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }.filter {
      first, second in
      let (a, b) = (assertions[first], assertions[second])
      return a.document.source.id != b.document.source.id || a.speech != b.speech
    }
  }
}
