internal import ParallelWork
internal import ClaimModel
internal import TextReuse

/// The sources of a run as places where quotations are looked for, and their own quotations; the last ones may be drafts.
struct QuotationCorpus: Sendable {
  let documents: [AuditedDocument]
  /// How many of the documents are drafts, which quote and are not quoted.
  let drafts: Int
  let index: QuotationIndex
  let names: SourceNames
  /// The sources by their addresses.
  let addresses: [String: [Int]]
  /// The quotations of each document in reading order.
  let quotations: [[Quotation]]

  /// Lays out documents, whose words are `texts`; of quotations whose silence is known no places are looked for.
  init(
    _ documents: [AuditedDocument], _ texts: [FoldedWords], drafts: Int = 0,
    knowing silences: [[QuotationLedger.Silence?]]? = nil
  ) {
    self.documents = documents
    self.drafts = drafts
    let sources = documents.dropLast(drafts)
    quotations = Workers.onAllCores.map(documents.count) { documents[$0].quotations }
    let judged = drafts == 0 ? documents.indices : sources.endIndex..<documents.endIndex
    let runs = Workers.onAllCores.map(judged.count) { [quotations] place -> [UInt32] in
      let document = judged[judged.startIndex + place]
      return quotations[document].enumerated().flatMap { number, quotation in
        silences?[document][number] == nil ? RunHash.all(of: quotation.text.words) : []
      }
    }
    index = QuotationIndex(Array(texts.prefix(sources.count)), sought: HashFilter(runs.flatMap(\.self)))
    names = SourceNames(sources.map(\.document.source))
    var addresses: [String: [Int]] = [:]
    for (index, audited) in sources.enumerated() {
      for address in [audited.document.source.url, audited.document.source.capture].compactMap(\.self) {
        let key = SourceAddress.key(address)
        if addresses[key]?.last != index { addresses[key, default: []].append(index) }
      }
    }
    self.addresses = addresses
  }

  /// The best places of a quotation in one source, the most faithful first. Where it stands to the word, that place alone.
  func placements(of quote: QuotedText, in document: Int, limit: Int) -> [QuotationPlacement] {
    if let exact = exactPlacement(of: quote, at: index.exactPlaces(of: quote, in: document)) { return [exact] }
    return placements(of: quote, in: index.windows(for: quote, in: document, limit: limit))
  }

  /// The best places of a quotation in all sources but one, likewise; at most so many, where a run of its words stands.
  func placements(of quote: QuotedText, except own: Int, limit: Int) -> [QuotationPlacement] {
    if let exact = exactPlacement(of: quote, at: index.exactPlaces(of: quote, except: own)) { return [exact] }
    return placements(of: quote, in: index.windows(for: quote, except: own, limit: limit))
  }

  /// The best places of a quotation among some sources, so many in each, the most alike first. Where it stands in one of them to
  /// the word, that place alone; a source that holds far fewer of its words than another is not looked at.
  func placements(of quote: QuotedText, among documents: [Int], limit: Int) -> [QuotationPlacement] {
    for document in documents {
      if let exact = exactPlacement(of: quote, at: index.exactPlaces(of: quote, in: document)) { return [exact] }
    }
    let windows = documents.map { index.windows(for: quote, in: $0, limit: limit) }
    let best = windows.compactMap { $0.first?.runs }.max() ?? 0
    return windows.filter { ($0.first?.runs ?? 0) * QuotationWindow.farFewer >= best }
      .flatMap { placements(of: quote, in: $0) }.sorted { ($0.cost, $0.document) < ($1.cost, $1.document) }
  }

  private func exactPlacement(of quote: QuotedText, at places: [(document: Int, word: Int)]) -> QuotationPlacement? {
    for place in places {
      let pairs = quote.words.hashes.indices.map { (quoted: $0, actual: place.word + $0) }
      if let placement = placement(of: quote, along: pairs, cost: 0, in: place.document), placement.isFaithful {
        return placement
      }
    }
    return nil
  }

  private func placements(of quote: QuotedText, in windows: [QuotationWindow]) -> [QuotationPlacement] {
    let alignments = windows.map {
      (window: $0, alignment: QuoteAlignment(quote, with: index.texts[$0.document], in: $0.words))
    }
    .filter { $0.alignment.pairs.count * 3 >= quote.words.count }
    .enumerated().sorted { ($0.element.alignment.cost, $0.offset) < ($1.element.alignment.cost, $1.offset) }
    .map(\.element)
    let placements = alignments.prefix(Self.compared).compactMap {
      placement(of: quote, along: $0.alignment.pairs, cost: $0.alignment.cost, in: $0.window.document)
    }
    return placements.filter(\.isFaithful) + placements.filter { !$0.isFaithful }
  }

  /// So many places of a quotation are compared word by word.
  private static let compared = 2

  private func placement(
    of quote: QuotedText, along pairs: [(quoted: Int, actual: Int)], cost: Int, in document: Int
  ) -> QuotationPlacement? {
    let text = documents[document].document.text
    return WordDifference(
      quote, index.texts[document], of: text, along: pairs, isPassedOver: { isPassedOver($0, in: document) }
    ).map { QuotationPlacement(document: document, difference: $0, cost: cost) }
  }

  /// The quotation of a source that holds a place of its text.
  func quotation(at offset: Int, in document: Int) -> Quotation? {
    quotations[document].first { $0.ranges.contains { $0.contains(offset) } }
  }

  /// Whether words between two parts of a quotation are not the speaker's: the reporter's words between two quotations, a heading.
  private func isPassedOver(_ gap: Range<Int>, in document: Int) -> Bool {
    let words = index.texts[document]
    guard gap.lowerBound > 0, gap.upperBound < words.count else { return false }
    let range = words.textRange(gap)
    let passages = documents[document].document.passages
    func isAside(_ offset: Int) -> Bool {
      documents[document].document.passage(at: TextOffset(utf8: offset)).map {
        $0.role == .heading || $0.role == .caption || $0.repeats != nil
      } == true
    }
    if passages.count > 1, gap.count < 60, !isAside(Int(words.starts[gap.lowerBound - 1])),
      gap.allSatisfy({ isAside(Int(words.starts[$0])) })
    {
      return true
    }
    guard quotation(at: Int(words.starts[gap.lowerBound - 1]), in: document) != nil,
      quotation(at: Int(words.starts[gap.upperBound]), in: document) != nil
    else { return false }
    return !quotations[document].contains { $0.ranges.contains { $0.overlaps(range) } }
  }
}

/// Where a quotation stands in a source of the corpus, to the word or nearly.
struct QuotationPlacement: Sendable {
  /// The source's place in the corpus.
  let document: Int
  let difference: WordDifference
  /// What the alignment cost, by which places are compared.
  let cost: Int

  /// Whether the words are the same; marks, case, spelling and marked omissions make no difference.
  var isFaithful: Bool { difference.changes.isEmpty }

  /// Whether all that differs is one word, among so many others that it is no other sentence.
  var isOneWordOff: Bool {
    guard difference.changes.count == 1, let change = difference.changes.first else { return false }
    return change.quoted.count == 1 && change.actual.count <= 1 && difference.shared >= 7
  }

  /// Whether all that differs is words left out between longer parts that are the same.
  var isOnlyShortened: Bool {
    !difference.changes.isEmpty && difference.changes.allSatisfy { $0.quoted.isEmpty && $0.actual.count <= 40 }
      && difference.shared >= 3 * (difference.changes.count + 1)
  }
}
