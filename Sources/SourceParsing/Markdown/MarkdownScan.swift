internal import ClaimModel

/// Finds the marks of a Markdown paragraph.
struct MarkdownScan {
  /// What stands for a stretch of the paragraph that is no words.
  struct Mark {
    enum Kind {
      case nothing
      case space
      case words([UInt8])
      case link(String)
      case linkEnd
      /// The mark of a note, by its label.
      case note(String)
      case picture(Range<Int>)
      case comment(Range<Int>)
      /// A new block starts here, in this role; `nil` for the paragraph's own.
      case part(Passage.Role?, level: Int)
      /// A new cell of a row.
      case cell
    }

    var range: Range<Int>
    var kind: Kind
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let definitions: LinkDefinitions
  private(set) var marks: [Mark] = []

  /// An opening bracket that waits for its end.
  private struct Bracket {
    var place: Int
    var isPicture: Bool
    /// Whether a bracket stands inside it.
    var holdsBracket = false
  }

  /// A run of `*`, `_` or `~` that may open emphasis: what is left of it.
  private struct Delimiter {
    var place: Int
    var count: Int
    var length: Int
    var mayClose: Bool
  }

  private var brackets: [Bracket] = []
  /// Brackets below this one stand around a link, and links stand in no links.
  private var inactive = 0
  private var delimiters: [[Delimiter]] = [[], [], []]
  /// For the first letter of each run of backticks, the place of the next run of the same length.
  private var codeEnds: [Int: Int]?
  private var hasNoCommentEnd = false
  private var isInAnchor = false

  init(_ text: UnsafeBufferPointer<UInt8>, definitions: LinkDefinitions) {
    self.text = text
    self.definitions = definitions
  }

