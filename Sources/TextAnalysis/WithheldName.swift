/// Wordings that keep a speaker's name back, or speak of papers that a reader cannot ask for.
enum WithheldName {
  /// The indices of the words that say so; `nil` where none do.
  static func cue(in folded: [String]) -> Range<Int>? {
    for start in folded.indices {
      if let end = clause(folded, from: start) ?? paper(folded, from: start) { return start..<end }
    }
    return nil
  }

  /// `who won't let me use a name`, `who would rather that I left his name out`, `on condition that he not be named`.
  private static func clause(_ folded: [String], from start: Int) -> Int? {
    let window = folded[start...].prefix(reach)
    switch folded[start] {
    case "who":
      guard let will = window.prefix(4).firstIndex(where: unwilling.contains),
        let name = window[will...].firstIndex(where: names.contains)
      else { return nil }
      // `who did not name the minister`: there somebody else is named.
      let before = window[will..<name]
      let isCalled = name + 1 < folded.count && folded[name + 1] == "as"
      return before.contains { verbs.contains($0) } && !isCalled ? name + 1 : nil
    case "condition":
      return window.firstIndex { ["named", "identified", "anonymity", "anonymous"].contains($0) }.map { $0 + 1 }
    case "name", "names":
      let next = window.dropFirst().prefix(4)
      return next.firstIndex { ["withheld", "changed"].contains($0) }.map { $0 + 1 }
    default: return nil
    }
  }

  /// `a memo to managers, seen by the Courier`.
  private static func paper(_ folded: [String], from start: Int) -> Int? {
    guard papers.contains(folded[start]) else { return nil }
    let window = Array(folded[start...].prefix(8))
    for place in window.indices.dropLast() where place > 0 {
      if ["seen", "obtained", "reviewed"].contains(window[place]), window[place + 1] == "by" {
        return start + place + 2
      }
      if ["leaked", "passed"].contains(window[place]), window[place + 1] == "to" { return start + place + 2 }
    }
    return nil
  }

  /// So many words behind the first one a wording ends at the latest.
  private static let reach = 16
  private static let unwilling: Set<String> = [
    "won't", "won’t", "wouldn't", "wouldn’t", "would", "will", "did", "didn't", "didn’t", "does", "asked", "asks",
    "prefers", "preferred", "declined", "declines", "refused", "wants", "wanted", "wished", "wishes",
  ]
  private static let verbs: Set<String> = [
    "use", "give", "left", "leave", "be", "print", "publish", "printed", "published", "have", "see", "used", "given",
  ]
  private static let names: Set<String> = ["name", "named", "identified", "anonymous", "unnamed"]
  private static let papers: Set<String> = [
    "memo", "memorandum", "papers", "documents", "document", "emails", "email", "letter", "letters", "minutes", "files",
    "file", "draft", "recording", "transcript", "records", "messages",
  ]
}
