internal import ClaimModel
internal import Foundation
internal import TextAnalysis

/// The sources of a corpus by what others call them: authors, outlets, titles; each source is a place in a list.
struct SourceNameIndex: Sendable {
  private var authors: [String: [Int]] = [:]
  private var outlets: [String: [Int]] = [:]
  /// Short forms that mean the outlet only behind `the`: `the Courier`.
  private var shortOutlets: [String: [Int]] = [:]
  private var titles: [String: [(words: [String], source: Int)]] = [:]
  /// The hashes of the first words of the titles.
  private var openings: Set<UInt64> = []
  /// The sources by the stems of their titles' words.
  private var titleStems: [String: Set<Int>] = [:]
  /// All words of the names of each source.
  private let words: [Set<String>]

  /// An index of these sources.
  init(_ sources: [Source]) {
    words = sources.map { source in
      Set(
        (source.authors + [source.publisher].compactMap(\.self)).flatMap { Self.words(of: $0) }
          + Self.shortForms(of: source.publisher ?? "").map(\.name))
    }
    for (index, source) in sources.enumerated() {
      for author in source.authors { for name in Self.names(of: author) { Self.add(index, name, to: &authors) } }
      if let publisher = source.publisher {
        Self.add(index, Self.folded(publisher), to: &outlets)
        for form in Self.shortForms(of: publisher) {
          if form.wantsArticle {
            Self.add(index, form.name, to: &shortOutlets)
          } else {
            Self.add(index, form.name, to: &outlets)
          }
        }
      }
      if let title = source.title {
        for word in Self.words(of: title) where !StopWords.contains(word) {
          titleStems[Stemmer.stem(word), default: []].insert(index)
        }
        // A part before a colon is often what the text is about.
        let opening = title.firstIndex(of: ":").map { Self.words(of: String(title[..<$0])) } ?? []
        for words in [Self.words(of: title), opening.count >= 5 ? opening : []] {
          guard words.count >= 4 || words.count == 3 && words.joined().count >= 18, let first = words.first else {
            continue
          }
          titles[first, default: []].append((words, index))
          openings.insert(TitleOpening.hash(words))
        }
      }
    }
  }

  /// The sources of an author, or of a body, of this name: a family name, a whole name, an outlet.
  func sources(byAuthor name: String) -> [Int] {
    let folded = Self.folded(name)
    var found = authors[folded] ?? []
    for index in outlets[folded] ?? [] where !found.contains(index) { found.append(index) }
    guard found.isEmpty, let last = folded.split(separator: " ").last, folded.contains(" ") else { return found }
    // "Prof Venn", and "Emma Venn" where the source says "E. Venn"
    let first = folded.prefix { $0 != " " }
    return (authors[String(last)] ?? []).filter { index in
      Self.titles.contains(String(first)) || words[index].contains { $0.count <= 2 && $0.first == first.first }
    }
  }

  /// The sources of an outlet of this name.
  func sources(byOutlet name: String, hasArticle: Bool) -> [Int] {
    let folded = Self.folded(name)
    if let found = outlets[folded] { return found }
    return hasArticle ? shortOutlets[folded] ?? [] : []
  }

  /// The sources whose titles hold all stems of a topic.
  func sources(byTopic stems: [String]) -> [Int] {
    guard let first = stems.first else { return [] }
    return stems.dropFirst().reduce(titleStems[first] ?? []) { $0.intersection(titleStems[$1] ?? []) }.sorted()
  }

  /// The sentences of a document in which a title could stand, in order.
  func sentences(openedIn document: AuditedDocument) -> [Int] {
    guard !openings.isEmpty else { return [] }
    return document.openings.reduce(into: []) { places, opening in
      if openings.contains(opening.words), places.last != opening.sentence { places.append(opening.sentence) }
    }
  }

