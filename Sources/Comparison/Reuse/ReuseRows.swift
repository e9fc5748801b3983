internal import TextReuse

/// Cuts a shared stretch where passages begin on both sides, so that copied paragraphs stand side by side.
enum ReuseRows {
  /// Rows of fewer words, such as a heading between two paragraphs, go with the row before.
  private static let minimumWords = 6

  /// The words of both sides, row by row.
  static func rows(of stretch: SharedStretch, _ one: ComparedText, _ other: ComparedText) -> [(Range<Int>, Range<Int>)]
  {
    var rows: [(Range<Int>, Range<Int>)] = []
    var (start, otherStart) = (stretch.first.lowerBound, stretch.second.lowerBound)
    for (index, run) in stretch.runs.enumerated() {
      // Inside a run the two sides go in step; between two runs any border of either side may be meant.
      for step in 0..<run.count where one.startsPassage(run.first + step) && other.startsPassage(run.second + step) {
        cut(at: run.first + step, run.second + step)
      }
      guard index + 1 < stretch.runs.count else { break }
      let next = stretch.runs[index + 1]
      let border = (run.first + run.count..<next.first).first { one.startsPassage($0) }
      let otherBorder = (run.second + run.count..<next.second).first { other.startsPassage($0) }
      if let border, let otherBorder { cut(at: border, otherBorder) }
    }
    func cut(at word: Int, _ otherWord: Int) {
      guard min(word - start, otherWord - otherStart) >= minimumWords,
        min(stretch.first.upperBound - word, stretch.second.upperBound - otherWord) >= minimumWords
      else { return }
      rows.append((start..<word, otherStart..<otherWord))
      (start, otherStart) = (word, otherWord)
    }
    rows.append((start..<stretch.first.upperBound, otherStart..<stretch.second.upperBound))
    return rows
  }
}
