import Foundation
import PassageMaking
import TextReuse

/// How well what was found agrees with what was planted.
struct ReuseScore {
  /// Of each planted kind, how many pairs there are and how many were found.
  private(set) var planted: [PassageGenerator.Kind: (all: Int, found: Int)] = [:]
  /// Of each kind that was told, how many pairs there are and how many were planted.
  private(set) var told: [ReuseKind: (all: Int, right: Int)] = [:]
  /// The overall figure of the PAN competitions (Potthast and others 2010), in characters: F1 of the spans over their fragmentation.
  private(set) var plagDet = 0.0

  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  init(_ matches: [TextMatch], of texts: TextCollection, truth: [PassageGenerator.Truth]) {
    var spans: [Pair: [(Range<Int>, Range<Int>)]] = [:]
    var kinds: [Pair: ReuseKind] = [:]
    var (first, second) = (FoldedWords(), FoldedWords())
    for match in matches where match.one != match.other {
      texts.readWords(of: match.one, into: &first)
      texts.readWords(of: match.other, into: &second)
      let pair = Pair(one: match.one, other: match.other)
      spans[pair, default: []].append((first.textRange(match.stretch.first), second.textRange(match.stretch.second)))
      kinds[pair] = ReuseKind(match.stretch, firstWords: first.count, secondWords: second.count)
    }
    let spanCount = spans.values.reduce(0) { $0 + $1.count }
    var (precision, recall, pieces, hits) = (0.0, 0.0, 0, 0)
    var planted: Set<Pair> = []
    for case let truth in truth {
      texts.readWords(of: truth.original, into: &first)
      texts.readWords(of: truth.copy, into: &second)
      var sides = (first.textRange(truth.originalWords), second.textRange(truth.copyWords))
      var pair = Pair(one: truth.original, other: truth.copy)
      if pair.one > pair.other { (pair, sides) = (Pair(one: pair.other, other: pair.one), (sides.1, sides.0)) }
      planted.insert(pair)
      let found = (spans[pair] ?? []).filter { $0.0.overlaps(sides.0) && $0.1.overlaps(sides.1) }
      self.planted[truth.kind, default: (0, 0)].all += 1
      if found.isEmpty { continue }
      self.planted[truth.kind, default: (0, 0)].found += 1
      hits += 1
      pieces += found.count
      let covered =
        Self.length(found.map { $0.0.clamped(to: sides.0) }) + Self.length(found.map { $0.1.clamped(to: sides.1) })
      recall += Double(covered) / Double(sides.0.count + sides.1.count)
      for span in found {
        precision +=
          Double(span.0.clamped(to: sides.0).count + span.1.clamped(to: sides.1).count)
          / Double(span.0.count + span.1.count)
      }
    }
    for (pair, kind) in kinds {
      told[kind, default: (0, 0)].all += 1
      if planted.contains(pair) { told[kind, default: (0, 0)].right += 1 }
    }
    precision /= Double(max(1, spanCount))
    recall /= Double(max(1, truth.count))
    let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    plagDet = f1 / log2(1 + Double(pieces) / Double(max(1, hits)))
  }

  /// How many characters some ranges cover together.
  private static func length(_ ranges: [Range<Int>]) -> Int {
    var (total, end) = (0, 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      total += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return total
  }
}
