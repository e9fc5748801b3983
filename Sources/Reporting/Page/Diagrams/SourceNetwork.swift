internal import ClaimModel

/// Which sources cite, copy or otherwise follow which, and the circles that they form.
struct SourceNetwork {
  /// How one source stands to another.
  enum Relation: String, CaseIterable {
    case cites
    case copies
    case shares = "shares text with"
    case version = "is a version of"
    case supersedes

    /// Whether the first relies on the second, so that following it may lead back.
    var isReliance: Bool { self == .cites || self == .copies }
  }

  /// All that one source has of one kind to do with another.
  struct Edge {
    let from: Identifier<Source>
    let to: Identifier<Source>
    let relation: Relation
    /// The sentences that show it.
    var evidence: [Evidence] = []
    /// What is known of it, in words.
    var remarks: [String] = []
    /// Whether it is part of a circle.
    var isInCircle = false
  }

  /// In the order of their sources.
  let edges: [Edge]
  /// The sources of each circle in order: each relies on the next, over others or at once.
  let circles: [[Identifier<Source>]]

  init(_ report: Report) {
    var edges = Edges()
    for citation in report.citations {
      edges.add(citation.citing, citation.cited, .cites) { $0.evidence.append(citation.evidence) }
    }
    for share in report.reuse.shares {
      let said = "\(counted(share.words, "word")), \(percent(share.share))"
      if share.origin == share.other {
        edges.add(share.source, share.other, .copies) { $0.remarks.append(said) }
      } else if share.origin == nil, share.source < share.other {
        edges.add(share.source, share.other, .shares) { $0.remarks.append(said) }
      }
    }
    for link in report.links {
      let relation: Relation =
        switch link.relation {
        case .copyOf: .copies
        case .cites: .cites
        case .versionOf: .version
        case .supersedes: .supersedes
        }
      let said = ["said by " + (link.annotator ?? "an analyst"), link.note].compactMap(\.self).joined(separator: ": ")
      edges.add(link.from, link.to, relation) { $0.remarks.append(said) }
    }
    let circles = Self.circles(edges.all.filter(\.relation.isReliance))
    let circleOf = Dictionary(
      circles.enumerated().flatMap { number, sources in sources.map { ($0, number) } }
    ) { first, _ in first }
    self.circles = circles
    self.edges = edges.all.map { edge in
      var edge = edge
      edge.isInCircle =
        edge.relation.isReliance && circleOf[edge.from] != nil && circleOf[edge.from] == circleOf[edge.to]
      return edge
    }
  }

  /// The strongly connected parts of more than one source (Tarjan 1972, with a stack of its own), in the order of their sources.
  private static func circles(_ edges: [Edge]) -> [[Identifier<Source>]] {
    let sources = Set(edges.flatMap { [$0.from, $0.to] }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1, $0) })
    var next: [[Int]] = Array(repeating: [], count: sources.count)
    for edge in edges {
      if let from = numbers[edge.from], let to = numbers[edge.to] { next[from].append(to) }
    }
    var order = Array(repeating: -1, count: sources.count)
    var low = order
    var isOpen = Array(repeating: false, count: sources.count)
    var open: [Int] = []
    var parts: [[Int]] = []
    var clock = 0
    for root in sources.indices where order[root] < 0 {
      var path: [(node: Int, edge: Int)] = [(root, 0)]
      while let (node, edge) = path.last {
        if order[node] < 0 {
          order[node] = clock
          low[node] = clock
          clock += 1
          open.append(node)
          isOpen[node] = true
        }
        if edge < next[node].count {
          path[path.count - 1].edge += 1
          let other = next[node][edge]
          if order[other] < 0 {
            path.append((other, 0))
          } else if isOpen[other] {
            low[node] = min(low[node], order[other])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == order[node] else { continue }
        var part: [Int] = []
        while let member = open.popLast() {
          isOpen[member] = false
          part.append(member)
          if member == node { break }
        }
        if part.count > 1 { parts.append(part.sorted()) }
      }
    }
    return parts.map { $0.map { sources[$0] } }.sorted { $0[0] < $1[0] }
  }
}

/// Edges by their ends, each once.
private struct Edges {
  private struct Key: Hashable {
    var from: Identifier<Source>
    var to: Identifier<Source>
    var relation: SourceNetwork.Relation
  }

  private var edges: [Key: SourceNetwork.Edge] = [:]

  mutating func add(
    _ from: Identifier<Source>, _ to: Identifier<Source>, _ relation: SourceNetwork.Relation,
    _ fill: (inout SourceNetwork.Edge) -> Void
  ) {
    let key = Key(from: from, to: to, relation: relation)
    fill(&edges[key, default: SourceNetwork.Edge(from: from, to: to, relation: relation)])
  }

  /// By source, other source and kind.
  var all: [SourceNetwork.Edge] {
    edges.values.sorted {
      ($0.from.rawValue, $0.to.rawValue, $0.relation.rawValue) < (
        $1.from.rawValue, $1.to.rawValue, $1.relation.rawValue
      )
    }
  }
}
