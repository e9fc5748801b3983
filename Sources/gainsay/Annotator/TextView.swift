internal import ClaimModel

/// The part of the screen that shows the source: rows of wrapped passages with marks in the margin.
struct TextView {
  /// A row of the whole text: a line of a passage, or the empty line behind its last one.
  private struct Place: Comparable {
    var passage: Int
    var line: Int

    static func < (one: Place, other: Place) -> Bool { (one.passage, one.line) < (other.passage, other.line) }
  }

  private let width: Int
  /// The first row that is seen.
  private var top = Place(passage: 0, line: 0)
  /// The lines of passages that were seen.
  private var wrapped: [Int: [Range<Int>]] = [:]

  /// So many rows stay between the cursor and an edge where there is room.
  private static let context = 2

  /// A view of a width.
  init(width: Int) { self.width = width }

  /// The columns before the text: the cursor's row, marks of annotations and suggestions.
  static func marginWidth(_ columns: Int) -> Int { columns < 20 ? 2 : 5 }

  /// The rows around the selected words, and in which of them the selection starts.
  mutating func lines(of state: AnnotatorState, height: Int, columns: Int) -> (lines: [StyledLine], cursorRow: Int) {
    scroll(to: state, height: height)
    let annotated = state.annotatedClaims
    var rows: [StyledLine] = []
    var cursorRow = 0
    var place = top
    let start = self.place(of: state.selection.range.lowerBound, in: state.text)
    while rows.count < height, place.passage < state.text.document.passages.count {
      if place == start { cursorRow = rows.count }
      rows.append(row(place, of: state, annotated, columns: columns))
      place = next(place, in: state.text)
    }
    return (rows, cursorRow)
  }

  // MARK: where rows lie

  private mutating func lines(of passage: Int, in text: ReadingText) -> [Range<Int>] {
    if let known = wrapped[passage] { return known }
    let block = text.document.passages[passage]
    let lines = TextWrapping.lines(
      of: block.text[...], from: block.range.lowerBound.utf8, width: width - Self.lead(of: block).count)
    if wrapped.count > 2_000 { wrapped.removeAll(keepingCapacity: true) }
    wrapped[passage] = lines
    return lines
  }

  private mutating func place(of offset: TextOffset, in text: ReadingText) -> Place {
    let passages = text.document.passages
    let passage = min(
      ReadingText.first(passages.count) { passages[$0].range.upperBound > offset }, max(0, passages.count - 1))
    let lines = lines(of: passage, in: text)
    let line = ReadingText.first(lines.count) { lines[$0].upperBound > offset.utf8 }
    return Place(passage: passage, line: min(line, lines.count - 1))
  }

  private mutating func next(_ place: Place, in text: ReadingText) -> Place {
    place.line < lines(of: place.passage, in: text).count
      ? Place(passage: place.passage, line: place.line + 1) : Place(passage: place.passage + 1, line: 0)
  }

  private mutating func back(_ place: Place, by count: Int, in text: ReadingText) -> Place {
    var place = place
    for _ in 0..<max(0, count) {
      if place.line > 0 {
        place.line -= 1
      } else if place.passage > 0 {
        place.passage -= 1
        place.line = lines(of: place.passage, in: text).count
      }
    }
    return place
  }

  private mutating func scroll(to state: AnnotatorState, height: Int) {
    let text = state.text
    let range = state.selection.range
    let start = place(of: range.lowerBound, in: text)
    let end = place(of: TextOffset(utf8: max(range.lowerBound.utf8, range.upperBound.utf8 - 1)), in: text)
    let context = height >= 8 ? Self.context : 0
    var last = top
    for _ in 0..<max(0, height - 1 - context) where last < end { last = next(last, in: text) }
    if last < end { top = back(end, by: height - 1 - context, in: text) }
    // A growing selection is seen at its end, a sentence longer than the screen from its start.
    let seen = state.selection.isChanged ? end : start
    var first = top
    if top > Place(passage: 0, line: 0) { for _ in 0..<context { first = next(first, in: text) } }
    if seen < first { top = back(seen, by: context, in: text) }
  }

  // MARK: what rows show

  /// What stands before the first line of a passage, and as spaces before the others.
  private static func lead(of passage: Passage) -> String {
    switch passage.role {
    case .listItem: "• "
    case .blockQuote: "│ "
    default: ""
    }
  }

  private mutating func row(
    _ place: Place, of state: AnnotatorState, _ annotated: Set<Identifier<Claim>>, columns: Int
  ) -> StyledLine {
    let lines = lines(of: place.passage, in: state.text)
    guard place.line < lines.count else { return StyledLine() }
    let range = TextRange(utf8: lines[place.line])
    let passage = state.text.document.passages[place.passage]
    var row = margin(range, of: state, columns: columns)
    let lead = Self.lead(of: passage)
    row.add(place.line == 0 || lead != "• " ? lead : "  ", .faint)
    let here = state.annotations(in: range)
    var edges: Set<TextOffset> = [range.lowerBound, range.upperBound]
    for part in here.map(\.range) + [state.selection.range] {
      for edge in [part.lowerBound, part.upperBound] where range.contains(edge) { edges.insert(edge) }
    }
    let sorted = edges.sorted()
    for (low, high) in zip(sorted, sorted.dropFirst()) {
      var style = passage.role == .heading ? TextStyle.bold : .plain
      style.isReversed = state.selection.range.contains(low)
      if let annotation = here.first(where: { $0.range.contains(low) })?.annotation {
        style.isUnderlined = true
        style.colour = annotation.stance.colour
      }
      row.add(state.text.words(low..<high), style)
    }
    return row
  }

  /// `>` where words are selected, the marks of the annotations, `?` for a suggestion.
  private func margin(_ range: TextRange, of state: AnnotatorState, columns: Int) -> StyledLine {
    let isSelected = state.selection.range.overlaps(range)
    var stances: [Stance] = []
    for placed in state.annotations(in: range) where !stances.contains(placed.annotation.stance) {
      stances.append(placed.annotation.stance)
    }
    // Where the row holds the beginning of a sentence that is worth an annotation.
    let sentences = state.text.sentences(in: range)
    let isSuggested = sentences.contains {
      range.contains(state.text.sentences[$0].lowerBound) && state.suggestion(at: $0) != nil
    }
    var margin = StyledLine(isSelected ? ">" : " ", .bold)
    if Self.marginWidth(columns) == 2 {
      if let stance = stances.first {
        margin.add(stance.mark, TextStyle(isBold: true, colour: stance.colour))
      } else {
        margin.add(isSuggested ? "?" : " ", TextStyle(colour: .cyan))
      }
      return margin
    }
    for place in 0..<2 {
      if place < stances.count {
        margin.add(stances[place].mark, TextStyle(isBold: true, colour: stances[place].colour))
      } else {
        margin.add(" ")
      }
    }
    margin.add(isSuggested ? "?" : " ", TextStyle(colour: .cyan))
    margin.add(" ")
    return margin
  }
}

extension Stance {
  /// The mark in the margin.
  var mark: String {
    switch self {
    case .supports: "+"
    case .refutes: "-"
    case .discusses: "·"
    }
  }

  /// The colour that goes with the mark.
  var colour: TextStyle.Colour {
    switch self {
    case .supports: .green
    case .refutes: .red
    case .discusses: .yellow
    }
  }
}
