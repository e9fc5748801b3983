/// Brings the name of a periodical or a body into its usual spelling.
enum PublicationName {
  /// The name without volume, pages, date and number: `Journal of Trials` of `Journal of Trials 2022; 61: 204-206`.
  static func cut(_ text: String) -> String {
    let words = text.split(separator: " ")
    var end = words.count
    for (index, word) in words.enumerated() where index > 0 {
      let bare = word.lowercased().trimming { !$0.isLetter && !$0.isNumber }
      let isNumber = bare.first?.isNumber ?? false
      let isMonth =
        index + 1 < words.count && WrittenDate.month(bare) != nil && words[index + 1].contains(where: \.isNumber)
      let isMark = word.allSatisfy { "-–—|·•".contains($0) }
      if isNumber || isMonth || isMark || volumes.contains(bare) || word.hasPrefix("(") {
        end = index
        break
      }
      if word.hasSuffix(";") || word.hasSuffix("|") {
        end = index + 1
        break
      }
    }
    var name = words[..<end].joined(separator: " ").trimming { " ,;:|.-–—".contains($0) }
    // Prepositions of what was cut: `Published online`.
    for season in [" winter", " spring", " summer", " autumn", " fall"] where name.lowercased().hasSuffix(season) {
      name = String(name.dropLast(season.count))
    }
    return name.trimming { " ,;:|.-–—".contains($0) }
  }

  private static let volumes: Set<String> = ["vol", "volume", "no", "nr", "issue", "pp", "page", "p", "isbn", "issn"]

  /// A name in capitals in ordinary spelling, or as the text itself spells it elsewhere.
  static func spelt(_ name: String, in text: String) -> String {
    guard name == name.uppercased(), name != name.lowercased() else { return name }
    if let known = mixed(name, in: text) { return known }
    return name.split(separator: " ").enumerated().map { index, word in
      let bare = word.lowercased().trimming { !$0.isLetter }
      if index > 0, MetadataWords.functionWords.contains(bare) { return word.lowercased() }
      if bare == "plc" { return word.lowercased() }
      if !titles.contains(bare), isAcronym(word, bare) { return String(word) }
      return capitalised(word)
    }.joined(separator: " ")
  }

  /// The same words with small letters among them, as they stand elsewhere in the text.
  private static func mixed(_ name: String, in text: String) -> String? {
    guard name.utf8.count >= 6 else { return nil }
    let wanted = Array(name.lowercased().utf8)
    let bytes = Array(text.utf8.prefix(64 * 1024))
    return bytes.withUnsafeBufferPointer { bytes in
      guard let first = wanted.first else { return nil }
      for start in bytes.indices.dropLast(wanted.count) where TextByte.folded(bytes[start]) == first {
        guard wanted.indices.allSatisfy({ TextByte.folded(bytes[start + $0]) == wanted[$0] }) else { continue }
        let stretch = TextStretch(bytes, start..<start + wanted.count)
        let words = stretch.text.split(separator: " ")
        if !stretch.isAllCapitals, stretch.startsCapital, MetadataWords.isCapitalised(words) { return stretch.text }
      }
      return nil
    }
  }

  /// Words without a vowel that are no acronyms.
  private static let titles: Set<String> = ["st", "dr", "mr", "mrs", "mt", "ltd"]

  private static let acronyms: Set<String> = [
    "un", "eu", "us", "uk", "usa", "nato", "bbc", "cnn", "nhs", "fbi", "cia", "who", "imf", "ngo", "tv", "it", "ai",
    "ioc",
    "fifa", "uefa", "nasa", "opec", "unicef", "unesco", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii",
  ]

  private static func isAcronym(_ word: Substring, _ bare: String) -> Bool {
    acronyms.contains(bare) || word.contains(".") && word.count <= 6 && word.dropLast().contains(".")
      || bare.count <= 4 && bare.count > 1 && !bare.contains { "aeiouyäöü".contains($0) } || word.contains("&")
  }

  private static func capitalised(_ word: Substring) -> String {
    var result = ""
    var isStart = true
    for character in word {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = character == "-" || character == "(" || isStart && !character.isLetter
    }
    return result
  }
}
