extension ByteOrigin {
  /// The runs of a way back, as single units.
  ///
  /// Made as they are asked for: going through them in order is cheap, and a single one costs a short search.
  public struct Runs: RandomAccessCollection, Sendable {
    let origin: ByteOrigin

    /// The first run.
    public var startIndex: Int { 0 }
    /// Past the last run.
    public var endIndex: Int { origin.runCount }

    /// The run at an index.
    public subscript(index: Int) -> Run {
      precondition(index >= 0 && index < origin.runCount, "no run \(index): there are \(origin.runCount)")
      var low = 0
      var high = origin.marks.count
      while low < high {
        let middle = (low + high) / 2
        if origin.marks[middle].runs <= index { low = middle + 1 } else { high = middle }
      }
      var reader = Reader(at: origin.marks[low - 1])
      var first = reader.runs
      while let stretch = reader.next(in: origin.codes) {
        if index < reader.runs { return stretch.run(index - first) }
        first = reader.runs
      }
      return Run(text: 0..<0, bytes: 0..<0)
    }

    /// The runs in order.
    public func makeIterator() -> AnyIterator<Run> {
      var reader = Reader(at: Mark(code: 0, text: 0, bytes: 0, runs: 0))
      var current: Stretch?
      var taken = 0
      return AnyIterator {
        if let stretch = current, taken < stretch.runs {
          taken += 1
          return stretch.run(taken - 1)
        }
        current = reader.next(in: origin.codes)
        taken = 1
        return current?.run(0)
      }
    }
  }

  /// The runs, ascending and without overlap in the text; text between runs (a joining space) has no bytes.
  public var runs: Runs { Runs(origin: self) }
}

extension ByteOrigin.Stretch {
  /// The run of one unit, or of the whole where text and bytes are the same number.
  func run(_ index: Int) -> ByteOrigin.Run {
    if isDirect { return ByteOrigin.Run(text: text..<textEnd, bytes: bytes..<bytesEnd) }
    let start = text + index * textWidth
    let from = bytes + index * byteWidth
    return ByteOrigin.Run(text: start..<start + textWidth, bytes: from..<from + byteWidth)
  }
}
