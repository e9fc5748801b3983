internal import ClaimModel

/// Which sources of a corpus cite which, with the sentences that show it.
///
/// Only citations whose source is certain are edges: a link, a key, a title, author and year, an outlet with one source here.
struct CitationGraph: Sendable {
  /// A source cites another.
  struct Edge: Sendable {
    let citing: Identifier<Source>
    let cited: Identifier<Source>
    let citation: Citation
    /// The sentence that cites.
    let evidence: Evidence
  }

  /// The edges by the citing source, each in reading order.
  let edges: [Edge]
  private var outgoing: [Identifier<Source>: [Int]] = [:]
  private var incoming: [Identifier<Source>: [Int]] = [:]

  /// The graph of these edges.
  init(_ edges: [Edge]) {
    self.edges = edges
    for (index, edge) in edges.enumerated() {
      outgoing[edge.citing, default: []].append(index)
      incoming[edge.cited, default: []].append(index)
    }
  }

  /// What a source cites, in reading order.
  func citations(by source: Identifier<Source>) -> [Edge] { (outgoing[source] ?? []).map { edges[$0] } }

  /// Where a source is cited.
  func citations(of source: Identifier<Source>) -> [Edge] { (incoming[source] ?? []).map { edges[$0] } }

  /// The sources that a source cites, each once, in the order of first mention.
  func sources(citedBy source: Identifier<Source>) -> [Identifier<Source>] {
    citations(by: source).reduce(into: []) { if !$0.contains($1.cited) { $0.append($1.cited) } }
  }
}
