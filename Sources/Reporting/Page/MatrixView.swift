internal import ClaimModel

/// Who agrees with, contradicts and copies whom; `nil` for fewer than two authors.
struct MatrixView {
  struct Cell {
    let conflicts: HTML
    let copies: HTML
    let agreements: HTML
    let isEmpty: Bool
  }

  struct Row {
    let author: HTML
    let cells: [Cell]
  }

  struct Pair {
    let one: HTML
    let other: HTML
    let conflicts: Int
    let copies: Int
    let agreements: Int
  }

  let authors: [HTML]
  /// A square table for up to `widest` authors.
  let rows: [Row]
  /// The pairs that have anything to show, for more.
  let pairs: [Pair]
  let isSquare: Bool

  /// The most authors whose table fits a page's width with room to read.
  private static let widest = 12

  init?(_ index: ReportIndex) {
    let names = Set(index.report.documents.map { index.author($0.source.id) }).sorted()
    guard names.count > 1 else { return nil }
    let relations = Relations(index)
    isSquare = names.count <= Self.widest
    authors = names.map { HTML($0) }
    rows =
      isSquare
      ? names.map { one in Row(author: HTML(one), cells: names.map { Self.cell(relations[one, $0]) }) } : []
    pairs =
      isSquare
      ? []
      : relations.sorted.map {
        Pair(
          one: HTML($0.pair.one), other: HTML($0.pair.other), conflicts: $0.tally.conflicts, copies: $0.tally.copies,
          agreements: $0.tally.agreements)
      }
  }

  private static func cell(_ tally: Relations.Tally) -> Cell {
    func words(_ count: Int, _ noun: String, _ plural: String) -> HTML {
      count == 0 ? .none : HTML(counted(count, noun, plural))
    }
    return Cell(
      conflicts: words(tally.conflicts, "conflict", "conflicts"), copies: words(tally.copies, "copy", "copies"),
      agreements: words(tally.agreements, "agreement", "agreements"), isEmpty: tally == Relations.Tally())
  }
}
