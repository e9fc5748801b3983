internal import ClaimModel
internal import TextAnalysis

/// Reads who is said to have said the words of a quotation, from the words around it.
struct CreditReader {
  let context: QuotationContext

  /// The credit that stands nearest: behind the quotation, before it, in a short sentence behind, in the sentence before.
  func read() -> Credit {
    var credit = Credit()
    if let found = behind(context.after) {
      credit = found
    } else if let found = before(context.before, .before) {
      credit = found
    } else if isBare(context.before), isBare(context.after) {
      let next = Word.words(in: context.next)
      if next.count <= 8, let found = behind(context.next) {
        credit = found
      } else if let found = before(context.lead, .lead) {
        credit = found
      }
    }
    credit.isDenied = isDenied
    return credit
  }

  /// Whether no word stands there.
  private func isBare(_ text: String) -> Bool { !text.unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// `Ada Venn said`, `said Ada Venn`, `she said`, `according to Ada Venn`, right behind a quotation.
  private func behind(_ text: String) -> Credit? {
    let reader = NameReader(text)
    let words = reader.words
    if let credit = according(reader, within: 4, .after) { return credit }
    guard let verb = words.prefix(9).firstIndex(where: { ReportingVerbs.contains($0.folded) && !$0.isCapitalised }),
      !words[..<verb].contains(where: { Self.breaks.contains($0.folded) })
    else { return nil }
    var credit = Credit(verb: words[verb].folded, place: .after)
    if verb == 0 {
      guard let name = reader.name(from: 1) else {
        credit.isDescribed = words.count > 1
        return credit
      }
      credit.set(name, in: text, words)
      return credit
    }
    subject(of: verb, reader, &credit)
    return credit
  }

  /// `Ada Venn wrote in May that`, `Ada Venn said:`, before a quotation; the last verb counts.
  private func before(_ text: String, _ place: Credit.Place) -> Credit? {
    let reader = NameReader(text)
    let words = reader.words
    if let credit = according(reader, within: words.count, place) { return credit }
    guard let verb = words.lastIndex(where: { ReportingVerbs.contains($0.folded) && !$0.isCapitalised }) else {
      return nil
    }
    // The lead must be about what follows.
    if place == .lead, words.count - verb > 14, !text.hasSuffix(":") { return nil }
    var credit = Credit(verb: words[verb].folded, place: place)
    subject(of: verb, reader, &credit)
    return credit
  }

  private func according(_ reader: NameReader, within limit: Int, _ place: Credit.Place) -> Credit? {
    let words = reader.words
    guard
      let index = words.indices.prefix(limit).first(where: {
        words[$0].folded == "according" && $0 + 2 < words.count && words[$0 + 1].folded == "to"
      })
    else { return nil }
    var credit = Credit(verb: "according", place: place)
    if let name = reader.name(from: index + 2) {
      credit.set(name, in: reader.text, words)
    } else {
      credit.isDescribed = true
    }
    return credit
  }

  /// Finds the name before a verb; between them may stand an apposition, a date, an auxiliary.
  private func subject(of verb: Int, _ reader: NameReader, _ credit: inout Credit) {
    let words = reader.words
    var index = verb - 1
    var steps = 0
    while index >= 0, steps < 6, Self.between.contains(words[index].folded) || reader.isDate(index) {
      (index, steps) = (index - 1, steps + 1)
    }
    guard index >= 0 else { return }
    if Self.pronouns.contains(words[index].folded) {
      credit.isPronoun = true
      return
    }
    if reader.hasComma(behind: index), let opening = reader.apposition(endingAt: index) {
      index = opening
    } else if words[index].isCapitalised == false, reader.hasComma(behind: index) {
      return
    }
    if let name = reader.name(endingAt: index) {
      credit.set(name, in: reader.text, words)
    } else {
      credit.isDescribed = true
    }
  }

  /// Whether the words are said not to stand there, or are spoken of as words.
  private var isDenied: Bool {
    let words = Word.words(in: context.before).suffix(9).map(\.folded)
    if let last = words.last, ["word", "words", "phrase", "term", "slogan", "motto"].contains(last) { return true }
    let text = words.joined(separator: " ")
    return Self.denials.contains(where: text.holds)
  }

  private static let denials = [
    "never said", "never wrote", "did not say", "did not write", "didn't say", "does not say", "doesn't say",
    "not contain", "no such words", "never used", "denied saying", "denies saying", "denied having said", "nobody said",
    "nowhere", "supposed to have said", "rather than",
  ]
  private static let breaks: Set<String> = ["which", "but", "that", "because", "while", "if", "when", "although"]
  private static let pronouns: Set<String> = ["he", "she", "they", "it", "i", "we", "who"]
  private static let between: Set<String> = [
    "has", "have", "had", "is", "was", "were", "are", "also", "later", "then", "once", "itself", "himself", "herself",
    "themselves", "recently", "already", "often", "rightly", "famously", "repeatedly", "simply", "even", "would",
    "could", "did", "does", "to", "been", "being", "reportedly", "last", "this", "week", "month", "year", "yesterday",
    "of", "in", "on", "again", "now", "only", "first", "still", "publicly", "further", "there", "not", "went", "too",
  ]
}

extension Credit {
  fileprivate mutating func set(_ name: Range<Int>, in text: String, _ words: [Word]) {
    let range = words[name.lowerBound].range.lowerBound..<words[name.upperBound - 1].range.upperBound
    speaker = String(text.utf8Slice(range))
    speakerRange = range
  }
}
