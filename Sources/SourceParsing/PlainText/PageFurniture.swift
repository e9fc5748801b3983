/// Finds what a printer put between the lines of a text: running heads, footers, page numbers, rules.
struct PageFurniture {
  /// A short line that stands apart, as headers and footers do.
  private struct Candidate {
    var line: Int
    /// What it says apart from white space, case and the value of numbers.
    var shape: UInt64
    var form: PageLine.Form
  }

  private var text: TextLines
  private var candidates: [Candidate] = []
  private var counts = HashCounts(capacity: 0)

  /// The longest header, in characters: a title, an outlet and a date side by side.
  private static let longestHeader = 140

  /// Marks page headers, footers and numbers, found by their form and their repetition.
  static func mark(_ text: inout TextLines) {
    var furniture = PageFurniture(text: text)
    furniture.gather()
    furniture.markKnownForms()
    furniture.markRepeated()
    furniture.markNumbers()
    furniture.markNeighbours()
    text = furniture.text
  }

  private init(text: TextLines) { self.text = text }

  private mutating func gather() {
    let lines = text.lines
    for index in lines.indices where lines[index].furniture == .none && lines[index].columns <= Self.longestHeader {
      let form = PageLine.form(of: text.stretch(index))
      guard form != .prose || standsApart(index) else { continue }
      candidates.append(Candidate(line: index, shape: PageLine.shape(of: text.stretch(index)), form: form))
    }
    counts = HashCounts(capacity: candidates.count)
    for candidate in candidates { counts.add(candidate.shape) }
  }

  /// Whether a line is one of three at most between blank lines, or one of the first two of a page.
  private func standsApart(_ index: Int) -> Bool {
    let lines = text.lines
    var first = index
    while first > 0, index - first < 3, lines[first].blanks == 0, !lines[first].startsPage { first -= 1 }
    if lines[first].startsPage, index - first < 2 { return true }
    var last = index
    while last + 1 < lines.count, last - first < 3, lines[last + 1].blanks == 0, !lines[last + 1].startsPage {
      last += 1
    }
    if last - first < 3 { return true }
    return index + 1 < lines.count && lines[index + 1].startsPage
  }

  // MARK: Marking

  private mutating func markKnownForms() {
    for candidate in candidates {
      switch candidate.form {
      case .printHeader, .numberedAddress: text.lines[candidate.line].furniture = .pageHeader
      case .wordedNumber: text.lines[candidate.line].furniture = .pageNumber
      case .rule: text.lines[candidate.line].furniture = .rule
      case .markedNumber where counts[candidate.shape] > 1: text.lines[candidate.line].furniture = .pageNumber
      default: break
      }
    }
  }

  /// What the places of a repeated line tell.
  private struct Evidence {
    var count = 0
    /// Places where it stands inside a sentence.
    var cuts = 0
    /// Places at the start or the end of a page.
    var pageEnds = 0
    /// Places with a rule below or above.
    var ruled = 0
    /// Places whose number is one more than the number before.
    var steps = 0
    var lastNumber: Int?
    var lastLine = 0
    /// Places close behind the one before: no page is so short.
    var crowded = 0
  }

  /// Marks running titles, with a number at one end or without.
  private mutating func markRepeated() {
    var slots: [UInt64: Int] = [:]
    var evidence: [Evidence] = []
    for candidate in candidates where Self.mayRepeat(candidate.form) && counts[candidate.shape] > 1 {
      let slot: Int
      if let known = slots[candidate.shape] {
        slot = known
      } else {
        slot = evidence.count
        slots[candidate.shape] = slot
        evidence.append(Evidence())
      }
      note(candidate, in: &evidence[slot])
    }
    for candidate in candidates where Self.mayRepeat(candidate.form) && counts[candidate.shape] > 1 {
      guard let slot = slots[candidate.shape] else { continue }
      // What runs on from the first page is the title, where it stands first.
      if candidate.form == .prose, candidate.line < 2 { continue }
      if isRunningTitle(candidate, evidence[slot]) { text.lines[candidate.line].furniture = .pageHeader }
    }
  }

  private static func mayRepeat(_ form: PageLine.Form) -> Bool {
    form == .numbered || form == .pagedTitle || form == .countedTitle || form == .prose
  }

  private func note(_ candidate: Candidate, in evidence: inout Evidence) {
    let lines = text.lines
    evidence.count += 1
    if evidence.count > 1, candidate.line - evidence.lastLine < 8 { evidence.crowded += 1 }
    evidence.lastLine = candidate.line
    if isCut(at: candidate.line) { evidence.cuts += 1 }
    let next = candidate.line + 1
    if lines[candidate.line].startsPage || candidate.line == 0 || next < lines.count && lines[next].startsPage {
      evidence.pageEnds += 1
    }
    if next < lines.count, lines[next].furniture == .rule, lines[next].blanks == 0 { evidence.ruled += 1 }
    if let number = PageLine.number(in: text.stretch(candidate.line)) {
      if let last = evidence.lastNumber, number > last, number - last <= 2 { evidence.steps += 1 }
      evidence.lastNumber = number
    }
  }

