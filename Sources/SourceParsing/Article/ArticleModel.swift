/// The classifier of an article's blocks: trees over `ArticleFeatures`, trained by `Benchmarks/Training/train.py`.
enum ArticleModel {
  /// The trees. A test reads the table; without one only the rules around the scores would choose.
  static let trees: DecisionTrees = {
    do {
      return try DecisionTrees(table: ArticleModelTable.table, features: ArticleFeatures.names)
    } catch {
      return DecisionTrees()
    }
  }()
}
