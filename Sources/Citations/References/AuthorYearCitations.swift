internal import ClaimModel
internal import TextAnalysis

/// Reads citations by author and year: `(Venn 2022; Okafor et al., 2019a, p. 4)`, `Maartens and Quaye (2022)`.
enum AuthorYearCitations {
  /// The citations of a sentence.
  static func citations(in sentence: AuditedSentence, at place: Int) -> [Citation] {
    guard sentence.text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B }) else { return [] }
    return BracketGroup.groups(in: sentence).flatMap { group -> [Citation] in
      let bare = years(group.words, in: sentence)
      if !bare.isEmpty { return running(before: group, years: bare, in: sentence, at: place) }
      return group.parts(of: sentence).flatMap { bracketed($0, in: sentence, at: place) }
    }
  }

  // MARK: In brackets

  private static func bracketed(_ part: Range<Int>, in sentence: AuditedSentence, at place: Int) -> [Citation] {
    let words = sentence.words
    let first = part.first { !introductions.contains(words[$0].folded) } ?? part.upperBound
    guard let end = (first..<part.upperBound).first(where: { year(of: words[$0]) != nil }), end > first,
      words[first].isCapitalised || particles.contains(words[first].folded)
    else { return [] }
    let authors = self.authors(first..<end, in: sentence)
    guard !authors.isEmpty else { return [] }
    let found = years(end..<part.upperBound, in: sentence)
    guard !found.isEmpty else { return [] }
    let gap = sentence.text.utf8Slice(words[end - 1].range.upperBound..<words[end].range.lowerBound)
    let isSure =
      gap == " " || authors.count > 1 || words[end - 1].folded == "al" || found.count > 1 || end + 1 < part.upperBound
    let range = words[first].range.lowerBound..<words[part.upperBound - 1].range.upperBound
    return found.map { citation(authors, year: $0, isSure: isSure, range, in: sentence, at: place) }
  }

  // MARK: In running text

  private static func running(before group: BracketGroup, years: [Int], in sentence: AuditedSentence, at place: Int)
    -> [Citation]
  {
    let words = sentence.words
    var end = group.words.lowerBound
    guard end > 0 else { return [] }
    let gap = sentence.text.utf8Slice(words[end - 1].range.upperBound..<group.range.lowerBound)
    guard gap == " " || gap == ". " && words[end - 1].folded == "al" else { return [] }
    var isSure = group.words.count > years.count
    if end > 2, words[end - 1].folded == "al", words[end - 2].folded == "et" {
      end -= 2
      isSure = true
    }
    var pieces: [String] = []
    var start = end
    while pieces.count < 6, let name = run(before: start, in: sentence) {
      pieces.insert(folded(name, in: sentence), at: 0)
      start = name.lowerBound
      guard start > 1 else { break }
      let before = words[start - 1]
      let gap = sentence.text.utf8Slice(before.range.upperBound..<words[start].range.lowerBound)
      if before.folded == "and", gap == " " {
        start -= 1
      } else if !(gap == ", " && !pieces.isEmpty && pieces.count > 1 || gap == " & ") {
        break
      }
    }
    pieces.removeAll { $0.isEmpty }
    guard !pieces.isEmpty, !pieces.contains(where: isNoAuthor) else { return [] }
    start = (start..<end).first { words[$0].isCapitalised } ?? start
    let range = words[start].range.lowerBound..<group.range.upperBound
    return years.map { citation(pieces, year: $0, isSure: isSure || pieces.count > 1, range, in: sentence, at: place) }
  }

  /// The words in capitals that end before a word, four at most.
  private static func run(before end: Int, in sentence: AuditedSentence) -> Range<Int>? {
    let words = sentence.words
    var start = end
    while start > 0, end - start < 5,
      words[start - 1].isCapitalised || start < end && nobiliary.contains(words[start - 1].folded)
    {
      if start < end, sentence.text.utf8Slice(words[start - 1].range.upperBound..<words[start].range.lowerBound) != " "
      {
        break
      }
      start -= 1
    }
    while start < end, StopWords.contains(words[start].folded) { start += 1 }
    return start < end ? start..<end : nil
  }

  // MARK: Parts

  private static func citation(
    _ authors: [String], year: Int, isSure: Bool, _ range: Range<Int>, in sentence: AuditedSentence, at place: Int
  ) -> Citation {
    var work = CitedWork()
    work.authors = authors
    work.year = year
    work.isSure = isSure
    let start = sentence.range.lowerBound.utf8
    return Citation(
      kind: .authorYear, range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound),
      words: String(sentence.text.utf8Slice(range)), sentence: place, work: work)
  }

  /// The authors that words name, initials left out; none where a word is no part of a name.
  private static func authors(_ range: Range<Int>, in sentence: AuditedSentence) -> [String] {
    let words = sentence.words
    var authors: [String] = []
    var piece: [String] = []
    func end() {
      let name = piece.filter { $0.count > 1 && $0 != "the" }.joined(separator: " ")
      if !name.isEmpty { authors.append(name) }
      piece = []
    }
    for index in range {
      let word = words[index]
      if index > range.lowerBound {
        let gap = sentence.text.utf8Slice(words[index - 1].range.upperBound..<word.range.lowerBound)
        guard gap.count <= 4, gap.allSatisfy({ " ,.&".contains($0) }) else { return [] }
        if gap.contains(",") || gap.contains("&") { end() }
      }
      if word.folded == "et" || word.folded == "al" { continue }
      if word.folded == "and" {
        end()
      } else if word.isCapitalised || particles.contains(word.folded) {
        piece.append(word.folded)
      } else {
        return []
      }
    }
    end()
    return authors.count > 12 || authors.contains(where: isNoAuthor) ? [] : authors
  }

  private static func folded(_ range: Range<Int>, in sentence: AuditedSentence) -> String {
    sentence.words[range].map(\.folded).filter { $0.count > 1 && $0 != "the" }.joined(separator: " ")
  }

  /// The years of words that hold nothing else but the place in a work: `2019a, 2020, p. 4`.
  private static func years(_ range: Range<Int>, in sentence: AuditedSentence) -> [Int] {
    guard let first = range.first, year(of: sentence.words[first]) != nil else { return [] }
    var found: [Int] = []
    var isPlace = false
    for index in range {
      let word = sentence.words[index]
      let gap =
        index == first
        ? "" : String(sentence.text.utf8Slice(sentence.words[index - 1].range.upperBound..<word.range.lowerBound))
      if !isPlace, let year = year(of: word), gap.isEmpty || gap == ", " || gap == "; " {
        found.append(year)
      } else if places.contains(word.folded) || gap.contains(":") {
        isPlace = true
      } else if !isPlace || !word.folded.contains(where: \.isNumber) && !places.contains(word.folded) {
        return []
      }
    }
    return found
  }

  /// `2019`, `2019a`
  static func year(of word: Word) -> Int? {
    let digits =
      word.folded.utf8.last.map { (0x61...0x66).contains($0) } == true ? word.folded.dropLast() : word.folded[...]
    guard digits.utf8.count == 4, let year = Int(digits), (1500...2100).contains(year) else { return nil }
    return year
  }

  /// Whether a name is a time, a law or a contest, which have their years too.
  private static func isNoAuthor(_ name: String) -> Bool {
    let words = name.split(separator: " ").map(String.init)
    guard let last = words.last else { return true }
    return noAuthors.contains(last) || noAuthors.contains(words[0])
      || words.contains { TimeExpressions.isMonth($0) || seasons.contains($0) }
      || words.contains { $0.contains(where: \.isNumber) }
  }

  private static let introductions: Set<String> = [
    "see", "cf", "e.g", "eg", "also", "and", "in", "as", "for", "example", "after", "by", "from", "following", "quoted",
    "cited", "compare", "but", "e", "g", "source", "sources", "data", "adapted",
  ]
  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "la", "le", "of", "the", "for", "on", "di", "da", "du", "dos", "del", "ten",
    "ter", "al",
    "et", "ed", "eds", "e", "y",
  ]
  private static let nobiliary: Set<String> = [
    "von", "van", "de", "der", "den", "la", "le", "di", "da", "du", "dos", "del", "ten", "ter",
  ]
  private static let places: Set<String> = [
    "p", "pp", "ch", "chap", "chapter", "chs", "para", "paras", "sec", "section", "page", "pages", "table", "fig",
    "figure",
    "note", "n", "vol", "appendix", "art", "line", "lines", "emphasis", "added",
  ]
  private static let seasons: Set<String> = [
    "spring", "summer", "autumn", "winter", "fall", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
    "christmas", "easter", "q1", "q2", "q3", "q4", "early", "mid", "late", "since", "until", "circa", "born", "died",
    "year",
  ]
  private static let noAuthors: Set<String> = [
    "act", "bill", "law", "treaty", "regulation", "regulations", "directive", "convention", "order", "version",
    "edition",
    "season", "cup", "olympics", "games", "championship", "championships", "election", "elections", "census",
    "agreement",
    "protocol", "resolution", "code", "rules", "series", "album", "film", "movie", "final", "war", "budget", "photo",
    "image",
  ]
}
