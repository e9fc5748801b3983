/// How words stand out on the screen; what is told by a colour is always told by something else too.
struct TextStyle: Hashable, Sendable {
  /// The colours that are used, by their numbers in the terminal's own palette.
  enum Colour: Int, Hashable, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  var isBold = false
  var isUnderlined = false
  var isReversed = false
  var isFaint = false
  var colour: Colour?

  static let plain = TextStyle()
  static let bold = TextStyle(isBold: true)
  static let reversed = TextStyle(isReversed: true)
  static let faint = TextStyle(isFaint: true)

  /// The escape sequence that begins it (ECMA-48, 8.3.117); empty for plain words.
  func start(inColour: Bool) -> String {
    var codes: [Int] = []
    if isBold { codes.append(1) }
    if isFaint { codes.append(2) }
    if isUnderlined { codes.append(4) }
    if isReversed { codes.append(7) }
    if inColour, let colour { codes.append(colour.rawValue) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.map(String.init).joined(separator: ";"))m"
  }
}

/// A line of the screen: words, each with its style, and nothing that could drive the terminal.
struct StyledLine: Hashable, Sendable {
  /// Words of one style.
  struct Run: Hashable, Sendable {
    var text: String
    var style: TextStyle
  }

  private(set) var runs: [Run] = []

  /// A line of one style.
  init(_ text: String = "", _ style: TextStyle = .plain) { add(text, style) }

  /// Adds words; their control characters become visible.
  mutating func add(_ text: some StringProtocol, _ style: TextStyle = .plain) {
    guard !text.isEmpty else { return }
    let shown = ScreenText.shown(text)
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += shown
    } else {
      runs.append(Run(text: shown, style: style))
    }
  }

  /// The words alone.
  var plain: String { runs.map(\.text).joined() }

  /// The columns that it takes.
  var width: Int { runs.reduce(0) { $0 + ScreenText.width($1.text) } }

  /// The line with spaces to a width, in the style of its last words; cut where it is longer.
  func filled(to width: Int) -> StyledLine {
    var line = StyledLine()
    var room = width
    for run in runs where room > 0 {
      let text = ScreenText.cut(run.text, to: room)
      line.add(text, run.style)
      room -= ScreenText.width(text)
    }
    line.add(String(repeating: " ", count: max(0, room)), runs.last?.style ?? .plain)
    return line
  }

  /// The line cut to a width, with `…` where something was cut.
  func cut(to width: Int) -> StyledLine { self.width <= width ? self : filled(to: width) }

  /// What is sent to the terminal.
  func sent(inColour: Bool) -> String {
    runs.map { run in
      let start = run.style.start(inColour: inColour)
      return start.isEmpty ? run.text : start + run.text + "\u{1B}[0m"
    }.joined()
  }
}
