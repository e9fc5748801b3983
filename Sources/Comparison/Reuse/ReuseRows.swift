internal import TextReuse

/// Cuts a shared stretch where passages begin on both sides, so that copied paragraphs stand side by side.
struct ReuseRows {
  /// The stretch without the few words at its ends that stand in other passages than the rest.
  private(set) var stretch: SharedStretch
  /// The words of both sides, row by row.
  private(set) var rows: [(Range<Int>, Range<Int>)] = []

  /// Rows of fewer words, such as a heading between two paragraphs, go with the row before; at the ends of a stretch they are chance.
  private static let minimumWords = 6

  init(_ stretch: SharedStretch, _ one: ComparedDocument, _ other: ComparedDocument) {
    self.stretch = stretch
    // A stretch that begins or ends with passages of both sides has no strays there, however short they are.
    let isWhole = (
      start: one.startsPassage(stretch.first.lowerBound) && other.startsPassage(stretch.second.lowerBound),
      end: one.startsPassage(stretch.first.upperBound) && other.startsPassage(stretch.second.upperBound)
    )
    var starts = [(stretch.first.lowerBound, stretch.second.lowerBound)]
    for cut in Self.borders(of: stretch, one, other) {
      let last = starts[starts.count - 1]
      if min(cut.0 - last.0, cut.1 - last.1) >= Self.minimumWords {
        starts.append(cut)
      } else if !isWhole.start,
        min(cut.0 - stretch.first.lowerBound, cut.1 - stretch.second.lowerBound) < Self.minimumWords
      {
        starts[0] = cut
      }
    }
    var end = (stretch.first.upperBound, stretch.second.upperBound)
    if starts.count > 1, let last = starts.last, min(end.0 - last.0, end.1 - last.1) < Self.minimumWords {
      if !isWhole.end { end = last }
      starts.removeLast()
    }
    trimStrays(from: &starts[0], to: &end, one, other)
    trim(to: starts[0], end)
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1] : end
      rows.append((start.0..<next.0, start.1..<next.1))
    }
  }

  /// Cuts off the few words at either end that belong to another passage on one side, or to another sentence on both: chance put them there.
  private func trimStrays(
    from start: inout (Int, Int), to end: inout (Int, Int), _ one: ComparedDocument, _ other: ComparedDocument
  ) {
    let room = min(end.0 - start.0, end.1 - start.1) - Self.minimumWords
    /// Whether a border lies at two words, on a side where the stretch does not end with a passage of its own.
    func isBorder(_ word: Int, _ otherWord: Int, _ count: Int, _ limit: (Int, Int)) -> Bool {
      (one.startsPassage(word) && !one.startsPassage(limit.0))
        || (other.startsPassage(otherWord) && !other.startsPassage(limit.1))
        || (count <= Self.strays && one.startsSentence(word) && other.startsSentence(otherWord))
    }
    let (first, last) = (start, end)
    let behind = (1..<Self.minimumWords).last { $0 <= room && isBorder(last.0 - $0, last.1 - $0, $0, last) } ?? 0
    end = (last.0 - behind, last.1 - behind)
    let before =
      (1..<Self.minimumWords).last { $0 <= room - behind && isBorder(first.0 + $0, first.1 + $0, $0, first) } ?? 0
    start = (first.0 + before, first.1 + before)
  }

  /// So many words of another sentence are a stray.
  private static let strays = 2

  /// The words at which passages begin on both sides.
  private static func borders(of stretch: SharedStretch, _ one: ComparedDocument, _ other: ComparedDocument) -> [(
    Int, Int
  )] {
    var borders: [(Int, Int)] = []
    guard let head = stretch.runs.first, let tail = stretch.runs.last else { return [] }
    func addBorder(in gap: Range<Int>, _ otherGap: Range<Int>) {
      let border = gap.first { one.startsPassage($0) }
      let otherBorder = otherGap.first { other.startsPassage($0) }
      if let border, let otherBorder { borders.append((border, otherBorder)) }
    }
    addBorder(
      in: stretch.first.lowerBound + 1..<max(stretch.first.lowerBound + 1, head.first),
      stretch.second.lowerBound + 1..<max(stretch.second.lowerBound + 1, head.second))
    for (index, run) in stretch.runs.enumerated() {
      // Inside a run the two sides go in step; between two runs any border of either side may be meant.
      for step in 0..<run.count where one.startsPassage(run.first + step) && other.startsPassage(run.second + step) {
        borders.append((run.first + step, run.second + step))
      }
      guard index + 1 < stretch.runs.count else { break }
      let next = stretch.runs[index + 1]
      addBorder(in: run.first + run.count..<next.first, run.second + run.count..<next.second)
    }
    addBorder(
      in: tail.first + tail.count..<stretch.first.upperBound, tail.second + tail.count..<stretch.second.upperBound)
    return borders.filter { $0.0 > stretch.first.lowerBound && $0.1 > stretch.second.lowerBound }
  }

  private mutating func trim(to start: (Int, Int), _ end: (Int, Int)) {
    let (first, second) = (stretch.first, stretch.second)
    let dropped =
      min(start.0 - first.lowerBound, start.1 - second.lowerBound)
      + min(first.upperBound - end.0, second.upperBound - end.1)
    stretch.first = start.0..<end.0
    stretch.second = start.1..<end.1
    // The words at the ends of a stretch agree: it was found by them.
    stretch.common = max(0, stretch.common - dropped)
    stretch.runs = stretch.runs.compactMap { $0.clamped(to: stretch.first) }
  }
}

extension EqualRun {
  /// The part of a run whose first side lies in a range of words; `nil` where none does.
  fileprivate func clamped(to words: Range<Int>) -> EqualRun? {
    let kept = (first..<first + count).clamped(to: words)
    guard !kept.isEmpty else { return nil }
    return EqualRun(first: kept.lowerBound, second: second + kept.lowerBound - first, count: kept.count)
  }
}
