/// The weights by which refutation is told: a logistic regression, its scaling and its bound folded in.
///
/// Written by `Benchmarks/Training/Conflicts/refute.py` (`make training-conflicts`). Trained on emergent:
/// 2039 pairs, 240 topics, ten folds: precision 0.683 recall 0.798 F1 0.736.
enum RefutationTable {
  /// What each trait adds to the log-odds above the bound.
  static let weights: [(trait: RefutationTrait, weight: Float)] = [
    (.debunks, 4.2906),
    (.denies, 3.3648),
    (.negates, 2.9210),
    (.asks, -0.7147),
    (.reports, 0.7272),
    (.quotes, 0.2837),
    (.mostCovered, 0.1212),
    (.leastCovered, -0.3955),
    (.opposition, 2.5449),
    (.length, -1.5030),
  ]
  /// The log-odds above the bound of a pair without any trait.
  static let base: Float = 1.9538
}