  /// The marks by their places; of two at one place the one that was found first.
  var sortedMarks: [Mark] {
    marks.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x5C: index = escape(at: index)
      case 0x60: index = code(at: index)
      case 0x3C: index = angle(at: index)
      case 0x26: index = reference(at: index)
      case 0x3A: index = bareAddress(at: index)
      case 0x2A, 0x5F, 0x7E: index = delimiter(at: index)
      case 0x5B:
        if let end = noteMark(at: index) {
          add(.note(TextStretch(text, index + 2..<end - 1).text), index..<end)
          index = end
        } else {
          open(Bracket(place: index, isPicture: index > 0 && text[index - 1] == 0x21 && !isEscaped(index - 1)))
          index += 1
        }
      case 0x5D: index = close(at: index)
      default: index += 1
      }
    }
  }

  private mutating func add(_ kind: Mark.Kind, _ range: Range<Int>) { marks.append(Mark(range: range, kind: kind)) }

  private func isEscaped(_ index: Int) -> Bool { index > 0 && text[index - 1] == 0x5C }

  // MARK: Simple marks

  private mutating func escape(at index: Int) -> Int {
    guard index + 1 < text.count else { return index + 1 }
    let next = text[index + 1]
    if next == 0x0A {
      add(.nothing, index..<index + 1)
      return index + 1
    }
    guard next > 0x20, next < 0x7F, !TextByte.isWord(next) else { return index + 1 }
    add(.nothing, index..<index + 1)
    return index + 2
  }

  private mutating func code(at index: Int) -> Int {
    var end = index
    while end < text.count, text[end] == 0x60 { end += 1 }
    if codeEnds == nil { codeEnds = findCodeEnds() }
    guard let close = codeEnds?[index] else { return end }
    add(.nothing, index..<end)
    add(.nothing, close..<close + end - index)
    return close + end - index
  }

  private func findCodeEnds() -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var next: [Int: Int] = [:]
    var runs: [Range<Int>] = []
    var place = 0
    while let start = text.index(of: 0x60, from: place) {
      var end = start
      while end < text.count, text[end] == 0x60 { end += 1 }
      runs.append(start..<end)
      place = end
    }
    for run in runs.reversed() {
      ends[run.lowerBound] = next[run.count]
      next[run.count] = run.lowerBound
    }
    return ends
  }

  private mutating func reference(at index: Int) -> Int {
    guard let found = CharacterReference.at(index, in: text) else { return index + 1 }
    add(.words(found.words), index..<index + found.length)
    return index + found.length
  }

  private mutating func bareAddress(at colon: Int) -> Int {
    guard colon + 3 < text.count, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F, !isInAnchor else {
      return colon + 1
    }
    let scheme = ["https", "http"].first { (name: StaticString) in
      text.hasFolded(name, at: colon - name.utf8CodeUnitCount)
    }
    guard let scheme else { return colon + 1 }
    let lower = colon - scheme.utf8CodeUnitCount
    var upper = TextLinks.end(of: lower, in: text, limit: text.count)
    if let bracket = text.index(of: 0x5D, from: lower, to: upper) { upper = bracket }
    guard upper > colon + 3, lower == 0 || !TextByte.isWord(text[lower - 1]) else { return colon + 1 }
    // Inside brackets it may turn out to be the words of a link.
    if brackets.isEmpty {
      add(.link(TextStretch(text, lower..<upper).text), lower..<lower)
      add(.linkEnd, upper..<upper)
    }
    return upper
  }

  /// `[^1]`, the mark of a note.
  private func noteMark(at index: Int) -> Int? {
    guard index + 3 < text.count, text[index + 1] == 0x5E else { return nil }
    var end = index + 2
    while end < text.count, end - index < 66 {
      if text[end] == 0x5D { return end > index + 2 ? end + 1 : nil }
      if TextByte.isSpace(text[end]) || text[end] == 0x5B { return nil }
      end += 1
    }
    return nil
  }

  // MARK: Angles

  private mutating func angle(at index: Int) -> Int {
    guard index + 1 < text.count else { return index + 1 }
    let next = text[index + 1]
    if next == 0x21, text.hasFolded("<!--", at: index) { return comment(at: index) }
    guard TextByte.isLetter(next) || next == 0x2F else { return index + 1 }
    if let end = autolink(at: index) { return end }
    guard let tag = MarkdownTag(text, at: index) else { return index + 1 }
    handle(tag, at: index)
    return tag.end
  }

  private mutating func comment(at index: Int) -> Int {
    guard !hasNoCommentEnd else { return index + 1 }
    var place = index + 4
    while let end = text.index(of: 0x3E, from: place) {
      if text[end - 1] == 0x2D, text[end - 2] == 0x2D, end - 2 >= index + 4 {
        add(.comment(index + 4..<end - 2), index..<end + 1)
        return end + 1
      }
      place = end + 1
    }
    hasNoCommentEnd = true
    return index + 1
  }

  /// `<https://…>` and `<name@host>`
  private mutating func autolink(at index: Int) -> Int? {
    var end = index + 1
    var isAddress = false
    var isMail = false
    while end < text.count, text[end] != 0x3E {
      let byte = text[end]
      if TextByte.isSpace(byte) || byte == 0x3C { return nil }
      if byte == 0x3A, end - index > 2 { isAddress = true }
      if byte == 0x40 { isMail = true }
      end += 1
    }
    guard end < text.count, isAddress || isMail else { return nil }
    let words = TextStretch(text, index + 1..<end)
    add(.nothing, index..<index + 1)
    add(.link(isAddress ? words.text : "mailto:" + words.text), index + 1..<index + 1)
    add(.linkEnd, end..<end)
    add(.nothing, end..<end + 1)
    return end + 1
  }

  private mutating func handle(_ tag: MarkdownTag, at index: Int) {
    let range = index..<tag.end
    switch tag.name {
    case .anchor:
      if tag.isEnd {
        if isInAnchor { add(.linkEnd, index..<index) }
        isInAnchor = false
      } else if let address = tag.value("href", in: text) {
        add(.link(address.text), index..<index)
        isInAnchor = true
      }
      add(.nothing, range)
    case .image:
      add(.picture(tag.value("alt", in: text)?.range ?? range.lowerBound..<range.lowerBound), range)
    case .heading(let level): add(.part(tag.isEnd ? nil : .heading, level: level), range)
    case .row: add(.part(tag.isEnd ? nil : .tableRow, level: 0), range)
    case .item: add(.part(tag.isEnd ? nil : .listItem, level: 0), range)
    case .block: add(.part(nil, level: 0), range)
    case .cell: add(tag.isEnd ? .space : .cell, range)
    case .inline: add(.nothing, range)
    case .space: add(.space, range)
    }
  }

  // MARK: Links

  private mutating func open(_ bracket: Bracket) {
    if let last = brackets.indices.last { brackets[last].holdsBracket = true }
    brackets.append(bracket)
  }

  private mutating func close(at index: Int) -> Int {
    guard let opener = brackets.popLast() else { return index + 1 }
    if brackets.count < inactive {
      inactive = brackets.count
      if !opener.isPicture { return index + 1 }
    }
    guard let (address, end) = target(of: opener, closedAt: index) else { return index + 1 }
    let start = opener.place - (opener.isPicture ? 1 : 0)
    if opener.isPicture {
      // What was found inside is hidden with it.
      while let last = marks.last, last.range.lowerBound > start { marks.removeLast() }
      add(.picture(opener.place + 1..<index), start..<end)
    } else {
      while let last = marks.last, last.range.lowerBound > opener.place, isLink(last) { marks.removeLast() }
      add(.nothing, opener.place..<opener.place + 1)
      add(.link(address), opener.place + 1..<opener.place + 1)
      add(.linkEnd, index..<index)
      add(.nothing, index..<end)
      inactive = brackets.count
    }
    return end
  }

  private func isLink(_ mark: Mark) -> Bool {
    switch mark.kind {
    case .link, .linkEnd: true
    default: false
    }
  }

  /// Where a bracket leads, and the offset behind the link; `nil` where it is no link.
  private func target(of opener: Bracket, closedAt close: Int) -> (address: String, end: Int)? {
    if close + 1 < text.count, text[close + 1] == 0x28, let found = MarkdownTarget.read(text, from: close + 2) {
      return found
    }
    guard !definitions.isEmpty else { return nil }
    let words = TextStretch(text, opener.place + 1..<close)
    if close + 1 < text.count, text[close + 1] == 0x5B {
      var end = close + 2
      while end < text.count, text[end] != 0x5D, text[end] != 0x5B, end - close < LinkDefinitions.longestLabel {
        end += 1
      }
      if end < text.count, text[end] == 0x5D {
        let label = TextStretch(text, close + 2..<end)
        return definitions.target(of: label.isEmpty ? words : label).map { ($0, end + 1) }
      }
    }
    guard !opener.holdsBracket else { return nil }
    return definitions.target(of: words).map { ($0, close + 1) }
  }

  // MARK: Emphasis

  private mutating func delimiter(at index: Int) -> Int {
    let mark = text[index]
    var end = index
    while end < text.count, text[end] == mark { end += 1 }
    let kind = mark == 0x2A ? 0 : mark == 0x5F ? 1 : 2
    if kind == 2, end - index != 2 { return end }
    let (before, after) = (Side(text, before: index), Side(text, behind: end))
    let isLeft = after != .space && (after == .letter || before != .letter)
    let isRight = before != .space && (before == .letter || after != .letter)
    let mayOpen = isLeft && (kind != 1 || !isRight || before == .mark)
    let mayClose = isRight && (kind != 1 || !isLeft || after == .mark)
    var rest = index..<end
    if mayClose { rest = match(rest, kind: kind, mayOpen: mayOpen) }
    if mayOpen, !rest.isEmpty {
      delimiters[kind].append(
        Delimiter(place: rest.lowerBound, count: rest.count, length: end - index, mayClose: mayClose))
    }
    return end
  }

  /// Takes closing marks off a run, each with its opening one; gives what is left of it.
  private mutating func match(_ run: Range<Int>, kind: Int, mayOpen: Bool) -> Range<Int> {
    var rest = run
    while !rest.isEmpty, let opener = delimiters[kind].last {
      let isMixed = opener.mayClose || mayOpen
      let sum = opener.length + run.count
      if isMixed, sum.isMultiple(of: 3), !(opener.length.isMultiple(of: 3) && run.count.isMultiple(of: 3)) { break }
      let count = min(opener.count, rest.count)
      let start = opener.place + opener.count - count
      add(.nothing, start..<start + count)
      add(.nothing, rest.lowerBound..<rest.lowerBound + count)
      rest = rest.lowerBound + count..<rest.upperBound
      for other in delimiters.indices where other != kind {
        while let last = delimiters[other].last, last.place > opener.place { delimiters[other].removeLast() }
      }
      if opener.count > count {
        delimiters[kind][delimiters[kind].count - 1].count -= count
      } else {
        delimiters[kind].removeLast()
      }
    }
    return rest
  }

  /// What stands beside a run of marks.
  private enum Side {
    case space, mark, letter

    init(_ text: UnsafeBufferPointer<UInt8>, before index: Int) {
      guard index > 0 else {
        self = .space
        return
      }
      let byte = text[index - 1]
      if byte < 0x80 {
        self = TextByte.isSpace(byte) ? .space : TextByte.isWord(byte) ? .letter : .mark
      } else {
        // U+2010 to U+203F: dashes and quotation marks.
        self = index >= 3 && text[index - 3] == 0xE2 && text[index - 2] == 0x80 ? .mark : .letter
      }
    }

    init(_ text: UnsafeBufferPointer<UInt8>, behind index: Int) {
      guard index < text.count else {
        self = .space
        return
      }
      let byte = text[index]
      if byte < 0x80 {
        self = TextByte.isSpace(byte) ? .space : TextByte.isWord(byte) ? .letter : .mark
      } else {
        self = byte == 0xE2 && index + 1 < text.count && text[index + 1] == 0x80 ? .mark : .letter
      }
    }
  }
}
