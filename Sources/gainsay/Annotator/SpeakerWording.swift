internal import ClaimModel

extension AnnotatorState {
  /// A speaker as he is typed: a name, or a question mark and the wording for somebody unnamed; empty for the author.
  static func typed(_ attribution: Attribution) -> String {
    switch attribution {
    case .author: ""
    case .speaker(let name, _): name
    case .anonymous(let cue): "? \(cue)"
    }
  }

  /// The speaker that was typed; the verb that says so is kept where it was the one found.
  static func attribution(_ typed: String, found: Attribution) -> Attribution {
    if typed.isEmpty { return .author }
    if typed.hasPrefix("?") {
      return .anonymous(cue: String(typed.dropFirst().drop { $0.isWhitespace }))
    }
    if case .speaker(let name, _) = found, name == typed { return found }
    return .speaker(name: typed, cue: "")
  }

  /// Whose word it is, in words.
  static func wording(_ attribution: Attribution) -> String {
    switch attribution {
    case .author: "the author's own word"
    case .speaker(let name, _): "the word of \(name)"
    case .anonymous(let cue): "the word of somebody unnamed (\(cue))"
    }
  }
}
