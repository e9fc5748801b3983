internal import TextAnalysis

/// Words that news texts use for one another; the first of a row stands for all. The project's own list.
enum Synonyms {
  private static let rows = """
    death dead die died dying killed fatality deaths
    link tie connection alliance links ties
    hospital hospitals clinic
    begin start commence began started
    sale sold sell sells
    buy bought purchase acquire
    letter letters
    company firm
    inquiry enquiry
    quota quotas
    car vehicle
    police officers
    town village
    password passwords
    injury injuries
    """

  private static let roots: [String: String] = {
    var roots: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let stems = row.split(separator: " ").map { Stemmer.stem(String($0)) }
      for stem in stems { roots[stem] = stems[0] }
    }
    return roots
  }()

  /// The stem that stands for a stem and those used like it.
  static func related(to stem: String) -> [(String, Float)] {
    members[roots[stem] ?? ""]?.filter { $0 != stem }.map { ($0, 0.9) } ?? []
  }

  private static let members: [String: [String]] = Dictionary(grouping: roots.keys.sorted()) { roots[$0] ?? $0 }

  static func root(_ stem: String) -> String { roots[stem] ?? stem }
}
