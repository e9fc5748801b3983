internal import ClaimModel

/// What findings and annotations say of the words of each source, at their places.
struct PassageMarks {
  /// Words that something is said of.
  struct Mark {
    let range: TextRange
    /// Leads to what is said of them.
    let link: HTML
    /// Whether the words are all of a passage, as a finding shows them.
    func isWhole(_ passage: Passage) -> Bool { isOfFinding && range == passage.range }
    fileprivate let isOfFinding: Bool
  }

  private var marks: [Identifier<Source>: [Mark]] = [:]
  /// The passages that the page leads to without saying anything of their words: those that cite.
  private let named: [Identifier<Source>: Set<Identifier<Passage>>]

  /// The passages of a source that the page leads to, whatever they hold.
  func named(in source: Identifier<Source>) -> Set<Identifier<Passage>> { named[source] ?? [] }

  init(_ report: Report, _ template: PageTemplate) {
    named = report.citations.reduce(into: [:]) { $0[$1.evidence.source, default: []].insert($1.evidence.passage) }
    let claims = Dictionary(report.claims.map { ($0.id, $0) }) { first, _ in first }
    for anchored in report.annotations {
      guard let evidence = anchored.evidence, let claim = claims[anchored.annotation.claim] else { continue }
      let link = template.markup(
        SourceView.Mark(
          anchor: HTML(fragment: "claim-" + claim.id.rawValue), kind: HTML("annotation"),
          label: HTML(anchored.annotation.stance.rawValue), detail: HTML(claim.id.rawValue)))
      marks[evidence.source, default: []].append(Mark(range: evidence.range, link: link, isOfFinding: false))
    }
    for finding in report.findings {
      let link = template.markup(
        SourceView.Mark(
          anchor: HTML(fragment: "f-" + finding.id.rawValue), kind: HTML(finding.severity.rawValue),
          label: HTML(finding.rule.rawValue), detail: .none))
      for evidence in Set(finding.evidence) {
        marks[evidence.source, default: []].append(Mark(range: evidence.range, link: link, isOfFinding: true))
      }
    }
  }

  /// The marks of a document by the numbers of its passages.
  func byPassage(of document: Document) -> [Int: [Mark]] {
    var found: [Int: [Mark]] = [:]
    for mark in marks[document.source.id] ?? [] {
      var place = Self.place(of: mark.range.lowerBound, in: document.passages)
      while place < document.passages.count, document.passages[place].range.lowerBound < mark.range.upperBound {
        found[place, default: []].append(mark)
        place += 1
      }
    }
    return found
  }

  /// The number of the first passage that ends behind an offset.
  private static func place(of offset: TextOffset, in passages: [Passage]) -> Int {
    var (low, high) = (0, passages.count)
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
