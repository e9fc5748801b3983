internal import ClaimModel

/// A quotation inside its passage, with who says it, where and when.
struct StatementView {
  let number: HTML
  let speaker: HTML
  let author: HTML
  let outlet: HTML
  let date: HTML
  let line: Int
  let passage: HTML
  let anchor: HTML
  /// The attributes that a text of another language or direction needs; empty for most.
  let language: HTML
  let direction: HTML
  let before: HTML
  let quote: HTML
  let after: HTML
  /// The number of the statement whose words these are; empty where they are nobody else's.
  let copyOf: HTML
  /// The periods of which the words speak, as they name them.
  let periods: [HTML]

  /// The words before and after a quotation that are shown, in characters; the rest is one link away.
  private static let contextLength = 280

  init(
    _ evidence: Evidence, number: Int?, marks: [Range<Int>], tag: String, copyOf: Int? = nil, in index: ReportIndex
  ) {
    self.copyOf = copyOf.map { HTML(String($0)) } ?? .none
    periods = (index.report.periods[evidence] ?? []).map { HTML($0.words) }
    let credit = Credit(evidence, in: index)
    self.number = number.map { HTML(String($0)) } ?? .none
    speaker = credit.speaker.map { HTML($0) } ?? .none
    author = HTML(credit.author)
    outlet = credit.outlet.map { HTML(isolated: $0) } ?? .none
    date = credit.date.map { HTML($0) } ?? .none
    line = evidence.line
    passage = HTML(evidence.passage.rawValue)
    let place = index.passage(of: evidence)
    anchor = place == nil ? .none : HTML(fragment: evidence.passage.rawValue)
    language = HTML(languageOf: index.source(evidence.source)?.language)
    quote = HTML(evidence.quote, marking: marks, with: tag)
    // In a page of very many findings the passage is one link away.
    guard !index.isLarge, let document = index.document(evidence.source), let first = place else {
      (before, after) = (.none, .none)
      direction = HTML(directionOf: evidence.quote)
      return
    }
    let range = evidence.range.utf8
    let last = document.passage(at: TextOffset(utf8: range.upperBound - 1)) ?? first
    let lead = document.text.utf8Slice(min(first.range.utf8.lowerBound, range.lowerBound)..<range.lowerBound)
    let rest = document.text.utf8Slice(range.upperBound..<max(last.range.utf8.upperBound, range.upperBound))
    before = Self.lastWords(lead, Self.contextLength)
    after = Self.firstWords(rest, Self.contextLength)
    direction = HTML(directionOf: before.markup + evidence.quote + after.markup)
  }

  private static func firstWords(_ text: Substring, _ contextLength: Int) -> HTML {
    let scalars = text.unicodeScalars
    guard scalars.count > contextLength else { return HTML(text) }
    let kept = scalars.prefix(contextLength)
    let end = kept.lastIndex { $0.properties.isWhitespace } ?? kept.endIndex
    return HTML(String(scalars[..<end])) + HTML(" […]")
  }

  private static func lastWords(_ text: Substring, _ contextLength: Int) -> HTML {
    let scalars = text.unicodeScalars
    guard scalars.count > contextLength else { return HTML(text) }
    let kept = scalars.suffix(contextLength)
    let start = kept.firstIndex { $0.properties.isWhitespace } ?? kept.startIndex
    return HTML("[…]") + HTML(String(scalars[start...]))
  }
}

extension StatementView: PagePart {
  static let template = "statement"

  var fields: KeyValuePairs<String, PartField> {
    [
      "number": .markup(number), "speaker": .markup(speaker), "author": .markup(author), "outlet": .markup(outlet),
      "date": .markup(date), "line": .number(line), "passage": .markup(passage), "anchor": .markup(anchor),
      "language": .markup(language), "direction": .markup(direction), "before": .markup(before),
      "quote": .markup(quote), "after": .markup(after), "copyOf": .markup(copyOf), "periods": .list(periods),
    ]
  }
}
