/// How nearly two words speak of the same thing, from WordNet.
///
/// Near are words of one synset, words derived from one another (`die`, `death`), causes (`kill`, `die`) and, less so,
/// kinds of one thing; each by how much of the uses of both words, in the texts that WordNet's makers tagged, is in the
/// senses that are so bound. Opposites may be near: they speak of the same thing.
public enum WordRelations {
  /// The most relatives that `related(to:)` tells of a stem.
  public static let mostRelatives = 12

  /// How near two stems are, in tenths from 0 to 1; 1 for a stem and itself.
  public static func relatedness(_ one: String, _ other: String) -> Float {
    one == other ? 1 : Float(pairs.grade(one, other)) / 10
  }

  /// The nearest relatives of a stem and how near they are, the nearest first.
  public static func related(to stem: String) -> [(stem: String, weight: Float)] {
    pairs.partners(of: stem).prefix(mostRelatives).map { ($0.stem, Float($0.grade) / 10) }
  }

  private static let pairs = GradedPairs(RelationTable.rows)
}
