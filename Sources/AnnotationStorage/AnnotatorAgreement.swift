public import ClaimModel

/// How far annotators agree on what words do to claims.
public struct AnnotatorAgreement: Sendable {
  /// What is compared: one claim, and one place that annotators judged.
  public struct Unit: Hashable, Sendable, Comparable {
    /// The claim that is judged.
    public var claim: Identifier<Claim>
    /// The source, or the passage in which the words start.
    public var place: String

    /// A claim and a place.
    public init(claim: Identifier<Claim>, place: String) {
      self.claim = claim
      self.place = place
    }

    /// By claim, then by place.
    public static func < (left: Self, right: Self) -> Bool { (left.claim, left.place) < (right.claim, right.place) }
  }

  /// Two annotators, over the units that both judged.
  public struct Pair: Hashable, Sendable {
    /// The annotator whose name sorts first.
    public var first: String
    /// The other.
    public var second: String
    /// How many units both judged.
    public var units: Int
    /// On how many of them they agree.
    public var agreeing: Int
    /// Cohen's κ (Cohen 1960); `nil` where chance alone would agree on everything, which leaves nothing to tell.
    public var kappa: Double?
  }

  /// The units that two or more annotators judged, each with who said what, in the order of the units.
  public let judged: [(unit: Unit, stances: [(annotator: String, stance: Stance)])]
  /// How many units one annotator alone judged.
  public let single: Int
  /// The pairs of annotators that judged a unit in common, in the order of their names.
  public let pairs: [Pair]
  /// Krippendorff's α for nominal data, any number of annotators and units that some left out (Krippendorff 2011,
  /// “Computing Krippendorff's Alpha-Reliability”); `nil` where there is nothing to compare or all say one thing.
  public let alpha: Double?

  /// Compares the stances of annotators; an annotator's last word on a unit counts.
  public init(_ stances: [(unit: Unit, annotator: String, stance: Stance)]) {
    var table: [Unit: [String: Stance]] = [:]
    for (unit, annotator, stance) in stances { table[unit, default: [:]][annotator] = stance }
    judged = table.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { unit, row in
      (unit, row.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
    single = table.count - judged.count
    let rows = judged.map { Dictionary(uniqueKeysWithValues: $0.stances.map { ($0.annotator, $0.stance) }) }
    let names = Set(rows.flatMap(\.keys)).sorted()
    pairs = names.indices.flatMap { one in
      names.indices.dropFirst(one + 1).compactMap { Self.pair(names[one], names[$0], in: rows) }
    }
    alpha = Self.alpha(of: rows.map { Array($0.values) })
  }

  /// The units on which annotators differ.
  public var disagreements: [(unit: Unit, stances: [(annotator: String, stance: Stance)])] {
    judged.filter { Set($0.stances.map(\.stance)).count > 1 }
  }

  private static func pair(_ first: String, _ second: String, in rows: [[String: Stance]]) -> Pair? {
    let both = rows.compactMap { row in row[first].flatMap { one in row[second].map { (one, $0) } } }
    guard !both.isEmpty else { return nil }
    let count = Double(both.count)
    let agreeing = both.count { $0.0 == $0.1 }
    let chance = Stance.allCases.reduce(0.0) { sum, stance in
      sum + Double(both.count { $0.0 == stance }) / count * Double(both.count { $0.1 == stance }) / count
    }
    let kappa = chance < 1 ? (Double(agreeing) / count - chance) / (1 - chance) : nil
    return Pair(first: first, second: second, units: both.count, agreeing: agreeing, kappa: kappa)
  }

  /// 1 − observed over expected disagreement, from the coincidences of the values of each unit.
  static func alpha<Value: Hashable>(of units: [[Value]]) -> Double? {
    var totals: [Value: Double] = [:]
    var observed = 0.0
    for values in units where values.count > 1 {
      let weight = 1 / Double(values.count - 1)
      for (index, value) in values.enumerated() {
        totals[value, default: 0] += 1
        for (other, second) in values.enumerated() where other != index && second != value { observed += weight }
      }
    }
    let count = totals.values.reduce(0, +)
    let expected = totals.values.reduce(0) { $0 + $1 * (count - $1) }
    guard expected > 0 else { return nil }
    return 1 - (count - 1) * observed / expected
  }
}
