internal import ClaimModel

/// All keys, in words.
enum HelpPage {
  /// The keys by what they are for.
  static let groups: [(title: String, keys: [(key: String, meaning: String)])] = [
    (
      "Reading",
      [
        ("j k ↓ ↑", "the next, the previous sentence"),
        ("J K PgDn PgUp", "the next, the previous passage"),
        ("g G Home End", "the first, the last sentence"),
        ("/", "search: sentences that hold all words typed"),
        ("n N", "the next, the previous one found"),
        ("Tab Shift-Tab", "the next, the previous suggestion; its reason stands below the text"),
      ]
    ),
    (
      "Selecting",
      [
        ("v V", "one sentence more, one less"),
        ("[ ]", "one word less, one more, at the end"),
        ("{ }", "one word less, one more, at the start"),
        ("Esc", "the sentence alone again"),
      ]
    ),
    (
      "Annotating",
      [
        ("s", "the selected words support a claim"),
        ("r", "they refute it"),
        ("d", "they discuss it"),
        ("a", "whose word it is: of the annotation here, or of the next one"),
        ("m", "a note to the annotation here"),
        ("x", "remove the annotation here"),
        ("o", "mean the other annotation, where several stand here"),
        ("u", "undo the last change"),
      ]
    ),
    (
      "Choosing a claim",
      [
        ("letters", "only claims that hold what was typed"),
        ("↑ ↓ Enter", "choose"),
        ("Ctrl-N", "register what was typed as a new claim"),
        ("Esc", "back"),
      ]
    ),
    (
      "Marks",
      [
        (">", "selected"), ("+ - ·", "supports, refutes, discusses"), ("?", "a suggestion"),
      ]
    ),
    ("", [("?", "this page"), ("q", "leave; everything is saved already")]),
  ]

  /// The page for a width.
  static func lines(columns: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    let indent = columns < 50 ? 4 : 18
    for group in groups {
      if !lines.isEmpty { lines.append(StyledLine()) }
      if !group.title.isEmpty { lines.append(StyledLine(group.title, .bold)) }
      for (key, meaning) in group.keys {
        let wrapped = TextWrapping.lines(of: meaning[...], width: max(1, columns - indent))
        var line = StyledLine("  " + key, .bold)
        if columns < 50 {
          lines.append(line)
        } else {
          line.add(String(repeating: " ", count: max(1, indent - line.width)))
          line.add(meaning.utf8Slice(wrapped[0]))
          lines.append(line)
        }
        for range in wrapped.dropFirst(columns < 50 ? 0 : 1) {
          lines.append(StyledLine(String(repeating: " ", count: indent) + meaning.utf8Slice(range)))
        }
      }
    }
    return lines
  }
}
