internal import ClaimModel
internal import TextAnalysis

/// What a document cites: its citations in reading order, its notes and references, and the marks that lead nowhere.
struct DocumentCitations: Sendable {
  /// The citations in reading order.
  var citations: [Citation] = []
  /// The notes and the list of references.
  var references: DocumentReferences
  /// Marks that lead to no note and no entry.
  var missing: [Citation] = []
  /// Numbers in brackets, where the document has no list that they could lead to.
  var unlisted: [Citation] = []
}

/// Reads the citations of a document.
struct CitationReader {
  private let audited: AuditedDocument
  private let references: DocumentReferences
  /// The place of each sentence's passage.
  private let passages: [Int]
  /// The places of all links, and of those that may not be a number's: in order.
  private let linked: [Range<Int>]
  private let linkedElsewhere: [Range<Int>]
  private var found: DocumentCitations

  /// The citations of a document.
  static func citations(of audited: AuditedDocument) -> DocumentCitations {
    var reader = CitationReader(audited)
    reader.run()
    return reader.found
  }

  private init(_ audited: AuditedDocument) {
    self.audited = audited
    references = DocumentReferences(audited.document)
    found = DocumentCitations(references: references)
    let links = audited.document.links.filter { $0.range != nil }
      .sorted { ($0.range?.lowerBound.utf8 ?? 0) < ($1.range?.lowerBound.utf8 ?? 0) }
    linked = links.compactMap(\.range?.utf8)
    // A link that leads on in the page, by no name of a note, may be a number's.
    linkedElsewhere = links.filter { !$0.target.hasPrefix("#") || NoteFragment($0.target) != nil }.compactMap(
      \.range?.utf8)
    var place = 0
    passages = audited.sentences.map { sentence in
      while audited.document.passages[place].id != sentence.passage.id { place += 1 }
      return place
    }
  }

