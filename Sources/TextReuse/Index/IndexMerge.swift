/// Which segments of an index are merged, and how.
enum IndexMerge {
  /// Segments of up to so many bytes of text are of the lowest tier; each further tier is eight times as large.
  private static let lowestTier = 1 << 20

  /// Neighbours to merge: the last segments of one tier and below where they are too many, or one that is mostly removed.
  static func choice(among segments: [LiveSegment]) -> Range<Int>? {
    let live = segments.map(\.byteCount)
    for (index, segment) in segments.enumerated() {
      let whole = segment.segment.byteCount(of: 0..<segment.segment.textCount)
      if !segment.removed.isEmpty, live[index] * 2 < whole { return index..<index + 1 }
    }
    let tiers = live.map(tier)
    for tier in Set(tiers).sorted() {
      let first = (tiers.lastIndex { $0 > tier } ?? -1) + 1
      if segments.count - first > FingerprintIndex.smallSegments { return first..<segments.count }
    }
    return nil
  }

  private static func tier(_ bytes: Int) -> Int {
    var (tier, limit) = (0, lowestTier)
    while bytes > limit, tier < 12 { (tier, limit) = (tier + 1, limit * 8) }
    return tier
  }

  /// Adds what is left of a segment to a new one.
  static func copy(_ segment: LiveSegment, to writer: SegmentWriter) throws(FingerprintIndexError) {
    for (_, source) in segment.sources {
      writer.begin(source.source)
      for text in source.texts {
        let name = segment.segment.name(of: text)
        try segment.segment.check(text)
        let result = segment.segment.withText(text) { bytes in
          Result { () throws(FingerprintIndexError) in try writer.append(utf8: bytes, name: name) }
        }
        try result.get()
      }
    }
  }
}
