/// The classifier of an article's blocks: trees over `ArticleFeatures`, trained by `Benchmarks/Training/train.py`.
enum ArticleModel {
  /// The trees; a table that could not be read would be a build that no test lets pass, and keeps every block.
  static let trees: DecisionTrees = {
    do {
      return try DecisionTrees(table: ArticleModelTable.table, features: ArticleFeatures.names)
    } catch {
      return DecisionTrees()
    }
  }()
}
