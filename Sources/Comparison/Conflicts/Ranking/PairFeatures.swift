internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// What the ranking of pairs looks at: a row of numbers a pair, in a fixed order, the same whichever statement comes first.
enum PairFeatures {
  /// The names of the numbers, in order.
  static let names: [String] =
    ["cover-min", "cover-max", "cover-context-min", "cover-context-max", "mass", "shared", "names", "rarest", "figures"]
    + ["same-source", "distance", "words-min", "words-max", "similar"]
    + ConflictComparator.conflictRules.map { "rule " + $0.rule.id.rawValue.dropFirst("conflict/".count) }
    + Gate.all.map { "gate " + $0.name }
    + cues.flatMap { ["one " + $0.name, "both " + $0.name] }
    + crossed.map { "\($0.0) against \($0.1)" }
    + ["best rule", "rules"]

  /// The numbers of a pair.
  static func row(_ reading: PairReading) -> [Float] {
    let pair = reading.pair
    let (a, b) = (pair.one.assertion, pair.other.assertion)
    let swapped = pair.swapped
    let cover = [pair.coverage, pair.otherCoverage]
    let context = [
      pair.coverage(ofTerms: a.terms.indices, context: 0.5), swapped.coverage(ofTerms: b.terms.indices, context: 0.5),
    ]
    let shared = pair.shared
    var row: [Float] = [
      cover.min() ?? 0, cover.max() ?? 0, context.min() ?? 0, context.max() ?? 0, min(pair.mass / 20, 2), Float(shared.count) / 5,
      Float(pair.sharedNames), (shared.map { pair.weights[$0] }.max() ?? 0) / 8,
      Float(pair.one.figures.count { pair.other.figures.contains($0) }),
      reading.isWithinSource ? 1 : 0, reading.isWithinSource ? min(Float(abs(pair.one.order - pair.other.order)) / 20, 1) : 1,
      Float(min(a.terms.count, b.terms.count)) / 15, Float(max(a.terms.count, b.terms.count)) / 15,
      ((cover.min() ?? 0) * (cover.max() ?? 0)).squareRoot(),
    ]
    for rule in ConflictComparator.conflictRules {
      row.append(reading.findings.first { $0.rule.id == rule.rule.id }?.opposition.score ?? 0)
    }
    for gate in Gate.all { row.append(reading.relations.contains(gate.name) ? 1 : 0) }
    let mine = cues.map { $0.holds(a) ? Float(1) : 0 }
    let theirs = cues.map { $0.holds(b) ? Float(1) : 0 }
    for (one, other) in zip(mine, theirs) { row += [max(one, other), min(one, other)] }
    for (first, second) in crossed {
      guard let i = cues.firstIndex(where: { $0.name == first }), let j = cues.firstIndex(where: { $0.name == second }) else { continue }
      row.append(max(min(mine[i], theirs[j]), min(mine[j], theirs[i])))
    }
    row += [reading.strongest?.opposition.score ?? 0, Float(reading.findings.count)]
    return row
  }

  static func perSide(_ pair: StatementPair) -> [[Int]] {
    [pair.one.assertion, pair.other.assertion].map { a in cues.map { $0.holds(a) ? 1 : 0 } }
  }
  static var cueNames: [String] { cues.map(\.name) }

  private struct Cue: Sendable {
    let name: String
    let holds: @Sendable (Assertion) -> Bool
  }

  private static let cues: [Cue] = [
    Cue(name: "universal negation") { $0.polarity.negations.contains { $0.kind == .universal } },
    Cue(name: "negation") { !$0.polarity.negations.isEmpty },
    Cue(name: "denial") { $0.polarity.negations.contains { $0.kind == .denial } },
    Cue(name: "certain") { $0.modality.grade == .certain },
    Cue(name: "unproven") { $0.modality.grade == .unproven },
    Cue(name: "possible") { $0.modality.grade == .possible },
    Cue(name: "opinion") { $0.modality.grade == .opinion },
    Cue(name: "future") { $0.modality.isFuture },
    Cue(name: "cause") { $0.causation != nil },
    Cue(name: "denied cause") { $0.causation?.isDenied == true },
    Cue(name: "agent") { !$0.agencies.isEmpty },
    Cue(name: "single agent") { $0.agencies.contains(where: \.isSingled) },
    Cue(name: "withdrawal") { $0.withdrawal != nil },
    Cue(name: "all") { $0.quantifiers.contains { $0.kind == .universal } },
    Cue(name: "only") { $0.quantifiers.contains { $0.kind == .only } },
    Cue(name: "some") { $0.quantifiers.contains { $0.kind == .some || $0.kind == .both } },
    Cue(name: "trend") { !$0.trends.isEmpty },
    Cue(name: "first person") { $0.isFirstPerson },
    Cue(name: "speaker") { if case .named = $0.speech { true } else { false } },
    Cue(name: "quotation") { $0.terms.contains(where: \.isQuoted) },
    Cue(name: "amount") { !$0.quantities.isEmpty },
    Cue(name: "time") { !$0.times.years.isEmpty || !$0.times.days.isEmpty || !$0.times.clocks.isEmpty || !$0.times.months.isEmpty },
    Cue(name: "since") { $0.words.contains { ["since", "still", "ever", "yet"].contains($0.folded) } },
    Cue(name: "reported view") { $0.reportedView != nil },
  ]

  private static let crossed: [(String, String)] = [
    ("certain", "unproven"), ("universal negation", "amount"), ("universal negation", "some"), ("withdrawal", "amount"),
    ("denied cause", "cause"), ("only", "some"), ("all", "negation"), ("denial", "speaker"), ("first person", "speaker"),
  ]
}
