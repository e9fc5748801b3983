import SeededRandom

/// The ways in which a quotation is altered.
enum Alteration: String, CaseIterable {
  case digit, negation, name, clause, splice

  /// A quotation altered this way; `nil` where its words do not allow it.
  func applied(to quote: String, _ random: inout SeededRandom, names: [String], sentences: [String]) -> String? {
    var words = quote.split(separator: " ").map(String.init)
    switch self {
    case .digit:
      let places = words.indices.filter { words[$0].contains(where: Self.isDigit) }
      guard let place = places.randomElement(using: &random) else { return nil }
      var letters = Array(words[place])
      let digits = letters.indices.filter { Self.isDigit(letters[$0]) }
      guard let digit = digits.randomElement(using: &random) else { return nil }
      let others = "123456789".filter { $0 != letters[digit] }
      guard let other = others.randomElement(using: &random) else { return nil }
      letters[digit] = other
      words[place] = String(letters)
    case .negation:
      if let place = words.indices.filter({ words[$0] == "not" }).randomElement(using: &random) {
        words.remove(at: place)
      } else {
        let places = words.indices.dropLast().filter { Self.auxiliaries.contains(words[$0]) && words[$0 + 1] != "not" }
        guard let place = places.randomElement(using: &random) else { return nil }
        words.insert("not", at: place + 1)
      }
    case .name:
      let places = words.indices.dropFirst().filter {
        Self.isName(words[$0]) && words[$0 - 1].last.map { $0.isLetter || $0 == "," } == true
      }
      guard let place = places.randomElement(using: &random),
        let other = names.filter({ !quote.contains($0) }).randomElement(using: &random)
      else { return nil }
      words[place] = other + words[place].reversed().prefix { !$0.isLetter }.reversed()
    case .clause:
      let commas = words.indices.filter { words[$0].hasSuffix(",") }
      guard let start = commas.randomElement(using: &random) else { return nil }
      let stops = words.indices.filter { $0 > start + 2 && $0 < start + 16 && words[$0].hasSuffix(",") }
      guard let stop = stops.randomElement(using: &random), stop + 3 < words.count, start > 2,
        !words[start...stop].contains(where: Self.endsSentence)
      else { return nil }
      words.removeSubrange((start + 1)...stop)
    case .splice:
      guard let other = sentences.randomElement(using: &random), !quote.contains(other) else { return nil }
      let ends = words.indices.filter { Self.endsSentence(words[$0]) }
      guard let end = ends.randomElement(using: &random) else { return nil }
      words.insert(contentsOf: other.split(separator: " ").map(String.init), at: end + 1)
    }
    let altered = words.joined(separator: " ")
    return altered == quote ? nil : altered
  }

  /// Whether a finding names the alteration.
  func isNamed(by rule: String, _ message: String) -> Bool {
    switch self {
    case .digit: rule == "quote/altered" && ["a number", "a date"].contains { message.contains($0) }
    case .negation: rule == "quote/altered" && message.contains("a negation")
    case .name: rule == "quote/altered" && message.contains("a name")
    case .clause: rule == "quote/altered"
    case .splice: rule == "quote/spliced"
    }
  }

  private static func isDigit(_ letter: Character) -> Bool { letter.isASCII && letter.isNumber }

  /// Whether a word is written like a name: a capital and small letters behind it.
  static func isName(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    return !calendar.contains(letters) && letters.count > 3 && letters.first?.isUppercase == true
      && letters.dropFirst().allSatisfy(\.isLowercase)
      && word.prefix { $0.isLetter }.count == letters.count
  }

  private static let calendar: Set<String> = [
    "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static func endsSentence(_ word: String) -> Bool { word.last.map { ".!?".contains($0) } == true }

  private static let auxiliaries: Set<String> = [
    "is", "was", "are", "were", "will", "would", "could", "should", "can", "may", "must", "did", "does",
  ]
}
