internal import ClaimModel

/// Who shares how much text with whom, which sources are one text, and which phrases are nobody's own.
struct SharesView {
  struct Row {
    let anchor: HTML
    let source: HTML
    let otherAnchor: HTML
    let other: HTML
    let words: Int
    let share: HTML
    let first: HTML
  }

  struct Phrase {
    let quote: HTML
    let sources: HTML
  }

  let rows: HTML
  let clusters: [HTML]
  let phrases: [Phrase]
  let hasRows: Bool
  let hasClusters: Bool
  let hasPhrases: Bool

  init(_ index: ReportIndex, _ template: PageTemplate) {
    let reuse = index.report.reuse
    rows = template.markup(reuse.shares.count) { Row(reuse.shares[$0]) }
    clusters = reuse.clusters.map { HTML(listed($0.map(\.rawValue))) }
    phrases = reuse.boilerplate.map {
      Phrase(
        quote: HTML($0.quote),
        sources: HTML(counted($0.sources.count, "source") + ($0.publisher.map { ", all of \($0)" } ?? "")))
    }
    hasRows = !rows.isNull
    hasClusters = !clusters.isEmpty
    hasPhrases = !phrases.isEmpty
  }
}

extension SharesView.Row {
  /// How much of a source stands in another.
  init(_ share: ReuseOverview.Share) {
    self.init(
      anchor: HTML(fragment: share.source.rawValue), source: HTML(share.source.rawValue),
      otherAnchor: HTML(fragment: share.other.rawValue), other: HTML(share.other.rawValue), words: share.words,
      share: HTML(percent(share.share)), first: HTML(share.origin?.rawValue ?? "not known"))
  }
}

extension SharesView.Row: PagePart {
  static let template = "share"

  var fields: KeyValuePairs<String, PartField> {
    [
      "anchor": .markup(anchor), "source": .markup(source), "otherAnchor": .markup(otherAnchor),
      "other": .markup(other), "words": .number(words), "share": .markup(share), "first": .markup(first),
    ]
  }
}

/// A share as a whole percentage; `<1%` for less than a half.
func percent(_ share: Double) -> String {
  let whole = Int((share * 100).rounded())
  return whole == 0 && share > 0 ? "<1%" : "\(whole)%"
}
