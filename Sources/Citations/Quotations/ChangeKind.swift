/// What kind of words a quotation changed, the gravest first.
enum ChangeKind: Int, Hashable, Sendable, Comparable, CaseIterable {
  case negation, number, date, unit, name
  /// Words with a meaning of their own were left out without a mark.
  case dropped
  /// Words were added.
  case added
  /// Other words.
  case words
  /// Only words that carry no content, or the spelling.
  case slight

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the change can turn what is said.
  var isGrave: Bool { self <= .name }

  /// What changed, in words.
  private var thing: String {
    switch self {
    case .negation: "a negation"
    case .number: "a number"
    case .date: "a date"
    case .unit: "a unit"
    default: "a name"
    }
  }

  /// Changes in words: `a number and a name changed`; only the grave ones where there are any.
  static func wording(of kinds: Set<ChangeKind>) -> String {
    let grave = kinds.filter(\.isGrave).sorted().map(\.thing)
    guard let last = grave.last else { return (kinds.min() ?? .slight).wording }
    return (grave.count > 1 ? grave.dropLast().joined(separator: ", ") + " and " : "") + last + " changed"
  }

  private var wording: String {
    switch self {
    case .dropped: "words are left out without a mark"
    case .added: "words are added"
    case .words: "words changed"
    default: "the wording differs slightly"
    }
  }

  /// What would settle it.
  var settling: String {
    switch self {
    case .negation, .number, .date, .unit, .name: "take the words from the source, or a source that has yours"
    case .dropped: "mark the omission with …"
    case .added: "set what you added in brackets"
    case .words, .slight: "take the words from the source"
    }
  }
}
