internal import ArgumentParser
internal import Foundation

/// When words for people are coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal that shows colours, unless `NO_COLOR` says otherwise.
  case auto
  case always, never
}

/// Puts words on the terminal: what could drive it is named, and styles are added where they are wanted.
struct Paint {
  /// Whether styles are sent.
  let isOn: Bool

  /// Words without any style.
  static let plain = Paint(isOn: false)

  private init(isOn: Bool) { self.isOn = isOn }

  /// What a choice comes to; `NO_COLOR` counts where it is not empty (no-color.org).
  init(_ choice: ColourChoice, isTerminal: Bool, environment: [String: String]) {
    let kind = environment["TERM"] ?? ""
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto: isOn = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && !kind.isEmpty && kind != "dumb"
    }
  }

  /// The words on one line, made visible and styled.
  func callAsFunction(_ text: String, _ style: TextStyle = .plain) -> String {
    let shown = Console.visible(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    let start = isOn ? style.start(inColour: true) : ""
    return start.isEmpty || shown.isEmpty ? shown : start + shown + "\u{1B}[0m"
  }

  /// Words with `[-gone-]` and `{+new+}` among them, which are coloured too.
  func marked(_ text: String) -> String {
    guard isOn else { return self(text) }
    var painted = ""
    var rest = text[...]
    while let mark = rest.firstMatch(of: /\[-.*?-\]|\{\+.*?\+\}/) {
      let style = mark.0.hasPrefix("[") ? TextStyle.gone : .new
      painted += self(String(rest[..<mark.range.lowerBound])) + self(String(mark.0), style)
      rest = rest[mark.range.upperBound...]
    }
    return painted + self(String(rest))
  }
}

extension TextStyle {
  /// Words that the other text does not have.
  static let gone = TextStyle(isBold: true, colour: .red)
  /// Words that only this text has.
  static let new = TextStyle(isBold: true, colour: .green)
  /// A rule.
  static let rule = TextStyle(colour: .cyan)
}
