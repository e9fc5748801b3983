/// Whose word a sentence gives: a named speaker's, an unnamed one's, or the author's own.
public enum Speech: Hashable, Sendable {
  /// The author's own word.
  case author
  /// A named speaker, and the verb that says so.
  case named(String, cue: String)
  /// Somebody unnamed; the cue is the wording and where it stands, in UTF-8 offsets of the sentence.
  case unnamed(cue: String, range: Range<Int>)

  /// Reads a sentence.
  public init(_ text: String, words: [Word]) {
    if let range = Self.unnamedCue(text, words) {
      self = .unnamed(cue: String(text.utf8Part(range)), range: range)
    } else if let (name, cue) = Self.namedSpeaker(words) {
      self = .named(name, cue: cue)
    } else {
      self = .author
    }
  }

  /// Verbs with which somebody is quoted or reported.
  public static let verbs: Set<String> = [
    "say", "says", "said", "tell", "tells", "told", "argue", "argues", "argued", "claim", "claims", "claimed",
    "believe", "believes",
    "believed", "think", "thinks", "thought", "warn", "warns", "warned", "acknowledge", "acknowledges", "acknowledged",
    "insist",
    "insists", "insisted", "note", "notes", "noted", "estimate", "estimates", "estimated", "suggest", "suggests",
    "suggested", "write",
    "writes", "wrote", "add", "adds", "added", "admit", "admits", "admitted", "concede", "concedes", "conceded", "fear",
    "fears",
    "allege", "alleges", "alleged", "assert", "asserts", "asserted", "maintain", "maintains", "maintained", "agree",
    "agrees", "point",
    "deny", "denies", "denied", "reject", "rejects", "rejected", "dispute", "disputes", "disputed", "contend",
    "contends", "recall",
    "recalls", "recalled", "reckon", "reckons", "stress", "stressed", "explained", "announced", "reported", "reports",
    "see",
  ]

  private static let unnamedGroups: Set<String> = [
    "analysts", "critics", "observers", "experts", "officials", "insiders", "commentators", "researchers", "scientists",
    "sources",
    "campaigners", "historians", "economists", "engineers", "diplomats", "investigators", "witnesses", "specialists",
    "scholars",
    "supporters", "opponents", "doctors", "colleagues",
  ]
  private static let unnamedPersons: Set<String> = [
    "official", "officer", "analyst", "source", "engineer", "insider", "diplomat", "employee", "observer", "expert",
    "executive",
    "colleague", "researcher", "critic", "commander", "adviser", "aide", "person", "manager", "staffer", "member",
    "veteran",
  ]
  private static let quantifiers: Set<String> = [
    "most", "many", "some", "several", "few", "other", "numerous", "various", "even", "senior", "local",
  ]

  /// Fixed wordings that name nobody, by their first words.
  private static let phrases = Dictionary(grouping: wordings) { $0[0] }
  private static let wordings: [[String]] = [
    ["it", "is", "said"], ["it", "is", "believed"], ["it", "is", "thought"], ["it", "is", "understood"],
    ["it", "is", "widely"],
    ["it", "has", "been", "said"], ["i", "have", "been", "told"], ["i", "was", "told"],
    ["statistics", "indicate"], ["statistics", "show"], ["statistics", "suggest"], ["studies", "show"],
    ["studies", "suggest"],
    ["research", "shows"], ["research", "suggests"], ["data", "show"], ["figures", "show"], ["figures", "suggest"],
    ["polls", "show"],
    ["papers", "seen", "by"], ["documents", "seen", "by"], ["memo", "seen", "by"],
    ["asked", "not", "to", "be", "named"], ["asked", "not", "to", "be", "identified"],
    ["declined", "to", "be", "named"],
    ["condition", "of", "anonymity"], ["who", "did", "not", "want", "to", "be", "named"], ["requested", "anonymity"],
    ["according", "to", "sources"], ["according", "to", "officials"], ["according", "to", "insiders"],
    ["according", "to", "experts"],
    ["according", "to", "analysts"], ["according", "to", "some"], ["according", "to", "well-informed", "sources"],
    ["sources", "close", "to"],
    ["people", "familiar", "with"], ["rumour", "has", "it"], ["not", "to", "be", "named"],
  ]

