internal import ClaimModel

/// What a line typed in line mode asks for.
enum LineCommand: Hashable, Sendable {
  /// Which words an annotation takes.
  enum Words: Hashable, Sendable {
    /// The current sentence.
    case here
    case sentences(ClosedRange<Int>)
    /// These words of the current sentence.
    case quoted(String)
  }

  case show, next, previous, suggestion, list, undo, remove, help, quit
  /// Goes to a sentence, counted from 1.
  case go(Int)
  /// Looks for words; for the last ones where none are given.
  case search(String)
  case annotate(Stance, Words, String)
  case claims(String)
  case new(String)
  case note(String)
  case speaker(String)
  /// Nothing that is known; what is wrong.
  case unknown(String)

  /// Reads a line.
  init(_ line: String) {
    let line = TypedLine(line).trimmed
    let word = String(line.prefix { !$0.isWhitespace })
    let rest = TypedLine(String(line.dropFirst(word.count))).trimmed
    if line.hasPrefix("/") {
      self = .search(TypedLine(String(line.dropFirst())).trimmed)
    } else if let number = Int(line) {
      self = .go(number)
    } else if let stance = Self.stances[word.lowercased()] {
      self = Self.annotate(stance, rest)
    } else {
      self = Self.plain(word.lowercased(), rest)
    }
  }

  private static let stances: [String: Stance] = [
    "s": .supports, "supports": .supports, "r": .refutes, "refutes": .refutes, "d": .discusses, "discusses": .discusses,
  ]

  private static func plain(_ word: String, _ rest: String) -> LineCommand {
    switch word {
    case "": .show
    case "n", "next": .next
    case "p", "previous": .previous
    case "t": .suggestion
    case "list": .list
    case "u", "undo": .undo
    case "x", "remove": .remove
    case "claims": .claims(rest)
    case "new":
      unquoted(rest).allSatisfy(\.isWhitespace)
        ? .unknown("new takes a statement: new \"The bridge cost 40 million.\"") : .new(unquoted(rest))
    case "note", "m": .note(rest)
    case "speaker", "a": .speaker(rest)
    case "?", "h", "help": .help
    case "q", "quit", "exit": .quit
    default:
      .unknown(
        "“\(word)” is none of these: n, p, a number, /words, s r d CLAIM, claims, new, note, speaker, undo, list, t, x, ?, q"
      )
    }
  }

  private static func annotate(_ stance: Stance, _ rest: String) -> LineCommand {
    let usage =
      "\(stance.rawValue) which claim? as in: \(stance.rawValue.prefix(1)) CLAIM, or \(stance.rawValue.prefix(1)) 12-14 CLAIM; claims lists them"
    guard !rest.isEmpty else { return .unknown(usage) }
    if let first = rest.first, let closer = closers[first], let end = rest.dropFirst().lastIndex(of: closer) {
      let words = String(rest[..<end].dropFirst())
      let claim = TypedLine(String(rest[end...].dropFirst())).trimmed
      return claim.isEmpty || words.isEmpty ? .unknown(usage) : .annotate(stance, .quoted(words), claim)
    }
    let parts = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    switch parts.count {
    case 1: return .annotate(stance, .here, parts[0])
    case 2:
      guard let range = range(parts[0]) else {
        return .unknown("“\(parts[0])” is no sentence and no run of them, as in 12 or 12-14")
      }
      return .annotate(stance, .sentences(range), parts[1])
    default: return .unknown(usage)
    }
  }

  private static let closers: [Character: Character] = ["\"": "\"", "“": "”"]

  /// `12` or `12-14`, counted from 1.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1, last >= first else {
      return nil
    }
    return first...last
  }

  /// What stands between quotation marks, where the whole does.
  private static func unquoted(_ text: String) -> String {
    guard let first = text.first, let closer = closers[first], text.count > 1, text.last == closer else { return text }
    return TypedLine(String(text.dropFirst().dropLast())).trimmed
  }
}
