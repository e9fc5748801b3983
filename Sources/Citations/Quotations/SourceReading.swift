internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// What a source says around the words that a quotation takes from it.
struct SourceReading {
  let corpus: QuotationCorpus
  let quotation: Quotation
  let placement: QuotationPlacement

  private var text: String { placement.difference.sourceText }
  private var range: Range<Int> { placement.difference.source.textRange(placement.difference.span) }
  private var audited: AuditedDocument { corpus.documents[placement.document] }

  /// Words behind marks of omission that turn what is left: a negation, a condition, a doubt, a contrast in the same sentence.
  var turningOmission: String? {
    for gap in placement.difference.omissions where !gap.isEmpty && gap.count <= 60 {
      let words = placement.difference.source.textRange(gap)
      let omitted = String(text.utf8Slice(words))
      let folded = Word.words(in: omitted).map(\.folded)
      let before = text.utf8Slice(Int(placement.difference.source.ends[max(0, gap.lowerBound - 1)])..<words.lowerBound)
      let next = min(gap.upperBound, placement.difference.source.count - 1)
      let behind = text.utf8Slice(words.upperBound..<Int(placement.difference.source.starts[next]))
      let isNewSentence = before.contains { ".!?\n".contains($0) }
      let endsSentence = behind.contains { ".!?\n".contains($0) } || omitted.contains { ".!?".contains($0) }
      if isNewSentence && endsSentence {
        if let first = folded.first, Self.contrasts.contains(first) { return omitted }
        continue
      }
      // A remark between two commas turns nothing.
      if before.contains(","), behind.contains(","), let first = folded.first, !Self.conditions.contains(first) {
        continue
      }
      // A condition that begins there, or what stands right before the words that are kept: `not` further off turns other words.
      if let first = folded.first, Self.conditions.contains(first) { return omitted }
      if folded.suffix(4).contains(where: { Self.turns.contains($0) || $0.hasSuffix("n't") }) { return omitted }
    }
    return nil
  }

  /// The words behind the end of the quotation in its sentence, where they take back or limit what it says.
  var turningRest: String? {
    guard let sentence = audited.sentences(over: range.upperBound - 1..<range.upperBound).first else { return nil }
    let end = sentence.range.upperBound.utf8
    guard range.upperBound < end else { return nil }
    let rest = String(text.utf8Slice(range.upperBound..<end))
    let words = Word.words(in: rest).map(\.folded)
    guard words.count >= 3, !rest.prefix(3).contains(where: { ".!?\u{201D}\"".contains($0) }), let first = words.first
    else { return nil }
    let isTurning = Self.limits.contains(first) || first == "and" && Self.limits.contains(words[1])
    return isTurning ? rest.drop { $0.isWhitespace || $0 == "," }.description : nil
  }

  /// A negation or a doubt before the words in the same clause of the source, of which the quoting sentence has none.
  var negation: String? {
    guard let sentence = audited.sentences(over: range).first else { return nil }
    let opening = sentence.range.lowerBound.utf8
    guard opening < range.lowerBound else { return nil }
    let before = String(text.utf8Slice(opening..<range.lowerBound))
    // Only the clause that leads up to the words.
    let clause =
      before.split(omittingEmptySubsequences: false) { ",;:\u{2014}\u{201C}\"".contains($0) }.last.map(String.init)
      ?? ""
    let whole = Word.words(in: clause)
    let start = whole.lastIndex { Self.joints.contains($0.folded) }.map { $0 + 1 } ?? 0
    let words = whole[start...].suffix(9)
    guard let cue = words.last(where: { Self.isNegation($0.folded) }) else { return nil }
    // `could not but`, `not only`, `no doubt`
    let next = words.first { $0.range.lowerBound > cue.range.lowerBound }?.folded ?? Self.firstWord(of: quotation)
    if ["only", "but", "doubt", "just", "merely", "least"].contains(next) { return nil }
    let around = Word.words(in: quotation.context.before + " " + quotation.text.text + " " + quotation.context.after)
    if around.contains(where: { Self.isNegation($0.folded) }) { return nil }
    return String(clause.utf8Slice(cue.range.lowerBound..<clause.utf8.count)).trimmedSpaces
  }

  private static func firstWord(of quotation: Quotation) -> String {
    Word.words(in: quotation.text.text).first?.folded ?? ""
  }

  private static func isNegation(_ word: String) -> Bool {
    ["not", "cannot", "never", "nobody", "none", "neither", "nor", "no", "deny", "denies", "denied", "doubt", "doubts"]
      .contains(word) || word.hasSuffix("n't")
  }

  /// Whom the source gives the words to, where that is a person and another than the one credited.
  var otherSpeaker: String? {
    guard quotation.text.words.count >= 6, quotation.text.length >= QuotationLimits.telling,
      quotation.credit.place != .lead,
      let mine = quotation.credit.speaker, Self.isPerson(mine),
      let theirs = corpus.quotation(at: range.lowerBound, in: placement.document), theirs.credit.place != .lead,
      let speaker = theirs.credit.speaker, Self.isPerson(speaker), let surname = Credit.surname(of: mine),
      !speaker.lowercased().contains(surname),
      Credit.surname(of: speaker).map({ !mine.lowercased().contains($0) }) == true
    else { return nil }
    // Whoever reports the words is no speaker.
    let names = corpus.names.mentions(in: Word.words(in: mine)) + corpus.names.mentions(in: Word.words(in: speaker))
    return names.isEmpty ? speaker : nil
  }

  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy {
        $0.first?.isUppercase == true && !bodies.contains($0.lowercased()) && !SourceNames.isMedium($0)
      }
      && words.contains { $0.contains(where: \.isLowercase) }
  }

  private static let bodies: Set<String> = [
    "ministry", "council", "agency", "party", "police", "university", "bank", "office", "company", "inc", "group",
    "committee", "department", "authority", "institute", "centre", "center", "board", "union", "court", "commission",
    "association", "federation", "house", "government", "state", "states", "army", "corporation", "ltd", "trust",
    "foundation", "service", "college", "school", "hospital", "church", "club", "society", "nations", "network",
  ]
  /// Words behind which a clause of its own begins.
  private static let joints: Set<String> = [
    "because", "since", "while", "when", "although", "though", "and", "but", "which", "who", "as", "so", "after",
    "before", "where",
  ]
  private static let contrasts: Set<String> = ["but", "however", "yet", "although", "though", "unless", "except"]
  private static let conditions: Set<String> = [
    "if", "unless", "except", "provided", "but", "although", "though", "only", "until", "perhaps", "possibly",
    "allegedly", "reportedly",
  ]
  private static let turns: Set<String> = [
    "not", "no", "never", "cannot", "nobody", "none", "nothing", "neither", "nor", "hardly", "if", "unless", "except",
    "may", "might", "could", "perhaps", "possibly", "allegedly", "reportedly", "deny", "denies", "denied", "doubt",
    "doubts", "but", "although", "though", "however", "false", "falsely", "wrong", "wrongly", "unlikely", "failed",
  ]
  private static let limits: Set<String> = [
    "but", "unless", "except", "if", "although", "though", "provided", "yet", "however", "until", "only", "or", "not",
  ]
}

extension String {
  fileprivate var trimmedSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
