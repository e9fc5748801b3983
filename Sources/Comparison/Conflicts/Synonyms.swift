internal import TextAnalysis

/// Words that news texts use for one another and that WordNet does not hold near.
enum Synonyms {
  private static let groups: [Set<String>] = [
    ["link", "tie", "connection", "alliance"], ["dead", "deaths", "fatalities"],
  ]
  .map { Set($0.map(Stemmer.stem)) }

  /// How near the words of a group are, between 0 and 1: nearly as near as WordNet's synonyms.
  private static let strength: Float = 0.9

  /// The stems used like a stem, in order, with how near they are.
  static func related(to stem: String) -> [(stem: String, strength: Float)] {
    groups.filter { $0.contains(stem) }.flatMap { $0.subtracting([stem]).sorted() }.map { ($0, strength) }
  }

  /// Whether two stems count the same things.
  static func areSame(_ one: String, _ other: String) -> Bool {
    one == other || WordRelations.relatedness(one, other) >= 0.5
      || groups.contains { $0.contains(one) && $0.contains(other) }
  }
}
