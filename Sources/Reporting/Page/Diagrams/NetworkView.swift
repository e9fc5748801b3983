internal import ClaimModel

/// The network of sources: rows by day of publication, an arc for each relation, and the same as a table.
struct NetworkView {
  struct Node {
    let y: Int
    let label: HTML
    let isInCircle: Bool
  }

  struct Arc {
    let path: HTML
    /// The triangle at its end; empty where it has no direction.
    let head: HTML
    let kind: HTML
  }

  struct Row {
    let from: HTML
    let fromAnchor: HTML
    let to: HTML
    let toAnchor: HTML
    let relation: HTML
    let isInCircle: Bool
    let remarks: HTML
    /// The links to the sentences that show it.
    let places: HTML
  }

  let nodes: [Node]
  let arcs: [Arc]
  let rows: HTML
  let circles: [HTML]
  /// How many sources are not drawn and why, in words.
  let notDrawn: HTML
  let width: Int
  let height: Int
  /// Where the names end and the dots stand.
  let nameX: Int
  let dotX: Int
  let hasDrawing: Bool

  /// More rows are no picture any more; the table holds them all.
  private static let mostDrawn = 60
  private static let rowHeight = 26
  private static let widestArc = 300

  /// `nil` where no source has anything to do with another.
  init?(_ index: ReportIndex, _ template: PageTemplate) {
    let network = SourceNetwork(index.report)
    guard !network.edges.isEmpty else { return nil }
    let drawn = Self.drawn(network, in: index)
    let places = Dictionary(uniqueKeysWithValues: drawn.enumerated().map { ($1, $0) })
    let inCircle = Set(network.circles.joined())
    let labels = drawn.map { Self.label($0, in: index) }
    nameX = (labels.map(\.unicodeScalars.count).max() ?? 0) * 8 + 8
    dotX = nameX + 14
    nodes = drawn.enumerated().map { place, source in
      Node(y: Self.y(place), label: HTML(labels[place]), isInCircle: inCircle.contains(source))
    }
    let x = dotX + 8
    let shown = network.edges.compactMap { edge -> (edge: SourceNetwork.Edge, from: Int, to: Int)? in
      guard let from = places[edge.from], let to = places[edge.to], from != to else { return nil }
      return (edge, from, to)
    }
    arcs = shown.map { Self.arc($0.edge, from: $0.from, to: $0.to, x: x) }
    let reach = shown.map { Self.reach($0.edge, rows: abs($0.from - $0.to)) }.max() ?? 0
    width = x + reach * 3 / 4 + 24
    height = Self.y(drawn.count - 1) + Self.rowHeight / 2
    hasDrawing = !arcs.isEmpty
    rows = template.markup(network.edges.count) { Self.row(network.edges[$0], template) }
    circles = network.circles.map { HTML(listed($0.map(\.rawValue))) }
    notDrawn = Self.notDrawn(network, drawn: drawn.count, of: index.report.documents.count)
  }

  /// The sources that are drawn: those with most relations where there are too many, by day of publication, undated last.
  private static func drawn(_ network: SourceNetwork, in index: ReportIndex) -> [Identifier<Source>] {
    var degree: [Identifier<Source>: Int] = [:]
    for edge in network.edges where index.source(edge.from) != nil && index.source(edge.to) != nil {
      degree[edge.from, default: 0] += 1
      degree[edge.to, default: 0] += 1
    }
    let first = degree.keys.sorted { (-degree[$0, default: 0], $0) < (-degree[$1, default: 0], $1) }.prefix(mostDrawn)
    func day(_ source: Identifier<Source>) -> Int { index.source(source)?.published?.firstDay ?? .max }
    return first.sorted { (day($0), $0) < (day($1), $1) }
  }

  private static func label(_ source: Identifier<Source>, in index: ReportIndex) -> String {
    source.rawValue + "  " + (index.source(source)?.published?.description ?? "no date")
  }

  private static func y(_ place: Int) -> Int { place * rowHeight + rowHeight / 2 + 2 }

  /// How far the curve's handles stand off; arcs of different kinds between the same rows do not cover one another.
  private static func reach(_ edge: SourceNetwork.Edge, rows: Int) -> Int {
    let wide = min(widestArc, 24 + rows * 22)
    return edge.relation == .cites ? wide : wide * 3 / 4
  }

  private static func arc(_ edge: SourceNetwork.Edge, from: Int, to: Int, x: Int) -> Arc {
    let (start, end, reach) = (y(from), y(to), reach(edge, rows: abs(from - to)))
    let hasHead = edge.relation != .shares
    let tip = x + (hasHead ? 8 : 0)
    return Arc(
      path: HTML(markup: "M\(x) \(start)C\(x + reach) \(start) \(x + reach) \(end) \(tip) \(end)"),
      head: hasHead ? HTML(markup: "\(x),\(end) \(x + 9),\(end - 4) \(x + 9),\(end + 4)") : .none,
      kind: HTML(markup: kind(edge.relation) + (edge.isInCircle ? " circular" : "")))
  }

  /// The name that the style sheet has for a relation.
  private static func kind(_ relation: SourceNetwork.Relation) -> String {
    switch relation {
    case .cites: "cites"
    case .copies: "copies"
    case .shares: "shares"
    case .version, .supersedes: "version"
    }
  }

  private static func row(_ edge: SourceNetwork.Edge, _ template: PageTemplate) -> Row {
    var seen: Set<Identifier<Passage>> = []
    return Row(
      from: HTML(edge.from.rawValue), fromAnchor: HTML(fragment: edge.from.rawValue), to: HTML(edge.to.rawValue),
      toAnchor: HTML(fragment: edge.to.rawValue), relation: HTML(edge.relation.rawValue), isInCircle: edge.isInCircle,
      remarks: HTML(edge.remarks.joined(separator: "; ")),
      places: template.markup(edge.evidence.map(\.passage).filter { seen.insert($0).inserted }.map { LinkView($0) }))
  }

  private static func notDrawn(_ network: SourceNetwork, drawn: Int, of all: Int) -> HTML {
    let connected = Set(network.edges.flatMap { [$0.from, $0.to] }).count
    var sentences: [String] = []
    if connected > drawn {
      sentences.append(
        "The \(drawn) sources with most relations are drawn; the table holds all \(connected).")
    }
    if all > connected {
      sentences.append(
        "\(counted(all - connected, "source")) neither \(all - connected == 1 ? "cites nor copies" : "cite nor copy") "
          + "another and \(all - connected == 1 ? "is" : "are") not drawn.")
    }
    return HTML(sentences.joined(separator: " "))
  }
}

extension NetworkView.Row: PagePart {
  static let template = "edge"

  var fields: KeyValuePairs<String, PartField> {
    [
      "from": .markup(from), "fromAnchor": .markup(fromAnchor), "to": .markup(to), "toAnchor": .markup(toAnchor),
      "relation": .markup(relation), "isInCircle": .flag(isInCircle), "remarks": .markup(remarks),
      "places": .markup(places),
    ]
  }
}
