/// The weights of the ranking: two logistic regressions, their scaling folded in.
///
/// Written by `Benchmarks/Training/Conflicts/rank.py` (`make training-conflicts`). Trained on 7 topics;
/// 40 best a topic, each ranked by the others: recall 0.445 average precision 0.307 traps 14 shown 280.
enum RankingTable {
  /// What each trait of a statement adds to its contention, the log-odds that some labelled conflict has it.
  static let statement: [(trait: StatementTrait, weight: Float)] = [
    (.deniesFirst, 1.0635),
    (.denies, 0.1967),
    (.doubts, 2.4466),
    (.certain, 2.5139),
    (.withdraws, 3.3190),
    (.causes, 0.4318),
    (.explains, 0.5724),
    (.reports, -0.1538),
    (.counts, 0.3110),
    (.dates, 0.6222),
    (.singlesOut, 0.5775),
    (.names, 0.9341),
    (.quotes, 1.1427),
    (.hasTwoParts, 0.5541),
    (.addresses, -1.0938),
    (.asks, -1.1383),
    (.foretells, -0.7925),
    (.reportsView, -0.9566),
    (.supposes, -0.9397),
    (.conditional, -0.5156),
    (.length, 0.7509),
    (.nearest, 0.2591),
    (.company, 2.1872),
  ]
  /// The contention of a statement without any trait.
  static let statementBase: Float = -4.7447

  /// What each trait of a pair adds to the log-odds that it is a labelled conflict.
  static let pair: [(trait: PairTrait, weight: Float)] = [
    (.contention, 0.0937),
    (.leastContention, 0.4963),
    (.betterPlace, -0.4118),
    (.worsePlace, -0.4710),
    (.nearness, -0.0347),
    (.opposition, 6.6337),
    (.withinSource, -0.4380),
    (.restates, -4.3357),
    (.otherTime, 0.1170),
    (.bothExplain, 1.9005),
    (.doubtAgainstInsistence, 1.3020),
  ]
  /// The log-odds of a pair without any trait.
  static let pairBase: Float = -2.3584

  /// From these log-odds on a pair is put up for review.
  static let reviewFrom: Float = -4.5
}