  private func isRunningTitle(_ candidate: Candidate, _ evidence: Evidence) -> Bool {
    let stretch = text.stretch(candidate.line)
    let ends = evidence.count
    switch candidate.form {
    case .pagedTitle:
      return true
    case .numbered, .countedTitle:
      guard evidence.steps + 1 >= ends - evidence.steps / 2 else { return false }
      // `Chapter 1`, `Table 2` and the like are headings, unless a sentence goes on across them.
      return evidence.cuts > 0 || evidence.pageEnds * 2 > ends
        || candidate.form == .numbered && evidence.crowded * 2 < ends && evidence.ruled + evidence.steps > 0
    default:
      if stretch.endsSentence && !stretch.isAllCapitals || stretch.startsSmall { return false }
      if evidence.pageEnds >= 3, evidence.pageEnds * 5 >= ends * 3 { return true }
      if evidence.pageEnds > 1, evidence.pageEnds == ends { return true }
      return ends >= 3 && evidence.cuts * 2 >= ends && evidence.crowded == 0
    }
  }

  /// Marks bare numbers that count pages: they ascend, and at least one of them stands inside a sentence or at a page's
  /// end, or beside a header.
  private mutating func markNumbers() {
    var numbers: [(line: Int, value: Int)] = []
    for candidate in candidates
    where candidate.form == .bareNumber || candidate.form == .markedNumber || isRoman(candidate) {
      guard text.lines[candidate.line].furniture == .none || candidate.form == .markedNumber else { continue }
      guard
        let value = PageLine.number(in: text.stretch(candidate.line)) ?? PageLine.roman(text.stretch(candidate.line))
      else { continue }
      numbers.append((candidate.line, value))
    }
    guard !numbers.isEmpty else { return }
    // At a page's very start or end nothing else is a bare number.
    let isPaged = text.lines.count(where: \.startsPage) > 1
    numbers.removeAll { place in
      guard isPaged, isAtPageEnd(place.line) else { return false }
      text.lines[place.line].furniture = .pageNumber
      return true
    }
    guard !numbers.isEmpty else { return }
    let steps = zip(numbers, numbers.dropFirst()).count { $1.value - $0.value == 1 || $1.value - $0.value == 2 }
    let lines = text.lines
    // Numbers in the middle of the line count pages, if there are several.
    let areCentred =
      numbers.count > 1 && steps + 1 == numbers.count && numbers.allSatisfy { lines[$0.line].indent >= 20 }
    let known =
      areCentred
      ? numbers.count
      : numbers.count { place in
        isCut(at: place.line) || lines[place.line].startsPage
          || place.line + 1 < lines.count && lines[place.line + 1].startsPage || touchesHeader(place.line)
      }
    guard known > 0, numbers.count == 1 || steps * 3 >= numbers.count, known * 8 >= numbers.count else { return }
    for place in numbers { text.lines[place.line].furniture = .pageNumber }
  }

  private func isRoman(_ candidate: Candidate) -> Bool {
    candidate.form == .prose && isAtPageEnd(candidate.line) && PageLine.roman(text.stretch(candidate.line)) != nil
  }

  private func isAtPageEnd(_ index: Int) -> Bool {
    text.lines[index].startsPage || index + 1 == text.lines.count || text.lines[index + 1].startsPage
  }

  private func touchesHeader(_ index: Int) -> Bool {
    let lines = text.lines
    return index > 0 && lines[index - 1].furniture == .pageHeader
      || index + 1 < lines.count && lines[index + 1].furniture == .pageHeader
  }

  /// Lines that repeat within three lines of a page number or header are of the page, too, if they stand there most times.
  private mutating func markNeighbours() {
    let marked = text.lines.indices.filter { text.lines[$0].furniture.isOfPage }
    guard marked.count > 1 else { return }
    let near = candidates.filter { candidate in
      (candidate.form == .prose || candidate.form == .numbered) && counts[candidate.shape] >= max(2, marked.count / 3)
        && text.lines[candidate.line].furniture == .none && isNear(candidate.line, marked)
    }
    var nearby = HashCounts(capacity: near.count)
    for candidate in near { nearby.add(candidate.shape) }
    for candidate in near where nearby[candidate.shape] * 4 >= counts[candidate.shape] * 3 {
      let stretch = text.stretch(candidate.line)
      if !stretch.endsSentence, !stretch.startsSmall { text.lines[candidate.line].furniture = .pageHeader }
    }
  }

  private func isNear(_ index: Int, _ marked: [Int]) -> Bool {
    var low = 0
    var high = marked.count
    while low < high {
      let middle = (low + high) / 2
      if marked[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < marked.count && marked[low] - index <= 3 || low > 0 && index - marked[low - 1] <= 3
  }

  /// Whether a sentence goes on across a line: the words before it are not at an end, those behind begin small.
  private func isCut(at index: Int) -> Bool {
    let lines = text.lines
    var before = index - 1
    while before >= 0, index - before <= 4, lines[before].furniture != .none || isPlainlyOfPage(before) { before -= 1 }
    var after = index + 1
    while after < lines.count, after - index <= 4, lines[after].furniture != .none || isPlainlyOfPage(after) {
      after += 1
    }
    guard before >= 0, after < lines.count, index - before <= 4, after - index <= 4 else { return false }
    return !text.stretch(before).endsSentence && lines[before].columns >= 30 && text.stretch(after).startsSmall
  }

  private func isPlainlyOfPage(_ index: Int) -> Bool {
    switch PageLine.form(of: text.stretch(index)) {
    case .prose, .countedTitle: false
    default: true
    }
  }
}
