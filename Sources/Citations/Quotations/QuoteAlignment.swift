internal import TextReuse

/// The cheapest way to make the words of a quotation out of the words of a stretch of a source.
struct QuoteAlignment: Sendable {
  /// Index pairs of the words that both have, ascending: of the quotation, and of the source's text.
  let pairs: [(quoted: Int, actual: Int)]
  /// What all changes cost, about twice the characters changed.
  let cost: Int

  /// What leaving out words of the source costs at first, in half characters, and each word; where an omission is marked, nothing.
  private static let gapOpening: Int32 = 8
  private static let gapWord: Int32 = 1

  /// Aligns a whole quotation with any part of a window; time and space go with the product of their lengths.
  init(_ quote: QuotedText, with source: FoldedWords, in window: Range<Int>) {
    let (count, width) = (quote.words.count, window.count)
    guard count > 0, width > 0, count * width <= 4_000_000 else {
      pairs = []
      cost = .max
      return
    }
    let lengths = (0..<count).map { 2 * Int32(quote.words.ends[$0] - quote.words.starts[$0]) }
    let others = window.map { 2 * Int32(source.ends[$0] - source.starts[$0]) }
    let hashes = Array(source.hashes[window])
    // Two layers: the last word of the source was used, or left out.
    let row = width + 1
    var used = [Int32](repeating: 0, count: row)
    var skipped = [Int32](repeating: .max / 2, count: row)
    var (nextUsed, nextSkipped) = (skipped, skipped)
    var steps = [UInt8](repeating: 0, count: (count + 1) * row)
    for index in 1...count {
      let mark = index < count ? quote.marks[index] : nil
      let opening = mark == nil ? Self.gapOpening : 0
      let word = mark == .omission ? 0 : Self.gapWord
      let (hash, length) = (quote.words.hashes[index - 1], lengths[index - 1])
      for place in 0..<row {
        var step: UInt8 = 0
        // The quotation's word has no partner.
        var least = min(used[place], skipped[place]) + length + 2
        if used[place] > skipped[place] { step |= Step.fromSkipped }
        if place > 0 {
          let isSame = hashes[place - 1] == hash
          let paired = min(used[place - 1], skipped[place - 1]) + (isSame ? 0 : max(length, others[place - 1]) + 2)
          if paired <= least {
            least = paired
            step = Step.paired | (used[place - 1] > skipped[place - 1] ? Step.fromSkipped : 0)
          }
          let begun = nextUsed[place - 1] + opening + word
          let goneOn = nextSkipped[place - 1] + word
          nextSkipped[place] = min(begun, goneOn)
          if goneOn < begun { step |= Step.goesOn }
        }
        nextUsed[place] = least
        steps[index * row + place] = step
      }
      swap(&used, &nextUsed)
      swap(&skipped, &nextSkipped)
    }
    var end = 0
    for place in 0..<row where used[place] < used[end] { end = place }
    cost = Int(used[end])
    pairs = Self.trace(steps, from: (count, end), row, quote, source, window)
  }

  private enum Step {
    static let paired: UInt8 = 1
    static let fromSkipped: UInt8 = 2
    static let goesOn: UInt8 = 4
  }

  private static func trace(
    _ steps: [UInt8], from end: (Int, Int), _ row: Int, _ quote: QuotedText, _ source: FoldedWords, _ window: Range<Int>
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (index, place) = end
    var isSkipped = false
    while index > 0 {
      let step = steps[index * row + place]
      if isSkipped {
        isSkipped = step & Step.goesOn != 0
        place -= 1
        continue
      }
      if step & Step.paired != 0 {
        let actual = window.lowerBound + place - 1
        if source.hashes[actual] == quote.words.hashes[index - 1] { pairs.append((index - 1, actual)) }
        place -= 1
      }
      index -= 1
      isSkipped = step & Step.fromSkipped != 0 && index > 0
    }
    return pairs.reversed()
  }
}