  private static func unnamedCue(_ text: String, _ words: [Word]) -> Range<Int>? {
    let folded = words.map(\.folded)
    if let withheld = WithheldName.cue(in: folded) {
      return words[withheld.lowerBound].range.lowerBound..<words[withheld.upperBound - 1].range.upperBound
    }
    for start in folded.indices {
      for phrase in phrases[folded[start]] ?? [] where folded[start...].starts(with: phrase) {
        // “I was told a lie”: the speaker's own word, and no credit of the author's.
        if phrase[0] == "i", Quotations.ranges(in: text).contains(where: { $0.contains(words[start].range.lowerBound) })
        {
          continue
        }
        return words[start].range.lowerBound..<words[start + phrase.count - 1].range.upperBound
      }
      let isQuantified = quantifiers.contains(folded[start])
      // "most analysts believe", "even critics of … acknowledge", "many do see"
      if isQuantified || unnamedGroups.contains(folded[start]) {
        let group = folded[start...].prefix(4).firstIndex { unnamedGroups.contains($0) }
        // "the observers", "these experts": those named before.
        if start > 0,
          ["the", "these", "those", "our", "their", "his", "her", "its", "by", "for"].contains(folded[start - 1])
        {
          continue
        }
        if let group, isQuantified || !words[start].isCapitalised || start == 0, !isNamedGroup(words, group),
          let verb = folded[(group + 1)...].prefix(5).firstIndex(where: verbs.contains),
          !folded[group..<verb].contains(where: ["who", "that", "were", "was"].contains),
          !text.utf8Part(words[group].range.upperBound..<words[verb].range.lowerBound).contains(where: isMark)
        {
          return words[start].range.lowerBound..<words[verb].range.upperBound
        }
        if ["many", "some", "others", "most"].contains(folded[start]), group == nil,
          let verb = folded[(start + 1)...].prefix(2).firstIndex(where: {
            ["say", "believe", "argue", "see", "think", "fear", "claim"].contains($0)
          }),
          verb == start + 1 || ["do", "also"].contains(folded[start + 1])
        {
          return words[start].range.lowerBound..<words[verb].range.upperBound
        }
      }
      // "in the words of one retired officer", "according to an engineer", "one official said"
      if ["one", "a", "an"].contains(folded[start]),
        let person = folded[(start + 1)...].prefix(3).firstIndex(where: unnamedPersons.contains),
        !words[(start + 1)...person].contains(where: \.isCapitalised)
      {
        let before = folded[..<start].suffix(3)
        let isCredited =
          before.ends(with: ["words", "of"]) || before.ends(with: ["according", "to"])
          // `said one officer`, and not `the Authority said an officer was shot`
          || before.ends(with: ["said"]) && start > 1 && !words[start - 2].isCapitalised
        let speaks = folded[(person + 1)...].prefix(2).contains {
          ["said", "says", "told", "recalled", "admitted", "warned"].contains($0)
        }
        if (isCredited || speaks), !(person + 1 < words.count && words[person + 1].isCapitalised) {
          return words[start].range.lowerBound..<words[person].range.upperBound
        }
      }
    }
    return nil
  }

  /// Whether a character begins or ends a quotation.
  private static func isMark(_ character: Character) -> Bool { ["“", "”", "\"", "«", "»"].contains(character) }

  /// `analysts at Harbour Bank`, `officials from the Ministry`: a body answers for them.
  private static func isNamedGroup(_ words: [Word], _ group: Int) -> Bool {
    guard group + 2 < words.count, ["at", "from", "of", "in", "with"].contains(words[group + 1].folded) else {
      return group > 0 && words[group - 1].isCapitalised && group > 1
    }
    return words[(group + 2)...].prefix(2).contains(where: \.isCapitalised)
  }

  private static func namedSpeaker(_ words: [Word]) -> (String, String)? {
    for (index, word) in words.enumerated() where verbs.contains(word.folded) && !word.isCapitalised {
      // "Ada Venn said"
      var start = index
      while start > 0, words[start - 1].isCapitalised, index - start < 4,
        !(start == 1 && StopWords.contains(words[0].folded))
      { start -= 1 }
      if start < index, index - start >= 1, !StopWords.contains(words[start].folded) {
        return (words[start..<index].map(\.folded).joined(separator: " ").capitalisedWords, word.folded)
      }
      // "said Ada Venn"
      var end = index + 1
      while end < words.count, words[end].isCapitalised, end - index <= 4 { end += 1 }
      if end > index + 2 {
        return (words[(index + 1)..<end].map(\.folded).joined(separator: " ").capitalisedWords, word.folded)
      }
    }
    if let index = words.indices.first(where: {
      words[$0].folded == "according" && $0 + 2 < words.count && words[$0 + 1].folded == "to"
    }) {
      let name = words[(index + 2)...].drop { $0.folded == "the" }.prefix { $0.isCapitalised }
      if !name.isEmpty { return (name.map(\.folded).joined(separator: " ").capitalisedWords, "according to") }
    }
    return nil
  }
}

extension Collection where Element: Equatable {
  fileprivate func ends(with other: [Element]) -> Bool { Array(suffix(other.count)) == other }
}

extension String {
  /// The text between two UTF-8 offsets.
  fileprivate func utf8Part(_ range: Range<Int>) -> Substring {
    self[utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)]
  }

  fileprivate var capitalisedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
