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
    let others = window.map { (hash: source.hashes[$0], length: 2 * Int32(source.ends[$0] - source.starts[$0])) }
    let row = width + 1
    var cells = [Cell](repeating: Cell(used: 0, skipped: .max / 2), count: row)
    var steps = [UInt8](repeating: 0, count: (count + 1) * row)
    // The innermost loop of the audit.
    cells.withUnsafeMutableBufferPointer { cells in
      steps.withUnsafeMutableBufferPointer { steps in
        others.withUnsafeBufferPointer { others in
          for index in 1...count {
            let mark = index < count ? quote.marks[index] : nil
            let opening = mark == nil ? Self.gapOpening : 0
            let word = mark == .omission ? 0 : Self.gapWord
            let (hash, length) = (quote.words.hashes[index - 1], lengths[index - 1])
            var diagonal = cells[0]
            var left = Cell(used: diagonal.least + length + 2, skipped: .max / 2)
            cells[0] = left
            for place in 1..<row {
              let (above, other) = (cells[place], others[place - 1])
              // The quotation's word has no partner.
              var least = above.least + length + 2
              var step = above.isSkipped ? Step.fromSkipped : 0
              let paired = diagonal.least + (other.hash == hash ? 0 : max(length, other.length) + 2)
              if paired <= least {
                least = paired
                step = Step.paired | (diagonal.isSkipped ? Step.fromSkipped : 0)
              }
              let begun = left.used + opening + word
              let goneOn = left.skipped + word
              if goneOn < begun { step |= Step.goesOn }
              left = Cell(used: least, skipped: min(begun, goneOn))
              steps[index * row + place] = step
              (diagonal, cells[place]) = (above, left)
            }
          }
        }
      }
    }
    var end = 0
    for place in 0..<row where cells[place].used < cells[end].used { end = place }
    cost = Int(cells[end].used)
    pairs = Self.trace(steps, from: (count, end), row, quote, source, window)
  }

  /// What it costs to come to a place: the last word of the source was used, or left out.
  private struct Cell {
    var used: Int32
    var skipped: Int32

    var least: Int32 { min(used, skipped) }
    var isSkipped: Bool { used > skipped }
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
