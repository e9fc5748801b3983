/// A segment of an index, less the sources that were removed.
struct LiveSegment: Sendable {
  let segment: IndexSegment
  /// The number of its first text among those of the whole index.
  var base: Int
  /// The indices of the removed sources.
  private(set) var removed: Set<Int>
  /// The texts of the removed sources, in order.
  private var removedTexts: [Range<Int>] = []

  init(_ segment: IndexSegment, base: Int, removed: Set<Int>) {
    (self.segment, self.base, self.removed) = (segment, base, [])
    remove(removed)
  }

  /// Marks sources.
  mutating func remove(_ sources: Set<Int>) {
    removed.formUnion(sources)
    removedTexts = removed.sorted().map { segment.sources[$0].texts }.filter { !$0.isEmpty }
  }

  /// Whether a text, numbered within the segment, belongs to a source that is still there.
  func isLive(_ text: Int) -> Bool {
    if removedTexts.isEmpty { return true }
    var (low, high) = (0, removedTexts.count)
    while low < high {
      let middle = (low + high) / 2
      if removedTexts[middle].upperBound <= text { low = middle + 1 } else { high = middle }
    }
    return low == removedTexts.count || !removedTexts[low].contains(text)
  }

  /// The sources that are still there, each with its index.
  var sources: [(index: Int, source: SegmentSource)] {
    segment.sources.enumerated().filter { !removed.contains($0.offset) }.map { ($0.offset, $0.element) }
  }

  /// The length of the texts that are still there, in UTF-8 bytes.
  var byteCount: Int { sources.reduce(0) { $0 + segment.byteCount(of: $1.source.texts) } }
}
