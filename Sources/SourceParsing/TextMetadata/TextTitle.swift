/// Chooses the title of a text among the lines of its head, and tells the masthead from it.
struct TextTitle {
  private let head: [TextStatement]
  private let headers: [TextStatement]
  private let names: NameEvidence
  private let isCapture: Bool

  /// The line that names the periodical, above the title.
  private(set) var masthead: TextStatement?
  /// The line that is the title.
  private(set) var chosen: TextStatement?

  init(_ head: [TextStatement], _ headers: [TextStatement], _ names: NameEvidence, isCapture: Bool) {
    self.head = head
    self.isCapture = isCapture
    self.headers = headers
    self.names = names
    choose()
  }

  private mutating func choose() {
    // A heading far down is a section's.
    if let heading = head.first(where: { $0.level == 1 })
      ?? head.prefix(3).first(where: { $0.level > 0 && !$0.kind.isSection })
    {
      // A heading that was marked as one; the line above it may be a masthead.
      chosen = heading
      if let first = head.first, first.block < heading.block, mastheadScore(0) >= 2 { masthead = first }
      return
    }
    // What looks like a person's name is a title where no other line stands above it.
    let named = head.indices.first { head[$0].kind.isNames || head[$0].kind.isOther }
    let candidates = head.indices.filter { index in
      (head[index].kind.isOther || index == named && !isSignedAlone(index)) && isPlausible(index)
    }
    guard let first = candidates.first, head[first].words.count > 1 || candidates.count > 1 || ofHeaders == nil else {
      chosen = fallback
      return
    }
    chosen = head[first]
    if isCapture, let signed = candidates.first(where: { $0 + 1 < head.count && head[$0 + 1].kind.isByline }) {
      chosen = head[signed]
      if signed != first, mastheadScore(first) >= 2 { masthead = head[first] }
      return
    }
    guard let second = candidates.dropFirst().first,
      head[..<first].allSatisfy({ $0.kind.isSeries || $0.kind.isDate || $0.kind.isSection })
    else { return }
    let isSigned = second + 1 < head.count && (head[second + 1].kind.isByline || head[second + 1].kind.isNames)
    if mastheadScore(first) + (isSigned ? 1 : 0) >= 3 {
      masthead = head[first]
      chosen = head[second]
    }
  }

  /// Whether a line of names is the only one of a head: then it says who wrote, and the text has no title.
  private func isSignedAlone(_ index: Int) -> Bool {
    head[index].kind.isNames && !head.contains { $0.kind.isByline } && head.count == 1
  }

  /// Whether a line may be a title: no label, no cut sentence, and not one or two words in the middle of nothing.
  private func isPlausible(_ index: Int) -> Bool {
    let statement = head[index]
    let text = statement.text
    guard !statement.isCell, let first = text.first, let last = text.last, statement.words.count <= 30,
      text.contains(where: \.isLetter),
      first.isLetter || first.isNumber || "\"'“‘«„¿¡[(…".contains(first)
    else { return false }
    // `Expires: 4 September 2019`
    if !statement.dates.isEmpty, statement.words.first?.hasSuffix(":") ?? false { return false }
    // `1. SUMMARY` is the first section's heading.
    if ";,:".contains(last) || ListMarker.opens(statement.text) { return false }
    if last == ".", !statement.isAllCapitals, !text.hasSuffix("..") { return false }
    // A title begins with a capital letter, but for names such as `iPhone`; and it is no phrase cut short.
    if first.isLowercase, text.dropFirst().first?.isLowercase ?? true { return false }
    if statement.bytes.withUnsafeBufferPointer({ PlainTextWords.endsOpen(TextStretch($0, 0..<$0.count)) }) {
      return false
    }
    guard statement.words.count <= 2 else { return true }
    if statement.isAllCapitals || "?!\"”".contains(last) { return true }
    guard index + 1 < head.count else { return true }
    switch head[index + 1].kind {
    case .byline, .date, .names, .periodical, .series, .affiliation, .address, .tagline: return true
    case .other: return index == 0
    default: return false
    }
  }

  /// How much a line looks like a masthead; from 3 on it is one, if another line can be the title.
  private func mastheadScore(_ index: Int) -> Int {
    let statement = head[index]
    let words = statement.words
    guard words.count <= 8 else { return 0 }
    var score = 0
    let next = head.dropFirst(index + 1).first { if case .note = $0.kind { false } else { true } }
    if let kind = next?.kind {
      if kind.isDate || kind.isSeries || next.map({ MetadataWords.isTagline($0.text) }) ?? false { score += 2 }
      if kind.isByline || kind.isNames { score -= 3 }
      if kind.isSentence { score -= 1 }
    }
    if let last = words.last,
      MetadataWords.isPeriodicalWord(last) || words.first.map(MetadataWords.isPeriodicalWord) ?? false
    {
      score += 2
    }
    if statement.isAllCapitals, words.count <= 3 { score += 1 }
    if words.first?.lowercased() == "the" { score += 1 }
    if !MetadataWords.isCapitalised(words) {
      score -= 2
    } else if words.count <= 4, !statement.isAllCapitals {
      score += 1
    }
    if statement.text.contains(":") || "?!\"”".contains(statement.text.last ?? " ") { score -= 3 }
    if !names.mayName(statement.text) { score -= 1 }
    return score
  }

