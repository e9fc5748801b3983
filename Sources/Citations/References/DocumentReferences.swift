internal import ClaimModel
internal import TextAnalysis

/// The notes and the list of references of a document, and the marks that lead to them.
struct DocumentReferences: Sendable {
  /// The notes and entries in reading order.
  private(set) var entries: [Reference] = []
  private var byLabel: [Reference.Kind: [String: Int]] = [:]
  /// The entry that each passage belongs to, by the passage's place.
  private var byPassage: [Int: Int] = [:]
  /// Whether notes lead back to their marks, so that a mark without a note is known for one.
  private(set) var hasBackLinks = false
  /// Labels of notes that are no part of the passages: the mark has its note, though nobody can read it.
  private(set) var hiddenLabels: Set<String> = []

  /// Finds them.
  init(_ document: Document) {
    let links = NoteLinks(document)
    hasBackLinks = links.hasBackLinks
    hiddenLabels = links.hiddenLabels.union(document.furniture.compactMap { EntryMark.number(in: $0.text) })
    var section: ReferenceSection?
    for (place, passage) in document.passages.enumerated() {
      if let opened = ReferenceSection(passage) {
        section = opened
        continue
      }
      if let current = section, current.isClosed(by: passage) { section = nil }
      let mark = EntryMark(passage, isListed: section != nil)
      let label = links.labels[place] ?? mark?.label
      if let label, links.labels[place] != nil || mark?.isSure == true || section != nil {
        let kind: Reference.Kind =
          links.labels[place] != nil || passage.role == .footnote && section == nil || mark?.isNote == true
          ? .note : .list
        add(document, place, label: label, kind: kind, words: mark?.rest ?? passage.text)
      } else if section != nil {
        add(document, place, label: nil, kind: .list, words: passage.text)
      } else if passage.role == .footnote, let last = entries.last, last.passages.upperBound == place {
        entries[entries.count - 1].passages = last.passages.lowerBound..<place + 1
        byPassage[place] = entries.count - 1
      }
    }
    dropFalseLists()
    numberLists(document)
    readWorks(document)
  }

  /// Those that were found before.
  init(entries: [Reference], hasBackLinks: Bool, hiddenLabels: Set<String>, numbered: Int) {
    (self.entries, self.hasBackLinks, self.hiddenLabels) = (entries, hasBackLinks, hiddenLabels)
    self.numbered = numbered
    notePassages()
    noteLabels()
  }

  /// The entry or note to which a mark leads.
  func entry(labelled label: String, _ kind: Reference.Kind? = nil) -> Int? {
    if let kind { return byLabel[kind]?[label] }
    return byLabel[.list]?[label] ?? byLabel[.note]?[label]
  }

  /// The entry that a passage belongs to.
  func entry(ofPassage place: Int) -> Int? { byPassage[place] }

  /// Whether a mark's note lies outside the passages.
  func isHidden(_ label: String) -> Bool { hiddenLabels.contains(label) }

  /// How many entries have numbers by which a mark can be told to lead nowhere.
  ///
  /// Of a page's list, whose numbers are its places, some may have been left out with the page's furniture.
  private(set) var numbered = 0

  private mutating func add(
    _ document: Document, _ place: Int, label: String?, kind: Reference.Kind, words: String
  ) {
    byPassage[place] = entries.count
    entries.append(
      Reference(kind: kind, label: label, passages: place..<place + 1, words: words, work: CitedWork()))
  }

  /// A section called `Sources` or `Notes` whose passages are sentences is none of references.
  private mutating func dropFalseLists() {
    let listed = entries.filter { $0.kind == .list && $0.label == nil }
    let likely = listed.count { entry in
      entry.words.utf8.count < 600
        && (TextAddresses.addresses(in: entry.words).isEmpty == false
          || Word.words(in: entry.words).contains { AuthorYearCitations.year(of: $0) != nil })
    }
    if likely * 2 >= listed.count { return }
    let kept = entries.filter { !($0.kind == .list && $0.label == nil) }
    entries = kept
    notePassages()
  }

  private mutating func notePassages() {
    byPassage = [:]
    for (index, entry) in entries.enumerated() { for place in entry.passages { byPassage[place] = index } }
  }

  /// Gives the items of an ordered list the numbers that its markup hides, and makes the labels known.
  private mutating func numberLists(_ document: Document) {
    let listed = entries.indices.filter { entries[$0].kind == .list }
    let isItems = listed.allSatisfy {
      entries[$0].label == nil && document.passages[entries[$0].passages.lowerBound].role == .listItem
    }
    let written = entries.count { $0.label?.allSatisfy(\.isNumber) == true }
    if isItems { for (number, index) in listed.enumerated() { entries[index].label = "\(number + 1)" } }
    numbered = isItems && document.isMarkdown ? listed.count : written
    noteLabels()
  }

  private mutating func noteLabels() {
    for (index, entry) in entries.enumerated() {
      guard let label = entry.label, byLabel[entry.kind]?[label] == nil else { continue }
      byLabel[entry.kind, default: [:]][label] = index
    }
  }

  private mutating func readWorks(_ document: Document) {
    var works: [CitedWork] = []
    for index in entries.indices {
      let entry = entries[index]
      let range =
        document.passages[entry.passages.lowerBound].range
        .lowerBound..<document.passages[entry.passages.upperBound - 1].range.upperBound
      if let meaning = Ibidem.meaning(of: entry.words) {
        entries[index].work = Ibidem.work(meaning, among: works) ?? CitedWork()
      } else {
        let link = NoteLinks.firstAddress(of: document, in: range)
        entries[index].work = ReferenceReader.work(of: entry.words, link: link)
      }
      if !entries[index].work.isEmpty { works.append(entries[index].work) }
    }
  }
}

/// The links between marks and notes of a document.
private struct NoteLinks {
  /// The label of the note that begins in a passage, by the passage's place.
  var labels: [Int: String] = [:]
  var hiddenLabels: Set<String> = []
  var hasBackLinks = false

  init(_ document: Document) {
    var marked: Set<String> = []
    for link in document.links {
      guard let fragment = NoteFragment(link.target) else { continue }
      if !fragment.isBack { marked.insert(fragment.label) }
    }
    for link in document.links {
      guard let fragment = NoteFragment(link.target), fragment.isBack,
        marked.contains(fragment.label) || link.words.isEmpty
      else { continue }
      hasBackLinks = true
      guard let range = link.range, let place = document.place(ofPassageAt: range.lowerBound) else {
        hiddenLabels.insert(fragment.label)
        continue
      }
      if labels[place] == nil { labels[place] = fragment.label }
    }
  }

  /// The first address on the web that is linked inside a range.
  static func firstAddress(of document: Document, in range: TextRange) -> String? {
    return document.links.first { link in
      guard let place = link.range, place.lowerBound >= range.lowerBound, place.upperBound <= range.upperBound else {
        return false
      }
      return !link.target.hasPrefix("#") && !link.target.lowercased().hasPrefix("mailto:")
    }?.target
  }
}

extension Document {
  /// Whether the file says that it is Markdown.
  var isMarkdown: Bool { [".md", ".markdown", ".qmd", ".rmd"].contains { source.path.lowercased().hasSuffix($0) } }

  /// The place among the passages of the one that holds an offset, its end counted in.
  func place(ofPassageAt offset: TextOffset) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < passages.count && passages[low].range.lowerBound <= offset ? low : nil
  }
}
