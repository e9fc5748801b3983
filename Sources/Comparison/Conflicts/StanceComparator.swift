public import ClaimModel

/// Finds claims on which annotated sources disagree: one supports what another refutes.
public struct StanceComparator: Sendable {
  static let stance = Rule(
    id: "conflict/stance", severity: .warning,
    summary: "Annotated sources disagree on a claim: one supports what another refutes.",
    help: """
      Analysts linked words of different sources, or of different speakers in one, to a claim with opposite stances. The finding lists every \
      statement, so that the claim can be settled or split.
      """,
    triggering: [], nonTriggering: [])

  /// The one rule.
  public static var rules: [Rule] { [stance] }

  /// A comparator.
  public init() {}

  /// One finding for each claim that is both supported and refuted by evidence that still stands.
  public func findings(claims: [Claim], annotations: [AnchoredAnnotation]) -> [Finding] {
    disagreements(claims: claims, annotations: annotations).map(\.finding)
  }

  /// The findings, each with its two positions.
  public func disagreements(
    claims: [Claim], annotations: [AnchoredAnnotation]
  ) -> [(finding: Finding, group: ConflictGroup)] {
    claims.compactMap { claim in
      let mine = annotations.filter { $0.annotation.claim == claim.id && $0.evidence != nil }
      let supporting = mine.filter { $0.annotation.stance == .supports }
      let refuting = mine.filter { $0.annotation.stance == .refutes }
      guard !supporting.isEmpty, !refuting.isEmpty else { return nil }
      func order(_ annotations: [AnchoredAnnotation]) -> [Evidence] {
        annotations.compactMap(\.evidence).sorted {
          ($0.source, $0.range.lowerBound) < ($1.source, $1.range.lowerBound)
        }
      }
      let sources = Set(mine.filter { $0.annotation.stance != .discusses }.map(\.annotation.source)).count
      let weaker = Double(min(supporting.count, refuting.count))
      let sides = [order(supporting), order(refuting)]
      let finding = Finding(
        rule: Self.stance.id, severity: Self.stance.severity, score: weaker / (weaker + 1),
        message: """
          \(supporting.count) statement\(supporting.count == 1 ? "" : "s") support\(supporting.count == 1 ? "s" : "") and \
          \(refuting.count) refute\(refuting.count == 1 ? "s" : "") the claim “\(claim.statement)”, in \(sources) source\(sources == 1 ? "" : "s")
          """,
        evidence: sides[0] + sides[1])
      let positions = zip(["it holds", "it does not hold"], sides).map { value, evidence in
        ConflictGroup.Position(value: value, statements: evidence.map { ConflictGroup.Statement($0) })
      }
      let group = ConflictGroup(
        rule: finding.rule, tier: .conflict,
        matter: [claim.statement.hasSuffix(".") ? String(claim.statement.dropLast()) : claim.statement],
        positions: positions, findings: [finding.id])
      return (finding, group)
    }
  }
}
