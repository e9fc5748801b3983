/// Opposites in general English, asked by stems: from WordNet, and a short list of what it lacks (`NewsOpposites`).
///
/// Nouns and verbs of one stem are one here, and so are forms: `rise`, `rose` and `rises`.
public enum Antonyms {
  /// Whether two stems are direct opposites.
  public static func areOpposite(_ one: String, _ other: String) -> Bool { opposition(one, other) == .direct }

  /// How firmly two stems are opposites; `nil` where they are none.
  public static func opposition(_ one: String, _ other: String) -> Opposition? {
    if news.grade(one, other) > 0 || isDenied(one, other) { return .direct }
    return switch wordNet.grade(one, other) {
    case 0: nil
    case 9: .direct
    default: .indirect
    }
  }

  /// The opposites of a stem, direct ones first, within a grade in alphabetical order.
  public static func opposites(of stem: String) -> [(stem: String, opposition: Opposition)] {
    var found: [String: Opposition] = [:]
    for (other, grade) in wordNet.partners(of: stem) { found[other] = grade == 9 ? .direct : .indirect }
    for (other, _) in news.partners(of: stem) { found[other] = .direct }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// All stems that are direct opposites of a stem by the lists, and those that `un-` makes of it or it of them.
  public static func directOpposites(of stem: String) -> Set<String> {
    var found = Set(
      wordNet.partners(of: stem).filter { $0.grade == 9 }.map(\.stem) + news.partners(of: stem).map(\.stem))
    for other in ["un" + stem, stem.hasPrefix("un") ? String(stem.dropFirst(2)) : stem] where isDenied(stem, other) {
      found.insert(other)
    }
    return found
  }

  /// Whether one stem is the other behind `un-`; shorter ones are often words of their own (`unit`, `union`).
  private static func isDenied(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    return long.utf8.count == short.utf8.count + 2 && short.utf8.count > 4 && long.hasPrefix("un")
      && long.hasSuffix(short)
  }

  private static let wordNet = GradedPairs(OppositeTable.rows)
  private static let news = GradedPairs(NewsOpposites.rows)
}