  /// Where no line is a title by its form: a line of names above a byline, then a label of the kind of piece.
  private var fallback: TextStatement? {
    if ofHeaders != nil { return nil }
    let hasByline = head.contains { $0.kind.isByline }
    if let named = head.first, named.kind.isNames, hasByline { return named }
    if let dated = head.first(where: { $0.kind.isDate && $0.words.count >= 6 && !TextDates.isPublication($0.text) }) {
      return dated
    }
    if let series = head.first(where: { $0.kind.isSeries && $0.words.count >= 2 && $0.words.contains { $0.count > 6 } })
    {
      return series
    }
    // `Speech delivered by Jane Roe at …` says who and what in one.
    if let spoken = head.first(where: {
      $0.kind.isByline && !$0.text.lowercased().hasPrefix("by ") && $0.words.count >= 6
    }) {
      return spoken
    }
    guard let section = head.first(where: { $0.kind.isSection }),
      section.isAllCapitals || head.first?.block == section.block
    else { return nil }
    return section
  }

  /// The title that running heads hold besides the name of a body or a periodical.
  var ofHeaders: (title: String, line: Int)? {
    for header in headers where PrintHeader(header.text) == nil {
      let text = PageLabel.cut(header.text)
      let words = text.split(separator: " ")
      if words.count >= 3, !MetadataWords.isOrganisation(text), TextPublisher.ofHeader(header.text) == nil {
        return (text, header.line)
      }
    }
    return nil
  }

  /// A title without quotation marks around it, the full stop of old headlines, and marks of notes.
  static func cleaned(_ text: String) -> String {
    var title = text.trimming(\.isWhitespace)
    for (open, close) in [("\"", "\""), ("“", "”"), ("‘", "’"), ("«", "»"), ("„", "“"), ("_", "_"), ("*", "*")] {
      let inner = title.dropFirst().dropLast()
      if title.hasPrefix(open), title.hasSuffix(close), inner.count > 2, !inner.contains(open), !inner.contains(close) {
        title = String(inner)
      }
    }
    if title.hasSuffix("."), !title.hasSuffix(".."), title.dropLast().last?.isLetter ?? false,
      title.split(separator: " ").count > 2
    {
      title.removeLast()
    }
    while title.hasSuffix("*") || title.hasSuffix("†") { title.removeLast() }
    return title.trimming(\.isWhitespace)
  }
}

/// The number of a page at the end of a running head.
enum PageLabel {
  /// A running head without `page 3 of 9`, `p. 3` or a bare number at its end.
  static func cut(_ text: String) -> String {
    var words = text.split(separator: " ")
    func isNumber(_ word: Substring) -> Bool { Int(word.trimming { !$0.isNumber }) != nil && word.count <= 5 }
    if words.count > 3, isNumber(words[words.count - 1]), words[words.count - 2].lowercased() == "of" {
      words.removeLast(2)
    }
    if let last = words.last, isNumber(last) {
      words.removeLast()
      if let label = words.last?.lowercased().trimming({ !$0.isLetter }), ["page", "p", "pg", "seite"].contains(label) {
        words.removeLast()
      }
    }
    return words.joined(separator: " ").trimming { " |-–—,".contains($0) }
  }
}

/// The running head that a browser prints: `6/26/25, 12:52 PM Title | Outlet`.
struct PrintHeader {
  let title: String?
  let outlet: String?

  /// Reads a running head; `nil` where it is none of a browser's.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let form = bytes.withUnsafeBufferPointer { PageLine.form(of: TextStretch($0, 0..<$0.count)) }
    guard case .printHeader = form else { return nil }
    let words = text.split(separator: " ").drop { word in
      word.contains(":") || word.contains("/") || word.allSatisfy { $0.isNumber || ".,-".contains($0) }
        || ["AM", "PM", "am", "pm", "of"].contains(word)
    }
    let whole = words.joined(separator: " ")
    for mark in [" | ", " – ", " — ", " - "] {
      guard let place = whole.ranges(of: mark).last else { continue }
      title = String(whole[..<place.lowerBound])
      outlet = String(whole[place.upperBound...])
      return
    }
    title = whole.isEmpty ? nil : whole
    outlet = nil
  }
}
