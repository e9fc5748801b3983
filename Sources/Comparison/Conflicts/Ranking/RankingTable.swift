/// The weights of the ranking: two logistic regressions, their scaling folded in.
///
/// Written by `Benchmarks/Training/Conflicts/rank.py` (`make training-conflicts`). Trained on 7 topics;
/// 40 best a topic, each ranked by the others: recall 0.455 average precision 0.308 traps 11 shown 280.
enum RankingTable {
  /// What each trait of a statement adds to its contention, the log-odds that some labelled conflict has it.
  static let statement: [(trait: StatementTrait, weight: Float)] = [
    (.deniesFirst, 1.0627),
    (.denies, 0.1982),
    (.doubts, 2.4449),
    (.certain, 2.5137),
    (.withdraws, 3.3201),
    (.causes, 0.4492),
    (.explains, 0.5816),
    (.reports, -0.1563),
    (.counts, 0.3094),
    (.dates, 0.6215),
    (.singlesOut, 0.5729),
    (.names, 0.9325),
    (.quotes, 1.1431),
    (.hasTwoParts, 0.5492),
    (.addresses, -1.0949),
    (.asks, -1.1402),
    (.foretells, -0.7930),
    (.reportsView, -0.9565),
    (.supposes, -0.9423),
    (.conditional, -0.5172),
    (.length, 0.7513),
    (.nearest, 0.2618),
    (.company, 2.1958),
  ]
  /// The contention of a statement without any trait.
  static let statementBase: Float = -4.7499

  /// What each trait of a pair adds to the log-odds that it is a labelled conflict.
  static let pair: [(trait: PairTrait, weight: Float)] = [
    (.contention, 0.0831),
    (.leastContention, 0.5149),
    (.betterPlace, -0.4108),
    (.worsePlace, -0.4788),
    (.nearness, -0.0482),
    (.opposition, 6.7674),
    (.withinSource, -0.4261),
    (.restates, -3.5786),
    (.otherTime, 0.1478),
    (.bothExplain, 1.8668),
    (.doubtAgainstInsistence, 1.2900),
  ]
  /// The log-odds of a pair without any trait.
  static let pairBase: Float = -2.2939

  /// From these log-odds on a pair is put up for review.
  static let reviewFrom: Float = -4.5
}
