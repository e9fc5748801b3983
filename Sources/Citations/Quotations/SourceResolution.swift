internal import ClaimModel
internal import TextAnalysis

/// Finds the source of the corpus to which the words around a quotation credit it: by a link, an author, an outlet or a title.
struct SourceResolution {
  let corpus: QuotationCorpus
  /// The place in the corpus of the document that quotes.
  let own: Int

  /// The sources that are credited; `nil` where the words around name none of the corpus.
  func source(of quotation: Quotation) -> CitedSource? {
    if let linked = linked(near: quotation) { return linked }
    let context = quotation.context
    var grounds: [(ground: CitedSource.Ground, documents: [Int])] = []
    grounds += named(in: context.before, .before, quotation.credit)
    grounds += named(in: context.after, .after, quotation.credit)
    if grounds.allSatisfy({ $0.ground == .mention }), quotation.credit.speaker == nil || quotation.credit.place == .lead
    {
      grounds += named(in: context.lead, .lead, quotation.credit)
    }
    guard let best = grounds.map(\.ground).max() else { return nil }
    let sure = grounds.filter { $0.ground == best }
    // Of several names that mean several sources those that agree, else all of them.
    var documents = sure[0].documents
    for other in sure.dropFirst() {
      let common = documents.filter(other.documents.contains)
      documents = common.isEmpty ? (documents + other.documents).sorted() : common
    }
    return CitedSource(documents: dated(documents, near: context), ground: best)
  }

  /// A link that stands in the sentences of a quotation, or in the one that leads to it.
  private func linked(near quotation: Quotation) -> CitedSource? {
    let document = corpus.documents[own].document
    let reach = quotation.isBlock ? max(0, quotation.frame.lowerBound - quotation.context.lead.utf8.count - 4) : nil
    let frame = (reach ?? quotation.frame.lowerBound)..<max(quotation.frame.upperBound, quotation.range.upperBound)
    var documents: [Int] = []
    for link in document.links {
      guard let range = link.range?.utf8, range.lowerBound < frame.upperBound, range.upperBound > frame.lowerBound
      else { continue }
      for cited in corpus.addresses[SourceAddress.key(link.target)] ?? []
      where cited != own && !documents.contains(cited) {
        documents.append(cited)
      }
    }
    return documents.isEmpty ? nil : CitedSource(documents: documents.sorted(), ground: .link)
  }

  private func named(
    in text: String, _ place: Credit.Place, _ credit: Credit
  ) -> [(ground: CitedSource.Ground, documents: [Int])] {
    guard !text.isEmpty else { return [] }
    let words = Word.words(in: text)
    return corpus.names.mentions(in: words).compactMap { mention in
      // An outlet that names itself means this very text.
      let publisher = corpus.documents[own].document.source.publisher
      let documents = mention.documents.filter {
        $0 != own && (publisher == nil || corpus.documents[$0].document.source.publisher != publisher)
      }
      if documents.isEmpty || mention.documents.contains(own) { return nil }
      return (ground(of: mention, in: text, words, place, credit), documents)
    }
  }

  private func ground(
    of mention: SourceNames.Mention, in text: String, _ words: [Word], _ place: Credit.Place, _ credit: Credit
  ) -> CitedSource.Ground {
    if mention.kind == .title { return .title }
    let range = words[mention.words.lowerBound].range.lowerBound..<words[mention.words.upperBound - 1].range.upperBound
    if credit.place == place, let speaker = credit.speakerRange, speaker.overlaps(range), let verb = credit.verb {
      let isMedium = words[mention.words].contains { SourceNames.isMedium($0.folded) }
      let isPrinted =
        mention.kind == .author
        ? ReportingVerbs.isWriting(verb) || ReportingVerbs.isPrinting(verb) && namesWork(words)
        : ReportingVerbs.isPrinting(verb) || (verb == "said" && isMedium)
      return isPrinted ? .writer : .mention
    }
    // "Venn's report says", "the Courier's story"
    let behind = words[mention.words.upperBound...]
    if Self.possessives.contains(where: text.utf8Slice(range).hasSuffix), namesWork(behind.prefix(4)) { return .writer }
    if place == .lead, credit.isPronoun, mention.words.lowerBound <= 5, let verb = credit.verb,
      mention.kind == .author ? ReportingVerbs.isWriting(verb) : ReportingVerbs.isPrinting(verb)
    {
      return .reference
    }
    var before = words[..<mention.words.lowerBound]
    if before.last?.folded == "the" { before.removeLast() }
    let last = before.last?.folded ?? ""
    guard mention.kind == .publisher else {
      return last == "see"
        || last == "by" && before.dropLast().last.map({ ReportingVerbs.isWriting($0.folded) }) == true
        ? .reference : .mention
    }
    if ["told", "tell", "tells", "telling"].contains(last) { return .audience }
    if ["see", "in", "by", "via"].contains(last) || opensBracket(text, before: range.lowerBound) { return .reference }
    if ["to", "with"].contains(last), before.suffix(4).contains(where: { Self.talks.contains($0.folded) }) {
      return .audience
    }
    return behind.prefix(2).contains { Self.printing.contains($0.folded) } ? .reference : .mention
  }

  /// Whether the words name a piece of writing.
  private func namesWork(_ words: some Sequence<Word>) -> Bool { words.contains { Self.works.contains($0.folded) } }

  private static let possessives = ["'s", "\u{2019}s", "s'", "s\u{2019}"]
  private static let talks: Set<String> = [
    "interview", "according", "speaking", "spoke", "spoken", "talking", "talked",
  ]
  private static let printing: Set<String> = [
    "printed", "prints", "carried", "carries", "published", "publishes", "ran", "quoted", "quotes", "reported",
    "reports", "wrote", "writes",
  ]
  private static let works: Set<String> = [
    "article", "blog", "book", "brief", "briefing", "bulletin", "chapter", "column", "communique", "communiqué",
    "essay",
    "feature", "interview", "leader", "letter", "memo", "notice", "op-ed", "paper", "piece", "post", "release",
    "report",
    "review", "statement", "story", "study", "thread", "transcript",
  ]

  private func opensBracket(_ text: String, before offset: Int) -> Bool {
    text.utf8Slice(0..<offset).last { !$0.isWhitespace } == "("
  }

  /// Those of several sources whose year stands beside the name, where one's does.
  private func dated(_ documents: [Int], near context: QuotationContext) -> [Int] {
    guard documents.count > 1 else { return documents }
    let text = context.before + " " + context.after
    let years = TimeExpressions(text, words: Word.words(in: text)).years
    let meant = documents.filter { document in
      corpus.documents[document].document.source.published.map { years.contains($0.year) } == true
    }
    return meant.isEmpty ? documents : meant
  }
}

/// Addresses in the form in which they are compared.
enum SourceAddress {
  /// An address without scheme, `www.`, archive, query of trackers, fragment and last slash.
  static func key(_ address: String) -> String {
    var rest = Substring(ArchiveAddress(address)?.original ?? address)
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    if let query = rest.firstIndex(of: "?") {
      let fields = rest[rest.index(after: query)...].split(separator: "&").filter {
        !$0.hasPrefix("utm_") && !$0.hasPrefix("fbclid=") && !$0.hasPrefix("gclid=")
      }
      rest = Substring(rest[..<query] + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&")))
    }
    while rest.last == "/" { rest.removeLast() }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    let folded = host.lowercased()
    return (folded.hasPrefix("www.") ? String(folded.dropFirst(4)) : folded) + rest.dropFirst(host.count)
  }
}
