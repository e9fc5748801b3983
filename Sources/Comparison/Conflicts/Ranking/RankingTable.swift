/// The weights of the ranking: two logistic regressions, their scaling folded in.
///
/// Written by `Benchmarks/Training/Conflicts/rank.py` (`make training-conflicts`). Trained on 7 topics;
/// 40 best a topic, each ranked by the others: recall 0.445 average precision 0.305 traps 12 shown 280.
enum RankingTable {
  /// What each trait of a statement adds to its contention, the log-odds that some labelled conflict has it.
  static let statement: [(trait: StatementTrait, weight: Float)] = [
    (.deniesFirst, 1.0675),
    (.denies, 0.1881),
    (.doubts, 2.4648),
    (.certain, 2.5259),
    (.withdraws, 3.3197),
    (.causes, 0.4547),
    (.explains, 0.5903),
    (.reports, -0.1410),
    (.counts, 0.3167),
    (.dates, 0.6325),
    (.singlesOut, 0.5903),
    (.names, 0.9025),
    (.quotes, 1.1187),
    (.hasTwoParts, 0.5527),
    (.addresses, -1.0914),
    (.asks, -1.1290),
    (.foretells, -0.7796),
    (.reportsView, -0.9831),
    (.supposes, -0.9358),
    (.conditional, -0.5071),
    (.length, 0.7574),
    (.nearest, 0.1997),
    (.company, 2.1398),
  ]
  /// The contention of a statement without any trait.
  static let statementBase: Float = -4.7231

  /// What each trait of a pair adds to the log-odds that it is a labelled conflict.
  static let pair: [(trait: PairTrait, weight: Float)] = [
    (.contention, 0.0977),
    (.leastContention, 0.4885),
    (.betterPlace, -0.4374),
    (.worsePlace, -0.4959),
    (.nearness, -0.1130),
    (.opposition, 6.7827),
    (.withinSource, -0.4083),
    (.restates, -3.6164),
    (.otherTime, 0.2629),
    (.bothExplain, 1.6265),
    (.doubtAgainstInsistence, 1.2871),
  ]
  /// The log-odds of a pair without any trait.
  static let pairBase: Float = -2.2133

  /// From these log-odds on a pair is put up for review.
  static let reviewFrom: Float = -4.5
}
