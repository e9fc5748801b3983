/// Chooses the language of a page: what it declares, else what its commonest words say.
enum LanguageChoice {
  /// A BCP 47 tag and where it was found.
  static func language(_ evidence: PageEvidence) -> Sighting<String>? {
    if let range = evidence.landmarks.language,
      let tag = tag(evidence.tree.values[Int(range.lowerBound)..<Int(range.upperBound)])
    {
      return Sighting(tag, "html lang")
    }
    if let words = evidence.linked.words(.language), let tag = tag(words[...]) {
      return Sighting(tag, "JSON-LD inLanguage")
    }
    for value in evidence.meta(.language) {
      if let tag = tag(value.value[...]) { return Sighting(tag, value.place) }
    }
    return guess(evidence.blocks.list).map { Sighting($0, "words of the text") }
  }

  /// A well-formed tag in the usual spelling: `en_us` becomes `en-US`; `nil` for other words.
  private static func tag(_ words: ArraySlice<UInt8>) -> String? {
    var parts: [String] = []
    for part in SiteName.trimmed(words.prefix(24)).split(whereSeparator: { $0 == 0x2D || $0 == 0x5F }) {
      guard (1...8).contains(part.count),
        part.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 })
      else { return nil }
      let text = String(decoding: part, as: UTF8.self)
      if parts.isEmpty {
        guard (2...3).contains(part.count) else { return nil }
        parts.append(text.lowercased())
      } else {
        parts.append(part.count == 2 ? text.uppercased() : part.count == 4 ? text.capitalizedFirst : text.lowercased())
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  /// Function words that one language has and its neighbours have not.
  private static let commonest: [(language: String, words: String)] = [
    ("en", "the and of that with was for this have from which not are his they were"),
    ("de", "der die und das nicht mit sich auf ist ein eine dem auch von zu wird"),
    ("fr", "les des est dans une pour qui pas sur plus avec sont cette nous mais aux"),
    ("es", "los las una por con del que para como más pero sus fue este ha también"),
    ("it", "che di il per non una sono con della del più nel gli alla questo anche"),
    ("pt", "que não uma para com os mais dos foi como pelo são ao pela mas também"),
    ("nl", "het een van niet zijn dat voor met ook aan wordt naar bij deze heeft maar"),
    ("sv", "och att som för inte är på med av till från har ett men kan vi"),
    ("da", "og ikke der til af på med for det har er en kan blev være fra"),
    ("pl", "nie się na jest że do jak przez po ale był od są tak oraz dla"),
  ]

  private static let languages: [UInt64: [Int]] = {
    var languages: [UInt64: [Int]] = [:]
    for (index, row) in commonest.enumerated() {
      for word in row.words.split(separator: " ") { languages[FoldedBytes.hash(word.utf8), default: []].append(index) }
    }
    return languages
  }()

  /// The language whose commonest words are a tenth of the first 400 of the long blocks, and thrice any other's.
  private static func guess(_ list: BlockList) -> String? {
    var counts = Array(repeating: 0, count: commonest.count)
    var total = 0
    for block in list.blocks where block.text.count > 120 && total < 400 {
      for word in list.text[block.text].prefix(1200).split(separator: 0x20) {
        total += 1
        for index in languages[FoldedBytes.hash(word)] ?? [] { counts[index] += 1 }
      }
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] * 10 >= total, total >= 40 else {
      return nil
    }
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    return counts[best] >= 2 * second ? commonest[best].language : nil
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
