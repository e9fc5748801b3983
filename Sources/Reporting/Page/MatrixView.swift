internal import ClaimModel

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
      /// Whether it is told by its name alone.
      let isBrief: Bool
    }

    let id: HTML
    /// The fragment that shows their findings alone.
    let filter: HTML
    let one: HTML
    /// Empty where it is about one author's own words.
    let other: HTML
    let summary: HTML
    let items: HTML
    /// Whether it is told in a line.
    let isBrief: Bool
  }

  let authors: [HTML]
  /// A square table for up to `widest` authors.
  let rows: [Row]
  /// The pairs that have anything to show.
  let pairs: HTML
  /// Whether they are told in a line each, for more findings than can be told again.
  let isBrief: Bool
  let isSquare: Bool

  /// The most authors whose table fits a page's width with room to read.
  private static let widest = 12
  /// Of more findings the pairs list the names: the findings themselves say the rest.
  private static let mostMessages = 1000

  init?(_ index: ReportIndex, _ template: PageTemplate) {
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
    pairs = template.markup(sorted.count) {
      Self.pair(sorted[$0].pair, sorted[$0].tally, number: $0 + 1, of: relations, isBrief: isBrief, template)
    }
    self.isBrief = isBrief && !sorted.isEmpty
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
    _ pair: Relations.Pair, _ tally: Relations.Tally, number: Int, of relations: Relations, isBrief: Bool,
    _ template: PageTemplate
  ) -> Pair {
    let counts = [
      tally.conflicts == 0 ? nil : counted(tally.conflicts, "conflict"),
      tally.copies == 0 ? nil : counted(tally.copies, "copy", "copies"),
      tally.agreements == 0 ? nil : counted(tally.agreements, "agreement"),
    ].compactMap(\.self)
    let items =
      (relations.findings[pair] ?? []).map {
        Pair.Item(
          anchor: HTML(fragment: "f-" + $0.id.rawValue), rule: HTML($0.rule.rawValue),
          text: HTML(isBrief ? $0.id.rawValue : $0.message), isBrief: isBrief)
      }
      + (relations.claims[pair] ?? []).map {
        Pair.Item(
          anchor: HTML(fragment: "claim-" + $0.id.rawValue), rule: HTML("agreement"), text: HTML($0.statement),
          isBrief: isBrief)
      }
    return Pair(
      id: HTML("pair-\(number)"),
      filter: HTML(filter: [("author", pair.one), ("with", pair.other)]), one: HTML(pair.one),
      other: pair.one == pair.other ? .none : HTML(pair.other), summary: HTML(listed(counts)),
      items: template.markup(items), isBrief: isBrief)
  }
}

extension MatrixView.Pair: PagePart {
  static let template = "pair"

  var fields: KeyValuePairs<String, PartField> {
    [
      "id": .markup(id), "filter": .markup(filter), "one": .markup(one), "other": .markup(other),
      "summary": .markup(summary), "items": .markup(items), "isBrief": .flag(isBrief),
    ]
  }
}

extension MatrixView.Pair.Item: PagePart {
  static let template = "item"

  var fields: KeyValuePairs<String, PartField> {
    ["anchor": .markup(anchor), "rule": .markup(rule), "text": .markup(text), "isBrief": .flag(isBrief)]
  }
}
