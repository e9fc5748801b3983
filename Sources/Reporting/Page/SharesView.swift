internal import ClaimModel
internal import Mustache

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

  let rows: [Row]
  let clusters: [HTML]
  let phrases: [Phrase]
  let hasRows: Bool
  let hasClusters: Bool
  let hasPhrases: Bool

  init(_ index: ReportIndex) {
    let reuse = index.report.reuse
    rows = reuse.shares.map { share in
      Row(
        anchor: HTML(fragment: share.source.rawValue), source: HTML(share.source.rawValue),
        otherAnchor: HTML(fragment: share.other.rawValue), other: HTML(share.other.rawValue), words: share.words,
        share: HTML(percent(share.share)), first: HTML(share.origin?.rawValue ?? "not known"))
    }
    clusters = reuse.clusters.map { HTML(listed($0.map(\.rawValue))) }
    phrases = reuse.boilerplate.map {
      Phrase(
        quote: HTML($0.quote),
        sources: HTML(counted($0.sources.count, "source") + ($0.publisher.map { ", all of \($0)" } ?? "")))
    }
    hasRows = !rows.isEmpty
    hasClusters = !clusters.isEmpty
    hasPhrases = !phrases.isEmpty
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes long for thousands of pairs.
extension SharesView.Row: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "source": source
    case "otherAnchor": otherAnchor
    case "other": other
    case "words": words
    case "share": share
    case "first": first
    default: nil
    }
  }
}

/// A share as a whole percentage; `<1%` for less than a half.
func percent(_ share: Double) -> String {
  let whole = Int((share * 100).rounded())
  return whole == 0 && share > 0 ? "<1%" : "\(whole)%"
}
