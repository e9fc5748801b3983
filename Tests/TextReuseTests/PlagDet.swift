import Foundation

/// A stretch that two texts share, as the PAN workshops label it: a rectangle of places in both.
struct LabelledStretch {
  var one: Range<Int>
  var other: Range<Int>

  var length: Int { one.count + other.count }

  /// How many places of a stretch some others cover, on both sides; a stretch detects another where both sides overlap.
  func covered(by others: [LabelledStretch]) -> Int {
    let touching = others.filter { $0.one.overlaps(one) && $0.other.overlaps(other) }
    return Self.union(touching.map { $0.one.clamped(to: one) })
      + Self.union(touching.map { $0.other.clamped(to: other) })
  }

  private static func union(_ ranges: [Range<Int>]) -> Int {
    var (count, end) = (0, 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      count += max(0, range.upperBound - max(range.lowerBound, end))
      end = max(end, range.upperBound)
    }
    return count
  }
}

/// PlagDet (Potthast and others 2010): the harmonic mean of macro precision and recall over the logarithm of granularity.
struct PlagDet {
  private var recall = 0.0, precision = 0.0
  private var cases = 0, detections = 0, found = 0, hits = 0

  /// Adds what was labelled and what was detected in one pair of texts.
  mutating func add(labelled: [LabelledStretch], detected: [LabelledStretch]) {
    for stretch in labelled {
      cases += 1
      recall += Double(stretch.covered(by: detected)) / Double(stretch.length)
      let touching = detected.count { $0.one.overlaps(stretch.one) && $0.other.overlaps(stretch.other) }
      if touching > 0 { found += 1 }
      hits += touching
    }
    for stretch in detected {
      detections += 1
      precision += Double(stretch.covered(by: labelled)) / Double(stretch.length)
    }
  }

  var value: Double {
    guard cases > 0, detections > 0, found > 0 else { return 0 }
    let (r, p) = (recall / Double(cases), precision / Double(detections))
    return r + p == 0 ? 0 : 2 * r * p / (r + p) / log2(1 + Double(hits) / Double(found))
  }
}
