/// Words that tell a change, and whether the amount beside them is one.
enum ChangeWords {
  /// The change that an amount tells whose words, hedges included, are `start ..< end`; `nil` for a level.
  static func change(from start: Int, to end: Int, kind: Quantity.Kind, in figures: FigureWords) -> Quantity.Change? {
    let before = figures.word(start - 1)
    if before == "by" {
      for place in stride(from: start - 2, through: max(0, start - 14), by: -1) {
        if let turn = turn(figures.word(place)) { return turn }
      }
      if let turn = noun(behind: end, kind: kind, in: figures) { return turn }
      return kind == .percent || kind == .ratio ? .unstated : nil
    }
    if before == "up" || before == "down" {
      // "Up 4 percent" and "were down 12", but "put down one hundred guineas".
      let lead = figures.word(start - 2)
      return start < 2 || !figures.isJoined(start - 1) || leads.contains(lead) ? turnVerbs[before] : nil
    }
    if kind != .count, let turn = turnVerbs[before], figures.isJoined(start) { return turn }
    // "a drop of 6 percent"
    if before == "of", let turn = turnNouns[figures.word(start - 2)], figures.word(start - 3) != "on" { return turn }
    return noun(behind: end, kind: kind, in: figures)
  }

  /// `6 percent rise`, `43 more`, `12 percent higher`.
  private static func noun(behind end: Int, kind: Quantity.Kind, in figures: FigureWords) -> Quantity.Change? {
    guard figures.isJoined(end) else { return nil }
    let word = figures.word(end)
    if kind != .measure && kind != .count, let turn = turnNouns[word] { return turn }
    switch word {
    case "higher", "faster", "bigger", "larger", "longer", "heavier": return .rise
    case "lower", "slower", "smaller", "shorter", "lighter", "cheaper": return .fall
    case "above" where kind == .percent: return .rise
    case "below" where kind == .percent: return .fall
    case "more" where figures.word(end + 2) == "than" || figures.word(end + 1) == "than": return .rise
    case "fewer", "less": return figures.word(end + 1) == "of" ? nil : .fall
    default: return nil
    }
  }

  private static let leads: Set<String> = [
    "is", "was", "were", "are", "be", "been", "went", "gone", "closed", "ended", "and", "stood", "came", "percent",
  ]
  /// Words that say that something grew.
  static let rises: Set<String> = [
    "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing", "grow", "grew",
    "grown", "growing", "growth", "climb", "climbed", "gain", "gained", "jump", "jumped", "surge", "surged", "up",
    "raise",
    "raised", "raising", "soared", "swelled", "expanded", "improved", "higher", "extended", "lengthened", "exceeded",
    "widened", "boosted", "advanced",
  ]
  /// Words that say that something shrank.
  static let falls: Set<String> = [
    "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline", "declined",
    "declining", "decrease", "decreased", "decreasing", "cut", "cuts", "cutting", "reduce", "reduced", "reducing",
    "reduces", "reduction", "down", "shrank", "shrunk", "shrinking", "slipped", "slid", "plunged", "plummeted", "lower",
    "lowered", "lowering", "lowers", "shortened", "weakened", "sank", "tumbled", "dipped", "halved", "trimmed",
    "slashed",
  ]

  private static func turn(_ word: String) -> Quantity.Change? {
    rises.contains(word) ? .rise : falls.contains(word) ? .fall : nil
  }

  /// Verbs with the amount as their measure: `rose 6 percent`.
  private static let turnVerbs: [String: Quantity.Change] = [
    "rose": .rise, "risen": .rise, "grew": .rise, "grown": .rise, "climbed": .rise, "gained": .rise, "jumped": .rise,
    "surged": .rise, "up": .rise, "increased": .rise, "soared": .rise, "fell": .fall, "fallen": .fall, "dropped": .fall,
    "declined": .fall, "decreased": .fall, "down": .fall, "shrank": .fall, "shrunk": .fall, "slipped": .fall,
    "slid": .fall, "plunged": .fall, "plummeted": .fall, "tumbled": .fall, "dipped": .fall, "rising": .rise,
    "falling": .fall,
  ]
  /// Nouns of change with the amount before or behind them.
  static let turnNouns: [String: Quantity.Change] = [
    "rise": .rise, "increase": .rise, "growth": .rise, "gain": .rise, "jump": .rise, "surge": .rise, "fall": .fall,
    "drop": .fall, "decline": .fall, "decrease": .fall, "cut": .fall, "reduction": .fall, "slump": .fall, "dip": .fall,
    "plunge": .fall,
  ]
}
