internal import ClaimModel

/// The choice of a source: those that hold what was typed, with what is annotated in each.
struct SourceList: Hashable, Sendable {
  /// A source that can be chosen.
  struct Item: Hashable, Sendable {
    var id: Identifier<Source>
    var path: String
    var count: Int

    /// The source in one line.
    var line: String { "\(id)  \(count == 0 ? "no annotation" : FindingPrinter.count(count, "annotation"))  \(path)" }
  }

  /// What a key led to.
  enum Outcome: Hashable, Sendable {
    case open, left
    case chosen(Item)
  }

  let items: [Item]
  private(set) var typed = TypedLine()
  private(set) var index = 0

  /// A list of sources.
  init(_ items: [Item]) { self.items = items }

  /// The sources that hold every word typed.
  var shown: [Item] { filtered(by: typed.string) }

  /// The sources whose name or path holds every word.
  func filtered(by typed: String) -> [Item] {
    let words = typed.lowercased().split(separator: " ")
    return items.filter { item in
      let text = "\(item.id) \(item.path)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// Takes a key.
  mutating func handle(_ key: Key) -> Outcome {
    let last = max(0, shown.count - 1)
    switch key {
    case .escape, .control("c"): return .left
    case .up, .control("p"), .backTab: index = max(0, index - 1)
    case .down, .control("n"), .tab: index = min(last, index + 1)
    case .pageUp: index = max(0, index - 10)
    case .pageDown: index = min(last, index + 10)
    case .enter: if shown.indices.contains(index) { return .chosen(shown[index]) }
    default: if typed.handle(key) { index = 0 }
    }
    return .open
  }

  /// The list for a screen.
  func frame(size: Screen.Size) -> Screen.Frame {
    let shown = shown
    var lines: [StyledLine] = []
    if size.rows >= 4 {
      lines.append(StyledLine(" gainsay annotate: which source?", .reversed).filled(to: size.columns))
    }
    var line = StyledLine("filter: ", .bold)
    line.add(typed.string)
    let (row, column) = (lines.count, ScreenText.width("filter: " + String(typed.text[..<typed.cursor])))
    lines.append(line)
    let height = max(1, size.rows - lines.count - (size.rows >= 5 ? 1 : 0))
    let first = max(0, min(index - height / 2, shown.count - height))
    for (place, item) in shown.enumerated().dropFirst(first).prefix(height) {
      var line = StyledLine(place == index ? "> " : "  ", .bold)
      line.add(item.line, place == index ? .reversed : .plain)
      lines.append(line)
    }
    if shown.isEmpty { lines.append(StyledLine("  no source holds these words", .faint)) }
    if size.rows >= 5 {
      lines += Array(repeating: StyledLine(), count: max(0, size.rows - 1 - lines.count))
      lines.append(StyledLine("type to filter, ↑ ↓ Enter choose, Esc leaves", .faint))
    }
    return Screen.Frame(
      lines: lines.prefix(size.rows).map { $0.cut(to: size.columns) }, cursorRow: min(row, size.rows - 1),
      cursorColumn: min(column, size.columns - 1))
  }
}
