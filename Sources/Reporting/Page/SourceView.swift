internal import ClaimModel
internal import Mustache

/// A source with all of its passages.
struct SourceView {
  struct PassageView {
    let id: HTML
    let anchor: HTML
    let number: Int
    /// Empty for a paragraph.
    let role: HTML
    let line: Int
    /// Whether the report shows all passages, and each with its line.
    let isWhole: Bool
    /// The attributes of language and direction that the words need; empty for most.
    let direction: HTML
    /// The words, those that something is said of marked.
    let text: HTML
    let marks: [Mark]
    let hasMarks: Bool
  }

  /// A link from a passage to what is said of its words.
  struct Mark: Hashable {
    let anchor: HTML
    /// A severity, or `annotation`.
    let kind: HTML
    let label: HTML
    let detail: HTML
  }

  let id: HTML
  let title: HTML
  let credit: HTML
  let path: HTML
  let url: HTML
  let address: HTML
  let capture: HTML
  let language: HTML
  let encoding: HTML
  let warnings: [HTML]
  let passages: [PassageView]
  /// How many passages are not shown and how to see them, in words; empty where all are shown.
  let leftOut: HTML

  /// A source with all of its passages, or with those alone that something is said of.
  init(_ document: Document, marks: PassageMarks, isWhole: Bool = true) {
    let source = document.source
    id = HTML(source.id.rawValue)
    title = HTML(source.title ?? source.path)
    let known = [source.byline, source.publisher, source.published?.description].compactMap(\.self)
    credit = HTML(known.joined(separator: " · "))
    path = HTML(source.path)
    url = HTML(address: source.url)
    address = HTML(source.url ?? "")
    capture = HTML(address: source.capture)
    language = HTML(languageOf: source.language)
    encoding = HTML(document.encoding)
    warnings = document.warnings.map { HTML($0) }
    let found = marks.byPassage(of: document)
    let isForeign = !language.isNull
    passages = document.passages.enumerated().compactMap { place, passage in
      guard isWhole || found[place] != nil || marks.isNamed(passage.id) else { return nil }
      return PassageView(
        passage, number: place + 1, marks: found[place] ?? [], isWhole: isWhole, isForeign: isForeign)
    }
    let missing = document.passages.count - passages.count
    leftOut =
      missing == 0
      ? .none
      : HTML(
        "\(counted(missing, "more passage")) of which nothing is said: so many sources do not fit one page whole; "
          + "gainsay show \(source.id) prints all.")
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes long for thousands of sources.
extension SourceView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "id": id
    case "title": title
    case "credit": credit
    case "path": path
    case "url": url
    case "address": address
    case "capture": capture
    case "language": language
    case "encoding": encoding
    case "warnings": warnings
    case "passages": passages
    case "leftOut": leftOut
    default: nil
    }
  }
}

extension SourceView.PassageView {
  /// The words of a passage, unless all of them stand in a finding and need not stand here too.
  init(_ passage: Passage, number: Int, marks: [PassageMarks.Mark], isWhole: Bool, isForeign: Bool) {
    id = HTML(passage.id.rawValue)
    anchor = HTML(fragment: passage.id.rawValue)
    self.number = number
    line = passage.line
    self.isWhole = isWhole
    if !isWhole, !marks.isEmpty, marks.allSatisfy({ $0.isWhole(passage) }) {
      // In the page's language, whatever that of the source.
      (role, direction) = (.none, isForeign ? HTML(markup: " lang=\"en\"") : .none)
      text = HTML("stands whole in")
    } else {
      role = passage.role == .paragraph ? .none : HTML(passage.role.rawValue)
      direction = HTML(directionOf: passage.text)
      text = HTML(passage.text, marking: Self.stretches(marks.map(\.range), in: passage), with: "mark")
    }
    var seen: Set<SourceView.Mark> = []
    self.marks = marks.map(\.view).filter { seen.insert($0).inserted }
    hasMarks = !marks.isEmpty
  }

  /// The stretches of a passage that ranges cover, joined where they meet; a range that is the whole passage marks none of it.
  private static func stretches(_ ranges: [TextRange], in passage: Passage) -> [Range<Int>] {
    let whole = passage.range.utf8
    var joined: [Range<Int>] = []
    for range in ranges.map({ $0.utf8.clamped(to: whole) }).sorted(by: { $0.lowerBound < $1.lowerBound })
    where !range.isEmpty && range != whole {
      let moved = range.lowerBound - whole.lowerBound..<range.upperBound - whole.lowerBound
      if let last = joined.last, last.upperBound >= moved.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, moved.upperBound)
      } else {
        joined.append(moved)
      }
    }
    return joined
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes half the time of a page with thousands of passages.
extension SourceView.PassageView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "id": id
    case "anchor": anchor
    case "number": number
    case "role": role
    case "line": line
    case "isWhole": isWhole
    case "direction": direction
    case "text": text
    case "marks": marks
    case "hasMarks": hasMarks
    default: nil
    }
  }
}

extension SourceView.Mark: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "kind": kind
    case "label": label
    case "detail": detail
    default: nil
    }
  }
}
