internal import ClaimModel

/// The mark with which an entry or a note begins: `[3]`, `3.`, `³`, `[^3]:`.
struct EntryMark {
  /// Without brackets, in lower case.
  let label: String
  /// The words behind it.
  let rest: String
  /// Whether it is one wherever it stands, and not only under a heading that says so.
  let isSure: Bool
  /// Whether it is a note's.
  let isNote: Bool

  /// The number in brackets at the start of a block.
  static func number(in text: String) -> String? {
    guard text.first == "[", let close = text.prefix(6).firstIndex(of: "]") else { return nil }
    let label = text[text.index(after: text.startIndex)..<close]
    return !label.isEmpty && label.allSatisfy(\.isNumber) ? String(label) : nil
  }

  /// Reads the start of a passage.
  init?(_ passage: Passage, isListed: Bool) {
    let text = passage.text
    guard let first = text.first, passage.role != .heading else { return nil }
    var body = Substring(text)
    if first == "[" {
      guard let close = text.prefix(80).firstIndex(of: "]") else { return nil }
      var label = text[text.index(after: text.startIndex)..<close]
      body = text[text.index(after: close)...]
      isNote = label.first == "^"
      if isNote {
        guard body.first == ":" else { return nil }
        label = label.dropFirst()
        body = body.dropFirst()
      } else {
        guard label.count <= 3, !label.isEmpty, label.allSatisfy(\.isNumber), body.first == " " else { return nil }
      }
      self.label = label.lowercased()
      isSure = true
    } else if let raised = RaisedFigure.leading(in: text) {
      (label, isSure, isNote) = (raised.number, true, true)
      body = text.dropFirst(raised.count)
    } else {
      let digits = text.prefix { $0.isNumber && $0.isASCII }
      guard (1...3).contains(digits.count), isListed || passage.role == .footnote else { return nil }
      body = text.dropFirst(digits.count)
      if body.first == "." || body.first == ")" { body = body.dropFirst() }
      guard body.first == " " else { return nil }
      (label, isSure, isNote) = (String(digits), passage.role == .footnote, passage.role == .footnote)
    }
    rest = String(body.drop(while: \.isWhitespace))
    guard !rest.isEmpty else { return nil }
  }
}
