internal import ClaimModel

/// A source with all of its passages.
struct SourceView {
  struct PassageView {
    let id: HTML
    let anchor: HTML
    let number: Int
    let role: HTML
    let line: Int
    let text: HTML
    let marks: [Mark]
    let hasMarks: Bool
  }

  /// A link from a passage to a finding about it.
  struct Mark {
    let anchor: HTML
    let rule: HTML
    let severity: HTML
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

  init(_ document: Document, marks: PassageMarks) {
    let source = document.source
    id = HTML(source.id.rawValue)
    title = HTML(source.title ?? source.path)
    let known = [source.byline, source.publisher, source.published?.description].compactMap(\.self)
    credit = HTML(known.joined(separator: " · "))
    path = HTML(source.path)
    url = HTML(address: source.url)
    address = HTML(source.url ?? "")
    capture = HTML(address: source.capture)
    language = HTML(source.language ?? "")
    encoding = HTML(document.encoding)
    warnings = document.warnings.map { HTML($0) }
    passages = document.passages.enumerated().map { place, passage in
      PassageView(passage, number: place + 1, findings: marks[passage.id])
    }
  }
}

extension SourceView.PassageView {
  init(_ passage: Passage, number: Int, findings: [Finding]) {
    id = HTML(passage.id.rawValue)
    anchor = HTML(fragment: passage.id.rawValue)
    self.number = number
    role = HTML(passage.role.rawValue)
    line = passage.line
    text = HTML(passage.text)
    marks = findings.map {
      SourceView.Mark(
        anchor: HTML(fragment: "f-" + $0.id.rawValue), rule: HTML($0.rule.rawValue),
        severity: HTML($0.severity.rawValue))
    }
    hasMarks = !findings.isEmpty
  }
}

/// The findings about each passage, best first.
struct PassageMarks {
  private var findings: [Identifier<Passage>: [Finding]] = [:]

  init(_ findings: [Finding]) {
    for finding in findings {
      for passage in Set(finding.evidence.map(\.passage)) { self.findings[passage, default: []].append(finding) }
    }
  }

  subscript(_ passage: Identifier<Passage>) -> [Finding] { findings[passage] ?? [] }
}
