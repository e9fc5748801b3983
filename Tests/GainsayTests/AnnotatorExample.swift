import ClaimModel

@testable import gainsay

/// Sources and claims for the tests of the annotator.
enum AnnotatorExample {
  /// A source of paragraphs; one that begins with `#` is a heading, with `*` an item of a list.
  static func text(_ paragraphs: [String] = paragraphs) -> ReadingText {
    var source = Source(id: "gazette", path: "seeds/gazette.html")
    source.title = "The bridge is paid for"
    var (whole, passages): (String, [Passage]) = ("", [])
    for paragraph in paragraphs {
      let role: Passage.Role = paragraph.hasPrefix("#") ? .heading : paragraph.hasPrefix("*") ? .listItem : .paragraph
      let words = role == .paragraph ? paragraph : String(paragraph.dropFirst(2))
      if !whole.isEmpty { whole += "\n\n" }
      let start = whole.utf8.count
      whole += words
      passages.append(
        Passage(
          id: Identifier(rawValue: "gazette:\(passages.count + 1)"), source: "gazette", role: role,
          range: TextRange(utf8: start..<whole.utf8.count), line: passages.count + 1, text: words))
    }
    return ReadingText(
      Document(
        source: source, text: whole, fingerprint: "", passages: passages, origin: ByteOrigin(runs: []),
        encoding: "UTF-8"))
  }

  /// Nine sentences in five passages.
  static let paragraphs = [
    "# What it cost",
    "The town said on Monday that the bridge cost 41 million crowns, a sum that nobody on the council disputes. Critics say the true sum is far higher.",
    "The bridge opened in May, and 3,000 people a day have walked over it since. The lifts have not worked since the opening.",
    "* The steel came from the north, by barge.",
    "The shops along the quay have lost custom, or so their owners say. The ferry company has let eleven of its boatmen go. Nothing in the contract says who pays for the repairs.",
  ]

  /// Three claims.
  static let claims = [
    Claim(id: "bridge-cost", statement: "The bridge cost 40 million crowns.", topic: "bridge"),
    Claim(id: "ferry-jobs", statement: "The ferry company dismissed boatmen."),
    Claim(id: "lifts-work", statement: "The lifts of the bridge work."),
  ]

  /// A state over the example, with its suggestions worked out.
  static func state(annotations: [Annotation] = [], text: ReadingText = text(), claims: [Claim] = claims)
    -> AnnotatorState
  {
    var state = AnnotatorState(text, claims: claims, annotations: annotations)
    _ = state.suggestions.advance(by: 10_000)
    return state
  }

  /// Presses keys, `Enter` and the like by name within angle brackets; gives the last effect that was one.
  @discardableResult
  static func press(_ keys: String, _ state: inout AnnotatorState) -> Effect {
    let named: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "Up": .up, "Down": .down,
      "PageDown": .pageDown, "PageUp": .pageUp, "Home": .home, "End": .end, "Back": .backspace, "C-n": .control("n"),
      "C-c": .control("c"),
    ]
    var effect = Effect.none
    var rest = Substring(keys)
    while let first = rest.first {
      var key = Key.character(first)
      rest = rest.dropFirst()
      if first == "<", let end = rest.firstIndex(of: ">"), let special = named[String(rest[..<end])] {
        key = special
        rest = rest[rest.index(after: end)...]
      }
      let made = state.handle(key)
      if made != .none { effect = made }
    }
    return effect
  }
}