  /// The titles that stand among words, with their places.
  func titles(in words: [Word]) -> [(source: Int, words: Range<Int>)] {
    guard !titles.isEmpty else { return [] }
    var found: [(source: Int, words: Range<Int>)] = []
    for (index, word) in words.enumerated() where TitleOpening.isOpening(word) {
      for title in titles[word.folded] ?? [] where index + title.words.count <= words.count {
        let range = index..<index + title.words.count
        if zip(words[range], title.words).allSatisfy({ $0.folded == $1 }),
          !found.contains(where: { $0.source == title.source && $0.words.overlaps(range) })
        {
          found.append((title.source, range))
        }
      }
    }
    return found
  }

  /// Whether any word of a name is a word of the names of a source.
  func isNamed(_ index: Int, _ name: String) -> Bool {
    Self.words(of: name).contains { $0.count > 1 && words[index].contains($0) }
  }

  /// The words of a name without case, accents and `the`.
  static func words(of name: String) -> [String] {
    let plain = name.utf8.allSatisfy { $0 < 0x80 } ? name : name.folding(options: .diacriticInsensitive, locale: nil)
    return Word.words(in: plain).map(\.folded).filter { $0 != "the" }
  }

  static func folded(_ name: String) -> String { words(of: name).joined(separator: " ") }

  private static func add(_ index: Int, _ name: String, to names: inout [String: [Int]]) {
    if !name.isEmpty, names[name]?.last != index { names[name, default: []].append(index) }
  }

  /// A person's whole name and family names: `emma van der berg`, `van der berg`, `berg`.
  private static func names(of author: String) -> [String] {
    var author = author
    if let comma = author.firstIndex(of: ",") {
      author = author[author.index(after: comma)...] + " " + author[..<comma]
    }
    let words = words(of: author)
    guard words.count > 1 else { return words }
    var names = [words.joined(separator: " "), words[words.count - 1]]
    if let particle = words.dropFirst().firstIndex(where: particles.contains), particle < words.count - 1 {
      names.append(words[particle...].joined(separator: " "))
    }
    // "Ada M. Venn" is "Ada Venn" too.
    if words.count == 3, words[1].count == 1 { names.append(words[0] + " " + words[2]) }
    return names
  }

  /// What else an outlet is called: the part before a comma, the last word of a newspaper's name, the first letters.
  private static func shortForms(of publisher: String) -> [(name: String, wantsArticle: Bool)] {
    var forms: [(name: String, wantsArticle: Bool)] = []
    if let comma = publisher.firstIndex(of: ",") { forms.append((folded(String(publisher[..<comma])), false)) }
    if let open = publisher.firstIndex(of: "("), let close = publisher[open...].firstIndex(of: ")") {
      forms.append((folded(String(publisher[publisher.index(after: open)..<close])), false))
      forms.append((folded(String(publisher[..<open])), false))
    }
    let whole = publisher.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "\u{2019}" }.map(String.init)
    if let joint = whole.firstIndex(where: { ["on", "of", "for"].contains($0) }), joint >= 3 {
      forms.append((folded(whole[..<joint].joined(separator: " ")), false))
    }
    if whole.count > 1, let last = whole.last?.lowercased(), Periodical.isName(last) { forms.append((last, true)) }
    let initials = whole.filter { $0.first?.isUppercase == true }.compactMap(\.first)
    if initials.count >= 3 { forms.append((String(initials).lowercased(), false)) }
    return forms
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "da", "di", "du", "la", "le", "ten", "ter", "al", "el", "bin",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "dame", "judge", "senator", "minister", "colonel",
  ]
}

/// What newspapers, magazines and their like are called.
enum Periodical {
  /// Whether a folded word is the last of many such names, and stands for them: `the Courier`.
  static func isName(_ word: String) -> Bool { names.contains(word) }

  private static let names: Set<String> = [
    "advertiser", "agency", "argus", "bulletin", "chronicle", "courier", "dispatch", "echo", "enquirer", "examiner",
    "express",
    "gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal", "ledger", "mail", "mercury",
    "mirror",
    "monitor", "observer", "packet", "post", "press", "quarterly", "record", "register", "review", "sentinel",
    "standard", "star",
    "sun", "telegraph", "times", "tribune", "weekly", "wire", "transactions", "proceedings", "annals", "platform",
  ]
}
