/// A line that is being typed, with its cursor.
struct TypedLine: Hashable, Sendable {
  private(set) var text: [Character]
  /// Before which character the next one goes.
  private(set) var cursor: Int

  /// A line to go on from.
  init(_ text: String = "") {
    self.text = Array(text)
    cursor = self.text.count
  }

  /// What stands there.
  var string: String { String(text) }

  /// What stands there without white space around it.
  var trimmed: String {
    let words = string.drop { $0.isWhitespace }
    return String(
      words.prefix(
        (words.lastIndex { !$0.isWhitespace }.map { words.distance(from: words.startIndex, to: $0) } ?? -1) + 1))
  }

  /// Takes a key that edits; false for one that does not.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .pasted(let words): insert(words.map { $0.isWhitespace ? " " : $0 })
    case .backspace:
      guard cursor > 0 else { break }
      cursor -= 1
      text.remove(at: cursor)
    case .delete: if cursor < text.count { text.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"):
      text.removeFirst(cursor)
      cursor = 0
    case .control("w"):
      while cursor > 0, text[cursor - 1] == " " { removeLast() }
      while cursor > 0, text[cursor - 1] != " " { removeLast() }
    default: return false
    }
    return true
  }

  private mutating func removeLast() {
    cursor -= 1
    text.remove(at: cursor)
  }

  private mutating func insert(_ characters: [Character]) {
    // A mark joins the letter before it.
    let before = Array(String(text[..<cursor] + characters))
    text = before + text[cursor...]
    cursor = before.count
  }
}
