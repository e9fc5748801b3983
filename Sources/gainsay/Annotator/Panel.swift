internal import ClaimModel

/// The lower part of the screen: what stands at the cursor, what was done, what is asked, and the keys.
struct Panel {
  private(set) var lines: [StyledLine] = []
  /// Where something is typed, within the lines.
  private(set) var cursorRow = 0
  private(set) var cursorColumn: Int?

  private let size: Screen.Size

  /// The panel of a state, at most about half of the rows.
  init(_ state: AnnotatorState, size: Screen.Size) {
    self.size = size
    guard size.rows > 2 else {
      ask(state)
      lines = Array(lines.suffix(max(0, size.rows - 1)))
      cursorRow = max(0, lines.count - 1)
      return
    }
    if size.rows >= 8 { lines.append(StyledLine(String(repeating: "─", count: size.columns), .faint)) }
    if case .picking(let picker) = state.mode {
      pick(picker, state)
    } else {
      tell(state)
      ask(state)
    }
  }

  // MARK: telling

  private mutating func tell(_ state: AnnotatorState) {
    let room = size.rows >= 20 ? 6 : max(1, size.rows / 4)
    var told: [StyledLine] = []
    if let message = state.message {
      told += Self.message(message, columns: size.columns, rows: size.rows >= 20 ? 4 : room)
    }
    let details = details(state).prefix(max(room - told.count, told.isEmpty ? 1 : 0))
    told = details + told
    // The text above stays where it is while little is told.
    let least = size.rows >= 20 ? 3 : 1
    told += Array(repeating: StyledLine(), count: max(0, least - told.count))
    lines += told
  }

  /// A message on as many lines as it takes, the last cut where that are too many.
  static func message(_ message: AnnotatorState.Message, columns: Int, rows: Int) -> [StyledLine] {
    let style = message.isTrouble ? TextStyle(isBold: true, colour: .yellow) : .bold
    let words = ScreenText.shown(message.isTrouble ? "! \(message.text)" : message.text)
    let ranges = TextWrapping.lines(of: words[...], width: columns)
    return ranges.prefix(max(1, rows)).enumerated().map { index, range in
      let isCut = index == rows - 1 && ranges.count > rows
      let end = isCut ? words.utf8.count : range.upperBound
      return StyledLine(ScreenText.cut(String(words.utf8Slice(range.lowerBound..<end)), to: columns), style)
    }
  }

  private func details(_ state: AnnotatorState) -> [StyledLine] {
    let here = state.annotationsHere
    var lines = here.map { placed in
      let annotation = placed.annotation
      let isChosen = here.count > 1 && placed == state.annotationHere
      var line = StyledLine(isChosen ? "> " : "  ", .bold)
      line.add(annotation.stance.mark + " ", TextStyle(isBold: true, colour: annotation.stance.colour))
      line.add("\(annotation.stance.rawValue) \(annotation.claim)")
      line.add(Self.rest(of: annotation), .faint)
      return line
    }
    if let reason = state.suggestion(at: state.cursor) {
      var line = StyledLine("  ? ", TextStyle(isBold: true, colour: .cyan))
      line.add(reason)
      lines.append(line)
    }
    if let speaker = state.nextSpeaker {
      lines.append(StyledLine("  next: \(AnnotatorState.wording(speaker))", .faint))
    }
    return lines
  }

  /// Whose word, by whom, and the note, as far as there are any.
  static func rest(of annotation: Annotation) -> String {
    var parts: [String] = []
    if annotation.attribution != .author { parts.append(AnnotatorState.wording(annotation.attribution)) }
    if let annotator = annotation.annotator { parts.append("by \(annotator)") }
    if let note = annotation.note { parts.append("note: \(note)") }
    return parts.isEmpty ? "" : "  " + parts.joined(separator: "; ")
  }

  // MARK: asking

  private mutating func ask(_ state: AnnotatorState) {
    switch state.mode {
    case .reading, .picking, .help:
      hint("s supports  r refutes  d discusses  v more  / search  u undo  ? keys  q leave")
    case .finding(let line):
      type("search: ", line)
      hint("Enter finds, Esc goes back")
    case .naming(let line, let annotation):
      hint(
        annotation == nil
          ? "whose word is the next annotation? a name; ? and the wording for somebody unnamed; empty: the author"
          : "whose word is it? a name; ? and the wording for somebody unnamed; empty: the author")
      type("speaker: ", line)
    case .noting(let line, let annotation):
      hint("a note to “\(annotation.stance.rawValue) \(annotation.claim)”; Enter saves, Esc goes back")
      type("note: ", line)
    case .confirming(let annotation):
      lines.append(
        StyledLine(
          "remove “\(annotation.stance.rawValue) \(annotation.claim)” here? y removes, any other key keeps it", .bold))
    }
  }

  private mutating func hint(_ words: String) {
    lines.append(StyledLine(ScreenText.cut(words, to: size.columns), .faint))
  }

  /// A line that is being typed, its end seen where it is longer than the screen.
  private mutating func type(_ label: String, _ line: TypedLine) {
    let label = size.columns < 20 ? ">" : label
    let room = max(1, size.columns - label.count - 1)
    let before = Array(line.text[..<line.cursor])
    var first = before.count
    var used = 0
    while first > 0, used + ScreenText.width(before[first - 1]) <= room {
      first -= 1
      used += ScreenText.width(before[first])
    }
    cursorRow = lines.count
    cursorColumn = label.count + used
    var shown = StyledLine(label, .bold)
    shown.add(String(line.text[first...]))
    lines.append(shown.cut(to: size.columns))
  }

  private mutating func pick(_ picker: ClaimPicker, _ state: AnnotatorState) {
    let height = max(1, min(12, size.rows / 2 - 2))
    lines.append(
      StyledLine(
        "\(picker.stance.mark) \(picker.stance.rawValue) which claim?",
        TextStyle(isBold: true, colour: picker.stance.colour)))
    if let message = state.message { lines += Self.message(message, columns: size.columns, rows: 1) }
    type("filter: ", picker.line)
    let first = max(0, min(picker.index - height / 2, picker.entries.count - height))
    for (index, entry) in picker.entries.enumerated().dropFirst(first).prefix(height) {
      let isHere = index == picker.index
      let style = isHere ? TextStyle.reversed : .plain
      var line = StyledLine(isHere ? "> " : "  ", .bold)
      switch entry {
      case .claim(let claim):
        let topic = claim.topic.map { "  [\($0)]" } ?? ""
        line.add("\(claim.id)  \(claim.statement)\(topic)", style)
      case .new(let claim): line.add("new claim: “\(claim.statement)”  id \(claim.id)", style)
      }
      lines.append(line)
    }
    if picker.entries.isEmpty {
      lines.append(StyledLine("  no claim yet: type the statement of the first one", .faint))
    }
    let rest = picker.entries.count - first - height
    if size.rows >= 8 {
      hint((rest > 0 ? "\(rest) more below; " : "") + "type to filter, ↑ ↓ Enter choose, Ctrl-N new claim, Esc back")
    }
  }
}
