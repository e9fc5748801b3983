/// An ensemble of decision trees, read from the table that the training writes (gradient boosting: Friedman 2001).
///
/// A tree a line: `(name<number yes no)`, where `yes` and `no` are such brackets or plain numbers, the leaves. A row's
/// score is the sum of the leaves it falls into; its odds are the exponential of the score. A line `stop low high` between
/// two trees ends the sum of rows whose score is outside: the trees behind it would not change sides any more.
struct DecisionTrees: Sendable {
  /// A question; leaves are questions that lead to themselves.
  private struct Node {
    var threshold: Float
    var feature: Int32
    /// The node for smaller values; the one behind it is for the others.
    var below: Int32
    /// The node for other values.
    var above: Int32
  }

  private var nodes: [Node] = []
  private var leaves: [Float] = []
  private var roots: [Int32] = []
  /// Before the tree of this number, rows whose score is below or above are done.
  private var stops: [(tree: Int, low: Float, high: Float)] = []

  /// Why a table could not be read.
  enum TableError: Error, Hashable {
    /// The text at this line, counted from 1, is no tree of the known features.
    case malformed(line: Int)
  }

  /// No trees: every row scores 0.
  init() {}

  /// Reads a table; throws where a line is no tree or names a feature that is not known.
  init(table: String, features: [String]) throws(TableError) {
    let columns = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    var line = 0
    for text in table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      guard !text.isEmpty, text.first != 0x23 else { continue }
      var rest = text
      if rest.starts(with: "stop ".utf8) {
        rest = rest.dropFirst(5)
        guard let low = number(&rest), skip(0x20, &rest), let high = number(&rest) else { throw .malformed(line: line) }
        stops.append((roots.count, low, high))
        continue
      }
      guard let root = read(&rest, columns), rest.isEmpty else { throw .malformed(line: line) }
      roots.append(root)
    }
  }

  /// The score of each row of `width` numbers.
  func scores(of rows: [Float], width: Int) -> [Float] {
    let count = width > 0 ? rows.count / width : 0
    var scores = [Float](repeating: 0, count: count)
    var open = Array(0..<count)
    rows.withUnsafeBufferPointer { rows in
      nodes.withUnsafeBufferPointer { nodes in
        leaves.withUnsafeBufferPointer { leaves in
          var next = stops.startIndex
          for (tree, root) in roots.enumerated() {
            if next < stops.endIndex, stops[next].tree == tree {
              let stop = stops[next]
              open.removeAll { scores[$0] < stop.low || scores[$0] > stop.high }
              next += 1
            }
            for row in open {
              let start = row * width
              var node = root
              while node >= 0 {
                let question = nodes[Int(node)]
                node = rows[start + Int(question.feature)] < question.threshold ? question.below : question.above
              }
              scores[row] += leaves[Int(~node)]
            }
          }
        }
      }
    }
    return scores
  }

  /// Reads a bracket or a leaf; leaves have negative numbers.
  private mutating func read(_ rest: inout Substring.UTF8View, _ columns: [String: Int32]) -> Int32? {
    guard rest.first == 0x28 else {
      guard let value = number(&rest) else { return nil }
      leaves.append(value)
      return ~Int32(leaves.count - 1)
    }
    rest.removeFirst()
    guard let mark = rest.firstIndex(of: 0x3C), let name = String(rest[..<mark]), let column = columns[name] else {
      return nil
    }
    rest = rest[rest.index(after: mark)...]
    guard let threshold = number(&rest) else { return nil }
    let node = Int32(nodes.count)
    nodes.append(Node(threshold: threshold, feature: column, below: 0, above: 0))
    guard skip(0x20, &rest), let below = read(&rest, columns), skip(0x20, &rest), let above = read(&rest, columns),
      skip(0x29, &rest)
    else { return nil }
    nodes[Int(node)].below = below
    nodes[Int(node)].above = above
    return node
  }

  private func skip(_ byte: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  private func number(_ rest: inout Substring.UTF8View) -> Float? {
    let digits = rest.prefix { $0 != 0x20 && $0 != 0x29 }
    rest = rest[digits.endIndex...]
    return String(digits).flatMap { Float($0) }
  }
}
