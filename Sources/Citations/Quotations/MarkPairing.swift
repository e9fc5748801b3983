internal import TextAnalysis

/// Pairs the quotation marks of a text, each closing mark with the nearest opening one that it can close.
struct MarkPairing {
  private struct Opening {
    var mark: Unicode.Scalar
    var closers: [Unicode.Scalar]
    var outer: Int
    var inner: Int
    var isSingle: Bool
  }

  private(set) var spans: [QuotedSpan] = []
  private let scalars: [Unicode.Scalar]
  private var stack: [Opening] = []
  private var offset = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func read() {
    for (index, scalar) in scalars.enumerated() {
      if QuotationMarks.contains(scalar) { read(scalar, at: index) }
      offset += scalar.utf8Length
    }
    for opening in stack where !opening.isSingle && opening.inner < offset {
      spans.append(
        QuotedSpan(
          inner: opening.inner..<offset, outer: opening.outer..<offset, mark: opening.mark, isClosed: false))
    }
  }

  private mutating func read(_ mark: Unicode.Scalar, at index: Int) {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    let opens = QuotationMarks.isBoundary(before) && !QuotationMarks.isBoundary(after)
    switch mark {
    case "\u{201C}":
      if !QuotationMarks.isBoundary(before), stack.last?.closers.contains(mark) == true { return close(mark) }
      open(mark, ["\u{201D}", "\""])
    case "\u{201E}": open(mark, ["\u{201C}", "\u{201D}"])
    case "«":
      if !QuotationMarks.isBoundary(before), stack.last?.closers.contains(mark) == true { return close(mark) }
      open(mark, ["»"])
    case "»": if isOpen(for: mark) { close(mark) } else if opens { open(mark, ["«", "»"]) }
    case "\u{201D}": if isOpen(for: mark) { close(mark) } else if opens { open(mark, ["\u{201D}"]) }
    case "\"": if opens { open(mark, ["\"", "\u{201D}"]) } else if isOpen(for: mark) { close(mark) }
    case "\u{2018}":
      if QuotationMarks.isBoundary(before) || before == "\"" {
        open(mark, ["\u{2019}"], isSingle: true)
      } else if stack.last?.closers.contains(mark) == true {
        close(mark)
      }
    case "\u{201A}": open(mark, ["\u{2018}", "\u{2019}"], isSingle: true)
    case "\u{2039}": open(mark, ["\u{203A}"], isSingle: true)
    case "'":
      if QuotationMarks.isBoundary(before), after?.properties.isAlphabetic == true {
        if !isOpen(for: mark) { open(mark, ["'"], isSingle: true) }
      } else if isOpen(for: mark), endsSingle(mark, at: index) {
        close(mark)
      }
    default: if isOpen(for: mark), endsSingle(mark, at: index) { close(mark) }
    }
  }

  private mutating func open(_ mark: Unicode.Scalar, _ closers: [Unicode.Scalar], isSingle: Bool = false) {
    stack.append(
      Opening(mark: mark, closers: closers, outer: offset, inner: offset + mark.utf8Length, isSingle: isSingle))
  }

  private func isOpen(for mark: Unicode.Scalar) -> Bool { place(of: mark) != nil }

  /// The nearest opening that a mark closes; a single mark closes nothing through a double one.
  private func place(of mark: Unicode.Scalar) -> Int? {
    guard let place = stack.lastIndex(where: { $0.closers.contains(mark) }) else { return nil }
    return stack[place].isSingle && stack[(place + 1)...].contains { !$0.isSingle } ? nil : place
  }

  private mutating func close(_ mark: Unicode.Scalar) {
    guard let place = place(of: mark) else { return }
    let opening = stack[place]
    stack.removeSubrange(place...)
    guard opening.inner < offset else { return }
    spans.append(
      QuotedSpan(
        inner: opening.inner..<offset, outer: opening.outer..<offset + mark.utf8Length, mark: opening.mark,
        isClosed: true))
  }

  /// Whether a single mark ends a quotation and is no apostrophe: `the boys’ club` inside one goes on where a surer end follows.
  private func endsSingle(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    guard index > 0, !QuotationMarks.isBoundary(scalars[index - 1]) else { return false }
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    if let after, after.properties.isAlphabetic || after.properties.numericType != nil { return false }
    guard scalars[index - 1] == "s", after == " ", index + 2 < scalars.count, scalars[index + 2].properties.isLowercase
    else { return true }
    for next in (index + 1)..<scalars.count {
      if scalars[next] == "\u{2018}" { return true }
      if scalars[next] == mark, ".,!?…;".unicodeScalars.contains(scalars[next - 1]) { return false }
    }
    return true
  }
}
