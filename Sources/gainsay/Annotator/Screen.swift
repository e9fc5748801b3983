internal import ClaimModel

/// Draws a state into lines: a title, the text around the cursor, and below what stands there or is asked.
///
/// Only what is seen is wrapped; what was wrapped is kept while the width stays.
struct Screen {
  /// A terminal's columns and rows.
  struct Size: Hashable, Sendable {
    var columns: Int
    var rows: Int
  }

  /// What is to be seen: a line a row, and where the terminal's own cursor goes.
  struct Frame: Hashable, Sendable {
    var lines: [StyledLine]
    var cursorRow: Int
    var cursorColumn: Int
  }

  /// So many columns at most hold text: longer lines are hard to read.
  private static let widest = 96

  private(set) var size: Size
  private var view: TextView

  /// A screen of a size.
  init(size: Size) {
    self.size = size
    view = TextView(width: Self.textWidth(size))
  }

  /// Takes another size.
  mutating func resize(to size: Size) {
    guard size != self.size else { return }
    self.size = size
    view = TextView(width: Self.textWidth(size))
  }

  private static func textWidth(_ size: Size) -> Int {
    max(1, min(widest, size.columns - (size.columns < 20 ? 0 : 1)) - TextView.marginWidth(size.columns))
  }

  /// Draws a state; as many lines as there are rows, none wider than the columns.
  mutating func frame(_ state: AnnotatorState) -> Frame {
    if case .help(let first) = state.mode { return helpFrame(first) }
    let panel = Panel(state, size: size)
    let title = size.rows >= 6 ? [title(state)] : []
    let height = max(1, size.rows - panel.lines.count - title.count)
    let text = view.lines(of: state, height: height, columns: size.columns)
    var lines = title + text.lines
    lines += Array(repeating: StyledLine(), count: max(0, title.count + height - lines.count)) + panel.lines
    let shown = lines.prefix(size.rows).map { $0.cut(to: size.columns) }
    guard let column = panel.cursorColumn else {
      return Frame(lines: shown, cursorRow: min(size.rows - 1, title.count + text.cursorRow), cursorColumn: 0)
    }
    let row = title.count + height + panel.cursorRow
    return Frame(lines: shown, cursorRow: min(size.rows - 1, row), cursorColumn: min(size.columns - 1, column))
  }

  private func title(_ state: AnnotatorState) -> StyledLine {
    let source = state.text.document.source
    let passage = "passage \(state.text.passageOfSentence[state.cursor] + 1) of \(state.text.document.passages.count)"
    let sentence = "sentence \(state.cursor + 1) of \(state.text.sentences.count)"
    let count = FindingPrinter.count(state.annotations.count, "annotation")
    let right =
      "  "
      + (size.columns >= 72 ? "\(passage), \(sentence), \(count)" : "\(state.cursor + 1)/\(state.text.sentences.count)")
      + " "
    let room = size.columns - ScreenText.width(right)
    var line = StyledLine()
    if room > 8 {
      let name = " \(source.id)" + (source.title.map { "  \($0)" } ?? "")
      let left = ScreenText.cut(name, to: room)
      line.add(left + String(repeating: " ", count: room - ScreenText.width(left)), .reversed)
    }
    line.add(right, .reversed)
    return line.filled(to: size.columns)
  }

  private func helpFrame(_ first: Int) -> Frame {
    let all = HelpPage.lines(columns: size.columns)
    let height = max(1, size.rows - 1)
    let start = max(0, min(first, all.count - height))
    var lines = Array(all.dropFirst(start).prefix(height))
    lines += Array(repeating: StyledLine(), count: max(0, size.rows - 1 - lines.count))
    let more = start + height < all.count ? "j goes on, any other key goes back" : "any key goes back"
    if size.rows > 1 { lines.append(StyledLine(more, .faint)) }
    return Frame(
      lines: lines.map { $0.cut(to: size.columns) }, cursorRow: max(0, size.rows - 1), cursorColumn: 0)
  }
}