  private mutating func run() {
    var marks = NoteMarks.linked(in: audited.document)
    for (place, sentence) in audited.sentences.enumerated() {
      let entry = references.entry(ofPassage: passages[place]).map { references.entries[$0] }
      if sentence.passage.repeats != nil { continue }
      if entry?.kind != .list {
        found.citations += AuthorYearCitations.citations(in: sentence, at: place)
        found.citations += CitationKeys.citations(in: sentence, at: place)
        if entry == nil {
          found.citations += OutletCredits.citations(in: sentence, at: place)
          found.citations += DescribedWorks.citations(in: sentence, at: place)
          marks += NoteMarks.marks(in: sentence).filter { mark in !Self.overlaps(mark.range, linkedElsewhere) }
        }
      }
    }
    readLinks()
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) { read(mark) }
    found.citations.sort { ($0.range.lowerBound, $0.words) < ($1.range.lowerBound, $1.words) }
    readAgain()
    addUncitedEntries()
  }

  // MARK: Marks

  private mutating func read(_ mark: NoteMarks.Mark) {
    guard let place = audited.sentence(at: mark.range) else { return }
    // A mark in the words of an entry or a note is the entry's own.
    if let own = references.entry(ofPassage: passages[place]),
      references.entries[own].kind == .list || audited.sentences[place].text.hasPrefix(mark.words)
    {
      return
    }
    var citation = Citation(
      kind: .note, range: TextRange(utf8: mark.range), words: mark.words, sentence: place, work: CitedWork())
    let label: String
    switch mark.lead {
    case .note(let name):
      label = name
      citation.reference = references.entry(labelled: label, .note) ?? references.entry(labelled: label)
    case .number(let number):
      label = number
      citation.kind = .numbered
      citation.reference = references.entry(labelled: label)
    }
    if let entry = citation.reference {
      citation.work = references.entries[entry].work
      found.citations.append(citation)
    } else if citation.kind == .numbered {
      if references.numbered >= 2, !references.isHidden(label) {
        found.missing.append(citation)
      } else if references.numbered == 0 {
        found.unlisted.append(citation)
      }
    } else if isMissing(label, mark) {
      found.missing.append(citation)
    }
  }

  /// Whether a mark without a note is a fault and not a note that was cut from its page.
  private func isMissing(_ label: String, _ mark: NoteMarks.Mark) -> Bool {
    if references.isHidden(label) { return false }
    if mark.words.hasPrefix("[^") { return true }
    return references.hasBackLinks && Self.overlaps(mark.range, linked)
  }

  // MARK: Links

  private mutating func readLinks() {
    let document = audited.document
    for link in document.links {
      guard let range = link.range?.utf8 else { continue }
      guard let address = Self.address(link.target, in: document.source), let place = audited.sentence(at: range),
        !isEntryAddress(address, place)
      else { continue }
      add(address, range, words: link.words, at: place)
    }
    for (place, sentence) in audited.sentences.enumerated() where sentence.passage.repeats == nil {
      let start = sentence.range.lowerBound.utf8
      for found in TextAddresses.addresses(in: sentence.text) {
        let range = start + found.range.lowerBound..<start + found.range.upperBound
        if Self.overlaps(range, linked) || isEntryAddress(found.address, place) { continue }
        add(found.address, range, words: String(sentence.text.utf8Slice(found.range)), at: place)
      }
    }
  }

  /// Whether a range overlaps one of those that stand in order and apart.
  private static func overlaps(_ range: Range<Int>, _ ordered: [Range<Int>]) -> Bool {
    var low = 0
    var high = ordered.count
    while low < high {
      let middle = (low + high) / 2
      if ordered[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ordered.count && ordered[low].overlaps(range)
  }

  private mutating func add(_ address: String, _ range: Range<Int>, words: String, at place: Int) {
    var work = CitedWork()
    work.address = address
    work.isSure = true
    // Linked words may cite by themselves: `[Venn (2022)](https://…)`.
    if words.contains(where: \.isNumber),
      let inside = found.citations.firstIndex(where: { $0.kind == .authorYear && $0.range.utf8.overlaps(range) })
    {
      work.authors = found.citations[inside].work.authors
      work.year = found.citations[inside].work.year
      found.citations.remove(at: inside)
    }
    found.citations.append(
      Citation(kind: .link, range: TextRange(utf8: range), words: words, sentence: place, work: work))
  }

  /// Whether an address is the one that the entry around it gives.
  private func isEntryAddress(_ address: String, _ place: Int) -> Bool {
    guard let entry = references.entry(ofPassage: passages[place]) else { return false }
    return references.entries[entry].work.address == address
  }

  /// An address on the web; one without a host lies on the source's own.
  static func address(_ target: String, in source: Source) -> String? {
    let folded = target.prefix(8).lowercased()
    if folded.hasPrefix("http://") || folded.hasPrefix("https://") || folded.hasPrefix("//") { return target }
    if target.hasPrefix("/"), let url = source.url, let scheme = url.firstRange(of: "://") {
      return url[..<scheme.upperBound] + url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        + target
    }
    return WebAddress.doi(target) == nil ? nil : target
  }

  // MARK: Works cited before

  /// `(ibid.)` in the running text.
  private mutating func readAgain() {
    var meanings: [TextRange: Ibidem.Meaning] = [:]
    for (place, sentence) in audited.sentences.enumerated() {
      guard sentence.words.contains(where: { ["ibid", "ibidem", "cit"].contains($0.folded) }),
        references.entry(ofPassage: passages[place]) == nil
      else { continue }
      let start = sentence.range.lowerBound.utf8
      for group in BracketGroup.groups(in: sentence) {
        guard let meaning = Ibidem.meaning(of: String(group.text(in: sentence))) else { continue }
        let range = TextRange(utf8: start + group.range.lowerBound..<start + group.range.upperBound)
        meanings[range] = meaning
        found.citations.append(
          Citation(
            kind: .again, range: range, words: String(sentence.text.utf8Slice(group.range)), sentence: place,
            work: CitedWork()))
      }
    }
    guard !meanings.isEmpty else { return }
    found.citations.sort { ($0.range.lowerBound, $0.words) < ($1.range.lowerBound, $1.words) }
    var works: [CitedWork] = []
    for index in found.citations.indices {
      if let meaning = meanings[found.citations[index].range], found.citations[index].kind == .again {
        found.citations[index].work = Ibidem.work(meaning, among: works) ?? CitedWork()
      }
      if ![.credit, .described].contains(found.citations[index].kind) { works.append(found.citations[index].work) }
    }
  }

  /// Entries of the list that no mark leads to are cited by standing there.
  private mutating func addUncitedEntries() {
    let used = Set(found.citations.compactMap(\.reference))
    for (index, entry) in references.entries.enumerated() where entry.kind == .list && !used.contains(index) {
      let passages = audited.document.passages[entry.passages]
      guard let first = passages.first, let last = passages.last,
        let place = audited.sentence(at: first.range.utf8.lowerBound..<first.range.utf8.lowerBound + 1)
      else { continue }
      found.citations.append(
        Citation(
          kind: .entry, range: first.range.lowerBound..<last.range.upperBound, words: entry.words, sentence: place,
          work: entry.work, reference: index))
    }
  }
}

extension AuditedDocument {
  /// The place of the sentence that holds a range, or at whose end it stands; `nil` where none does.
  func sentence(at range: Range<Int>) -> Int? {
    // A mark without words stands behind the last letter of its sentence.
    let offset = range.isEmpty ? max(0, range.lowerBound - 1) : range.lowerBound
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound.utf8 <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.lowerBound.utf8 <= offset ? low : nil
  }
}
