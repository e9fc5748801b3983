internal import ClaimModel
internal import TextAnalysis

/// What the sources of a corpus may be called in a text: authors, surnames, outlets and their short forms, titles.
struct SourceNames: Sendable {
  /// What a name is.
  enum Kind: Hashable, Sendable { case author, publisher, title }

  /// A name that stands in a text.
  struct Mention {
    let kind: Kind
    /// The sources that are called so.
    let documents: [Int]
    /// The words that make it, as indices.
    let words: Range<Int>
  }

  private struct Name: Hashable {
    var words: [String]
    var kind: Kind
    /// Whether `the` must stand before it: `the Courier`.
    var wantsArticle = false
    /// The words that may stand before a surname as its first names.
    var firstNames: [String] = []
  }

  private var names: [String: [(name: Name, documents: [Int])]] = [:]

  init(_ sources: [Source]) {
    var documents: [Name: [Int]] = [:]
    for (index, source) in sources.enumerated() {
      for name in Self.names(of: source) where documents[name]?.last != index {
        documents[name, default: []].append(index)
      }
    }
    for (name, documents) in documents { names[name.words[0], default: []].append((name, documents)) }
    for key in names.keys {
      // The longest first; the rest only so that the order is always the same.
      names[key]?.sort { one, other in
        one.name.words.count != other.name.words.count
          ? one.name.words.count > other.name.words.count
          : (one.name.words.joined(separator: " "), one.documents[0]) < (
            other.name.words.joined(separator: " "), other.documents[0]
          )
      }
    }
  }

  /// The names that stand in a text, the longest at each place; names of people and outlets only in capitals.
  func mentions(in words: [Word]) -> [Mention] {
    var found: [Mention] = []
    var index = 0
    while index < words.count {
      let here = names[words[index].folded]?.filter { stands($0.name, in: words, at: index) } ?? []
      for (name, documents) in here where name.words.count == here[0].name.words.count {
        found.append(Mention(kind: name.kind, documents: documents, words: index..<index + name.words.count))
      }
      index += here.first?.name.words.count ?? 1
    }
    return found
  }

  /// Whether words are the title of a source.
  func areTitle(_ words: [Word]) -> Bool {
    guard let first = words.first, let names = names[first.folded] else { return false }
    return names.contains {
      $0.name.kind == .title && $0.name.words.count == words.count && stands($0.name, in: words, at: 0)
    }
  }

  private func stands(_ name: Name, in words: [Word], at index: Int) -> Bool {
    let here = words[index...].prefix(name.words.count)
    guard here.count == name.words.count, zip(here, name.words).allSatisfy({ $0.folded == $1 }) else { return false }
    if name.kind != .title {
      let last = words[index + name.words.count - 1]
      guard words[index].isCapitalised, last.isCapitalised || last.folded.first?.isNumber == true else { return false }
    }
    guard index > 0 else { return !name.wantsArticle }
    // "Greg James" is not the author Ann James.
    if name.kind == .author, name.words.count == 1, words[index - 1].isCapitalised,
      index > 1 || !StopWords.contains(words[0].folded)
    {
      let before = words[index - 1].folded
      return name.firstNames.contains(before) || Self.titles.contains(before)
    }
    return !name.wantsArticle || words[index - 1].folded == "the"
  }

  private static func names(of source: Source) -> [Name] {
    var names: [Name] = []
    func add(
      _ text: some StringProtocol, _ kind: Kind, atLeast count: Int = 1, wantsArticle: Bool = false,
      behind firstNames: [String] = []
    ) {
      var words = Word.words(in: text).map(\.folded)
      if kind != .title, words.first == "the" { words.removeFirst() }
      guard words.count >= count, words.joined().count > 3 || words.count > 1, let first = words.first else { return }
      if words.count == 1, StopWords.contains(first) || NumberNames.contains(first) || TimeExpressions.isMonth(first) {
        return
      }
      names.append(Name(words: words, kind: kind, wantsArticle: wantsArticle, firstNames: firstNames))
    }
    for author in source.authors {
      add(author, .author)
      let parts = author.split(separator: " ")
      if parts.count > 1, let last = parts.last {
        add(last, .author, behind: parts.dropLast().flatMap { Word.words(in: $0).map(\.folded) })
      }
    }
    if let publisher = source.publisher {
      add(publisher, .publisher)
      for form in shortForms(of: publisher) { add(form, .publisher, atLeast: 2) }
      let words = publisher.split { !$0.isLetter }.map(String.init)
      if words.count > 1, let last = words.last, isMedium(last) { add(last, .publisher, wantsArticle: true) }
    }
    if let title = source.title {
      add(title, .title, atLeast: 3)
      if let colon = title.firstIndex(of: ":") { add(title[..<colon], .title, atLeast: 3) }
    }
    return names
  }

  /// `Joint Advisory Committee` of `Joint Advisory Committee on Stocks`, the part before a comma.
  private static func shortForms(of publisher: String) -> [String] {
    var forms: [String] = []
    if let comma = publisher.firstIndex(of: ",") { forms.append(String(publisher[..<comma])) }
    let words = publisher.split(separator: " ").map(String.init)
    if let joint = words.firstIndex(where: { ["on", "of", "for"].contains($0) }), joint >= 3 {
      forms.append(words[..<joint].joined(separator: " "))
    }
    return forms
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "professor", "prof", "sir", "dame", "colonel", "captain", "general", "doctor", "judge",
    "senator", "minister", "councillor", "reporter", "columnist", "correspondent", "editor", "historian",
  ]

  /// Whether a word names a kind of publication.
  static func isMedium(_ word: some StringProtocol) -> Bool { media.contains(word.lowercased()) }

  private static let media: Set<String> = [
    "advertiser", "agency", "argus", "bulletin", "chronicle", "courier", "dispatch", "echo", "examiner", "express",
    "gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal", "leader", "ledger", "magazine",
    "mail", "mercury", "mirror", "monitor", "monthly", "news", "observer", "packet", "post", "press", "quarterly",
    "record", "register", "report", "review", "sentinel", "standard", "star", "sun", "telegraph", "times", "tribune",
    "weekly", "wire", "dispatches", "transactions", "proceedings", "annals",
  ]
}
