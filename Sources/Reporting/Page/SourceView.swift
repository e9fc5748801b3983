internal import ClaimModel

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
    /// The links to what is said of them.
    let marks: HTML
  }

  /// A link from a passage to what is said of its words.
  struct Mark {
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
  let passages: HTML
  /// How many passages are not shown and how to see them, in words; empty where all are shown.
  let leftOut: HTML

  /// A source with all of its passages, or with those alone that something is said of.
  init(_ document: Document, marks: PassageMarks, isWhole: Bool, _ template: PageTemplate) {
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
    let named = marks.named(in: source.id)
    let shown =
      isWhole || !named.isEmpty
      ? document.passages.indices.filter {
        isWhole || found[$0] != nil || named.contains(document.passages[$0].id)
      } : found.keys.sorted()
    passages = template.markup(
      shown.map { place in
        PassageView(
          document.passages[place], number: place + 1, marks: found[place] ?? [], isWhole: isWhole,
          isForeign: isForeign)
      })
    let missing = document.passages.count - shown.count
    leftOut =
      missing == 0
      ? .none
      : HTML(
        "\(counted(missing, "more passage")) of which nothing is said: so many sources do not fit one page whole; "
          + "gainsay show \(source.id) prints all.")
  }
}

extension SourceView: PagePart {
  static let template = "source"

  var fields: KeyValuePairs<String, PartField> {
    [
      "id": .markup(id), "title": .markup(title), "credit": .markup(credit), "path": .markup(path),
      "url": .markup(url), "address": .markup(address), "capture": .markup(capture), "language": .markup(language),
      "encoding": .markup(encoding), "warnings": .list(warnings), "passages": .markup(passages),
      "leftOut": .markup(leftOut),
    ]
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
    var seen: Set<HTML> = []
    self.marks = HTML(marks.map(\.link).filter { seen.insert($0).inserted })
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

extension SourceView.PassageView: PagePart {
  static let template = "passage"

  var fields: KeyValuePairs<String, PartField> {
    [
      "id": .markup(id), "anchor": .markup(anchor), "number": .number(number), "role": .markup(role),
      "line": .number(line), "isWhole": .flag(isWhole), "direction": .markup(direction), "text": .markup(text),
      "marks": .markup(marks),
    ]
  }
}

extension SourceView.Mark: PagePart {
  static let template = "mark"

  var fields: KeyValuePairs<String, PartField> {
    [
      "anchor": .markup(anchor), "kind": .markup(kind), "label": .markup(label), "detail": .markup(detail),
    ]
  }
}
