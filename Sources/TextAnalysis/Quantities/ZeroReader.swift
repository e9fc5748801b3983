/// Nought of something: `no passengers`, `none of the boats`, `not one soldier`, `nobody`.
struct ZeroReader {
  let figures: FigureWords
  let index: Int

  /// The amount that begins here, and how many words it takes.
  func read() -> ([Quantity], Int) {
    let word = figures.word(index)
    let next = figures.word(index + 1)
    switch word {
    case "nobody":
      return made("people", modifiers: [], last: index)
    case "none", "neither":
      guard next == "of", figures.isJoined(index + 1) else { return ([], 1) }
      let noun = CountedNoun(after: index + 1, value: 2, in: figures)
      return noun.head.map { made(noun.stem, modifiers: noun.modifiers, last: $0, isStem: true) } ?? ([], 1)
    case "not":
      if next == "one" || next == "a", figures.isJoined(index + 1) {
        let start = figures.word(index + 2) == "single" ? index + 3 : index + 2
        guard next == "one" || start == index + 3, figures.isJoined(start) else { return ([], 1) }
        let noun = CountedNoun(after: start, value: figures.word(start) == "of" ? 2 : 1, in: figures)
        return noun.head.map { made(noun.stem, modifiers: noun.modifiers, last: $0, isStem: true) } ?? ([], 1)
      }
      return ([], 1)
    default: return no(next)
    }
  }

  private func no(_ next: String) -> ([Quantity], Int) {
    guard figures.isJoined(index + 1), !Self.idioms.contains(next) else { return ([], 1) }
    if next == "one" { return made("people", modifiers: [], last: index + 1) }
    if next == "single" {
      let noun = CountedNoun(after: index + 2, value: 1, in: figures)
      return noun.head.map { made(noun.stem, modifiers: noun.modifiers, last: $0, isStem: true) } ?? ([], 1)
    }
    guard figures.byte(behind: index) != 0x2E, !figures.has([.digits, .cardinal], index + 1) else { return ([], 1) }
    let noun = CountedNoun(after: index + 1, value: 2, in: figures)
    guard let head = noun.head else { return ([], 1) }
    let last = figures.word(head)
    if CountedNoun.isPlural(last) {
      return Self.abstract.contains(last)
        ? ([], 1) : made(noun.stem, modifiers: noun.modifiers, last: head, isStem: true)
    }
    // "no passenger survived": persons and vessels only, since "no evidence" counts nothing.
    guard Self.isPerson(next) || (next == "case" && figures.word(index + 2) == "of") else { return ([], 1) }
    return made(Stemmer.stem(next), modifiers: [], last: index + 1, isStem: true)
  }

  private func made(_ noun: String, modifiers: [String], last: Int, isStem: Bool = false) -> ([Quantity], Int) {
    let unit = isStem ? noun : Stemmer.stem(noun)
    var quantity = Quantity(
      range: figures.words[index].range.lowerBound..<figures.words[last].range.upperBound, kind: .count, low: 0,
      high: 0,
      isApproximate: false, unit: unit)
    quantity.modifiers = modifiers
    quantity.isZero = true
    return ([quantity], last - index + 1)
  }

  private static func isPerson(_ word: String) -> Bool {
    if persons.contains(word) { return true }
    guard word.utf8.count > 5, !Self.comparatives.contains(word) else { return false }
    return word.hasSuffix("ger") || word.hasSuffix("ier") || word.hasSuffix("ist") || word.hasSuffix("ker")
      || word.hasSuffix("vor") || word.hasSuffix("man") || word.hasSuffix("woman")
  }

  private static let persons: Set<String> = [
    "passenger", "soldier", "child", "person", "man", "woman", "ship", "boat", "vessel", "body", "victim", "casualty",
    "patient", "driver", "worker", "pupil", "student", "civilian", "officer", "survivor", "prisoner", "hostage",
    "aircraft", "bus", "train", "house", "village", "death", "injury", "arrest", "journalist", "member", "customer",
    "user", "resident", "employee", "teacher", "doctor", "nurse",
  ]
  private static let comparatives: Set<String> = [
    "longer", "bigger", "larger", "stronger", "danger", "anger", "trigger",
  ]
  /// Behind `no` these count nothing.
  private static let idioms: Set<String> = [
    "longer", "doubt", "more", "fewer", "less", "later", "matter", "better", "worse", "other", "such", "way", "idea",
    "wonder", "sooner", "earlier", "use", "need", "higher", "lower", "greater", "bigger", "larger", "different",
    "means",
    "confidence", "thanks", "least", "good", "end", "contest", "big", "small",
  ]
  private static let abstract: Set<String> = [
    "plans", "signs", "reasons", "grounds", "doubts", "means", "terms", "details", "circumstances", "illusions",
    "bones",
    "claims", "words", "regrets", "comments", "intentions", "apologies", "excuses", "limits", "ways", "news",
  ]
}
