/// The most similar stretch of a text, in time linear in the text: Myers, A fast bit-vector algorithm for approximate
/// string matching based on dynamic programming (1999), in blocks of 64 bits after Hyyrö (2003).
enum ApproximateSearch {
  /// The stretch with the fewest edits (insertions, deletions, replacements of bytes); the first of several.
  static func best(of needle: [UInt8], in text: [UInt8]) -> (range: Range<Int>, errors: Int)? {
    guard !needle.isEmpty, !text.isEmpty, let end = bestEnd(of: needle, in: text) else { return nil }
    // The start is the best end of the reversed needle, going back from the end.
    let reach = min(end.position, needle.count + end.errors)
    let back = Array(text[(end.position - reach)..<end.position].reversed())
    guard let start = bestPrefix(of: Array(needle.reversed()), in: back) else { return nil }
    return (end.position - start..<end.position, end.errors)
  }

  private static func bestEnd(of needle: [UInt8], in text: [UInt8]) -> (position: Int, errors: Int)? {
    if needle.count <= 64 { return bestEndOfShort(needle, in: text) }
    var column = Column(needle, isAnchored: false)
    var best: (position: Int, errors: Int)?
    for (index, byte) in text.enumerated() {
      let errors = column.advance(byte)
      if errors < best?.errors ?? .max { best = (index + 1, errors) }
    }
    return best
  }

  /// The same for a needle that one word of 64 bits holds, without blocks.
  private static func bestEndOfShort(_ needle: [UInt8], in text: [UInt8]) -> (position: Int, errors: Int)? {
    var masks = [UInt64](repeating: 0, count: 256)
    for (index, byte) in needle.enumerated() { masks[Int(byte)] |= 1 << UInt64(index) }
    let top: UInt64 = 1 << UInt64(needle.count - 1)
    var (plus, minus): (UInt64, UInt64) = (.max, 0)
    var errors = needle.count
    var best = (position: 0, errors: Int.max)
    masks.withUnsafeBufferPointer { masks in
      text.withUnsafeBufferPointer { text in
        for index in 0..<text.count {
          let equal = masks[Int(text[index])]
          let vertical = equal | minus
          let horizontal = (((equal & plus) &+ plus) ^ plus) | equal
          var up = minus | ~(horizontal | plus)
          var down = plus & horizontal
          if up & top != 0 { errors += 1 } else if down & top != 0 { errors -= 1 }
          up <<= 1
          down <<= 1
          plus = down | ~(vertical | up)
          minus = up & vertical
          if errors < best.errors { best = (index + 1, errors) }
        }
      }
    }
    return best.errors == .max ? nil : best
  }

  private static func bestPrefix(of needle: [UInt8], in text: [UInt8]) -> Int? {
    var column = Column(needle, isAnchored: true)
    var best: (length: Int, errors: Int)?
    for (index, byte) in text.enumerated() {
      let errors = column.advance(byte)
      if errors < best?.errors ?? .max { best = (index + 1, errors) }
    }
    return best?.length
  }

  /// One column of the table of edit distances, as differences between its rows.
  private struct Column {
    private var plus: [UInt64]
    private var minus: [UInt64]
    private let masks: [[UInt64]]
    private var score: Int
    private let lastBit: UInt64
    private let isAnchored: Bool

    init(_ needle: [UInt8], isAnchored: Bool) {
      let blocks = (needle.count + 63) / 64
      plus = [UInt64](repeating: .max, count: blocks)
      minus = [UInt64](repeating: 0, count: blocks)
      var masks = [[UInt64]](repeating: [UInt64](repeating: 0, count: blocks), count: 256)
      for (index, byte) in needle.enumerated() { masks[Int(byte)][index / 64] |= 1 << UInt64(index % 64) }
      self.masks = masks
      score = needle.count
      lastBit = 1 << UInt64((needle.count - 1) % 64)
      self.isAnchored = isAnchored
    }

    /// Goes on by one byte of the text; gives the edits of the best match that ends there.
    mutating func advance(_ byte: UInt8) -> Int {
      // The top row is 0 everywhere for a search, and counts up where the match must begin at the start.
      var carry = isAnchored ? 1 : 0
      for block in plus.indices {
        let (positive, negative) = (plus[block], minus[block])
        var equal = masks[Int(byte)][block]
        let vertical = equal | negative
        if carry < 0 { equal |= 1 }
        let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
        var up = negative | ~(horizontal | positive)
        var down = positive & horizontal
        let top = block == plus.count - 1 ? lastBit : 1 << 63
        let out = up & top != 0 ? 1 : down & top != 0 ? -1 : 0
        up <<= 1
        down <<= 1
        if carry < 0 { down |= 1 } else if carry > 0 { up |= 1 }
        plus[block] = down | ~(vertical | up)
        minus[block] = up & vertical
        carry = out
      }
      score += carry
      return score
    }
  }
}
