internal import ClaimModel
internal import TextAnalysis

/// A figure that tells how things stand in general: a share of a class of people or things, or a change by a share.
///
/// A share of one body (`11 per cent of its staff`), of what was just counted (`1,130 people, or 11 per cent`), or of what
/// happened once (`two in five fell`) is a report, for which its author answers.
struct GeneralStatistic {
  /// The figure in the sentence, in UTF-8 offsets.
  let range: Range<Int>

  /// The first general statistic of a sentence.
  init?(in sentence: AuditedSentence) {
    guard sentence.words.count <= Self.longest else { return nil }
    let found = sentence.quantities.first { figure in
      figure.kind == .percent && figure.unit == "percent" && Self.isGeneral(figure, in: sentence)
    }
    guard let found else { return nil }
    range = found.range
  }

  /// More words are a list or a table, no sentence.
  private static let longest = 200

  private static func isGeneral(_ figure: Quantity, in sentence: AuditedSentence) -> Bool {
    let before = sentence.words.filter { $0.range.upperBound <= figure.range.lowerBound }
    let behind = sentence.words.filter { $0.range.lowerBound >= figure.range.upperBound }
    let written = sentence.text.utf8Slice(figure.range).lowercased()
    if figure.low == 100 || isIntended(before, behind) || isQuoted(figure, in: sentence) { return false }
    if isChange(before, behind) {
      if sentence.words.contains(where: { markets.contains($0.folded) }) { return false }
      // "It has fallen by a third" goes on from the sentence before.
      return !sentence.words.prefix(6).contains {
        pronouns.contains($0.folded) && $0.range.upperBound <= figure.range.lowerBound
      }
    }
    let isCounted = written.contains(" in ") || written.contains(" out of ")
    if isCounted, isTally(written) || behind.first.map({ prepositions.contains($0.folded) }) == true { return false }
    guard isCounted && !behind.isEmpty || behind.first?.folded == "of" && behind.count > 1 else { return false }
    // "one in five of those aboard", "11 per cent of its staff", "half of each"
    let whole = behind.first?.folded == "of" ? behind.dropFirst() : behind[...]
    guard let first = whole.first, !owners.contains(first.folded) else { return false }
    if written == "half", first.folded == "the" || first.folded == "a" { return false }
    // "1,130 people, or 11 per cent of the town": the same thing, counted before.
    let gap = sentence.text.utf8Slice((before.dropLast().last?.range.upperBound ?? 0)..<figure.range.lowerBound)
    if before.last?.folded == "or", gap.contains(",") { return false }
    return !isPast(before, Array(whole))
  }

  /// Whether the clause says what is planned or possible, not what is.
  private static func isIntended(_ before: [Word], _ behind: [Word]) -> Bool {
    let clause = before.map(\.folded) + behind.map(\.folded).prefix { !joints.contains($0) && $0 != "if" }.prefix(16)
    return clause.contains(where: intentions.contains)
  }

  /// Whether somebody else says it.
  private static func isQuoted(_ figure: Quantity, in sentence: AuditedSentence) -> Bool {
    Quotations.ranges(in: sentence.text).contains { $0.contains(figure.range.lowerBound) }
  }

  /// `26 out of 35`: what was counted, for a share in general is given out of a round number.
  private static func isTally(_ written: String) -> Bool {
    guard let last = Word.words(in: written).last, let whole = Int(last.folded) else { return false }
    return whole > 10 && ![12, 20, 100, 1_000].contains(whole)
  }

  /// `fell by two-thirds`, `down 30 per cent`
  private static func isChange(_ before: [Word], _ behind: [Word]) -> Bool {
    let near = before.suffix(4).map { Stemmer.stem($0.folded) }
    let isBy = near.contains("by") || near.last == "up" || near.last == "down"
    return isBy && near.contains(where: changes.contains)
  }

  /// Whether the clause tells what happened once: its verbs are in the past, and none says how things are.
  private static func isPast(_ before: [Word], _ behind: [Word]) -> Bool {
    let clause = Array(behind.map(\.folded).prefix { !joints.contains($0) }.prefix(24))
    if (before.suffix(12).map(\.folded) + clause).contains(where: presents.contains) { return false }
    // What stands in a clause about the class (`a warning that someone ignored`) is not what is said of it.
    let main = clause.dropFirst().prefix { !relatives.contains($0) }
    if main.contains(where: isPast) { return true }
    return before.suffix(8).map(\.folded).contains(where: isPast)
  }

  private static func isPast(_ word: String) -> Bool {
    pasts.contains(word) || word.hasSuffix("ed") && word.count > 4 && !adjectives.contains(word)
  }

  private static let changes = Set(
    [
      "rose", "fell", "fallen", "risen", "grew", "grown", "increased", "increase", "decreased", "decrease", "dropped",
      "drop", "declined", "decline", "down", "up", "cut", "reduced", "shrunk", "shrank",
    ].map(Stemmer.stem))
  private static let pronouns: Set<String> = ["it", "they", "this", "these", "she", "he"]
  private static let owners: Set<String> = [
    "its", "his", "her", "their", "our", "my", "your", "each", "it", "them", "those", "these", "whom", "which", "us",
    "that",
    "every", "this", "annual", "what",
  ]
  private static let presents: Set<String> = [
    "have", "has", "are", "is", "do", "does", "don't", "doesn't", "can", "cannot", "can't", "will", "won't", "aren't",
    "isn't",
    "haven't", "hasn't", "remain", "live", "say", "think", "believe", "want",
    "would",
  ]
  private static let intentions: Set<String> = [
    "will", "if", "aim", "aims", "target", "targets", "goal", "must", "shall", "could", "should", "option", "unless",
    "plans",
  ]
  private static let prepositions: Set<String> = ["in", "at", "on", "for", "since", "by", "from", "with"]
  /// Words of prices and of companies’ accounts, whose changes are reported daily.
  private static let markets: Set<String> = [
    "share", "shares", "stock", "stocks", "index", "barrel", "trading", "futures", "yield", "yields", "guidance",
    "quarter", "quarterly",
    "fiscal", "nasdaq", "dow", "premarket", "closed", "dollar", "euro", "yen", "revenue", "revenues", "earnings",
    "profit", "profits",
  ]
  private static let relatives: Set<String> = ["that", "who", "which", "whose", "where", "when"]
  private static let joints: Set<String> = ["and", "but", "while", "so"]
  private static let pasts: Set<String> = [
    "was", "were", "had", "did", "left", "fell", "lost", "won", "saw", "went", "came", "took", "gave", "got", "made",
    "became",
    "began", "held", "kept", "met", "paid", "ran", "sat", "sent", "sold", "spent", "stood", "thought", "drew", "grew",
    "rose",
    "found", "felt", "bought", "chose", "broke", "brought", "knew", "told", "wrote",
    "cast", "weren't", "wasn't", "didn't", "hadn't",
  ]
  private static let adjectives: Set<String> = [
    "united", "married", "unemployed", "employed", "educated", "aged", "disabled", "need", "indeed", "speed", "hundred",
    "retired",
    "undecided", "infected", "treated", "untreated", "vaccinated", "affected", "registered", "recommended", "advanced",
  ]
}
