internal import ClaimModel
internal import Mustache

/// Who agrees with, contradicts and copies whom; `nil` for fewer than two authors.
struct MatrixView {
  struct Cell {
    /// The link to what the two have to do with one another; empty where that is nothing.
    let anchor: HTML
    let conflicts: HTML
    let copies: HTML
    let agreements: HTML
    let isEmpty: Bool
  }

  struct Row {
    let author: HTML
    let cells: [Cell]
  }

  /// What two authors have to do with one another, down to the findings.
  struct Pair {
    struct Item {
      let anchor: HTML
      let rule: HTML
      let text: HTML
    }

    let id: HTML
    /// The fragment that shows their findings alone.
    let filter: HTML
    let one: HTML
    /// Empty where it is about one author's own words.
    let other: HTML
    let summary: HTML
    let items: [Item]
  }

  let authors: [HTML]
  /// A square table for up to `widest` authors.
  let rows: [Row]
  /// The pairs that have anything to show.
  let pairs: [Pair]
  /// The same in a line each, for more findings than can be told again.
  let lines: [Pair]
  let hasLines: Bool
  let isSquare: Bool

  /// The most authors whose table fits a page's width with room to read.
  private static let widest = 12
  /// Of more findings the pairs list the names: the findings themselves say the rest.
  private static let mostMessages = 1000

  init?(_ index: ReportIndex) {
    let names = index.keys.authors
    guard names.count > 1 else { return nil }
    let relations = Relations(index)
    isSquare = names.count <= Self.widest
    authors = names.map { HTML($0) }
    let sorted = relations.sorted
    let numbers = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.pair, $0 + 1) })
    rows =
      isSquare
      ? names.map { one in
        Row(
          author: HTML(one),
          cells: names.map { Self.cell(relations[one, $0], number: numbers[Relations.Pair(one, $0)]) })
      } : []
    let isBrief = index.report.findings.count > Self.mostMessages
    let all = sorted.enumerated().map {
      Self.pair($1.pair, $1.tally, number: $0 + 1, of: relations, isBrief: isBrief)
    }
    (pairs, lines) = isBrief ? ([], all) : (all, [])
    hasLines = !lines.isEmpty
  }

  private static func cell(_ tally: Relations.Tally, number: Int?) -> Cell {
    func words(_ count: Int, _ noun: String, _ plural: String) -> HTML {
      count == 0 ? .none : HTML(counted(count, noun, plural))
    }
    return Cell(
      anchor: number.map { HTML(markup: "#pair-\($0)") } ?? .none,
      conflicts: words(tally.conflicts, "conflict", "conflicts"), copies: words(tally.copies, "copy", "copies"),
      agreements: words(tally.agreements, "agreement", "agreements"), isEmpty: tally == Relations.Tally())
  }

  private static func pair(
    _ pair: Relations.Pair, _ tally: Relations.Tally, number: Int, of relations: Relations, isBrief: Bool
  ) -> Pair {
    let counts = [
      tally.conflicts == 0 ? nil : counted(tally.conflicts, "conflict"),
      tally.copies == 0 ? nil : counted(tally.copies, "copy", "copies"),
      tally.agreements == 0 ? nil : counted(tally.agreements, "agreement"),
    ].compactMap(\.self)
    return Pair(
      id: HTML("pair-\(number)"),
      filter: HTML(filter: [("author", pair.one), ("with", pair.other)]), one: HTML(pair.one),
      other: pair.one == pair.other ? .none : HTML(pair.other), summary: HTML(listed(counts)),
      items: (relations.findings[pair] ?? []).map {
        Pair.Item(
          anchor: HTML(fragment: "f-" + $0.id.rawValue), rule: HTML($0.rule.rawValue),
          text: HTML(isBrief ? $0.id.rawValue : $0.message))
      }
        + (relations.claims[pair] ?? []).map {
          Pair.Item(
            anchor: HTML(fragment: "claim-" + $0.id.rawValue), rule: HTML("agreement"), text: HTML($0.statement))
        })
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes long for thousands of pairs.
extension MatrixView.Pair: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "id": id
    case "filter": filter
    case "one": one
    case "other": other
    case "summary": summary
    case "items": items
    default: nil
    }
  }
}

extension MatrixView.Pair.Item: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "rule": rule
    case "text": text
    default: nil
    }
  }
}
