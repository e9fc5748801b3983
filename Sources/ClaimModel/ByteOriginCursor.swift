extension ByteOrigin {
  /// Leads from a text to its raw bytes for many stretches of it, at a constant cost each where they ascend.
  ///
  /// A stretch that lies before the last one is found as `ByteOrigin.bytes(for:)` finds it.
  public struct Cursor: Sendable {
    private let origin: ByteOrigin
    private var reader: Reader
    /// The mark that the reader started from or passed last.
    private var mark = 0
    private var current: Stretch?
    /// Where the stretch before the current one ended in the text.
    private var passed = 0

    /// Starts at the beginning of a text.
    public init(_ origin: ByteOrigin) {
      self.origin = origin
      reader = Reader(at: Mark(code: 0, text: 0, bytes: 0))
      current = reader.next(in: origin.codes)
    }

    /// The byte ranges of the raw file behind a stretch of text (UTF-8 offsets), ascending in the text, touching
    /// ranges joined; empty where no byte of the file stands behind it.
    public mutating func bytes(for range: Range<Int>) -> [Range<Int>] {
      var found: [Range<Int>] = []
      var done = range.lowerBound
      while done < range.upperBound, let stretch = stretch(from: done), stretch.text < range.upperBound {
        let bytes = stretch.bytes(for: done..<range.upperBound)
        if let last = found.last, last.upperBound == bytes.lowerBound {
          found[found.count - 1] = last.lowerBound..<bytes.upperBound
        } else {
          found.append(bytes)
        }
        done = stretch.textEnd
      }
      return found
    }

    /// The raw bytes from the first to the last one behind a stretch of text; `nil` where there is none.
    public mutating func hull(of range: Range<Int>) -> Range<Int>? {
      var hull: Range<Int>?
      var done = range.lowerBound
      while done < range.upperBound, let stretch = stretch(from: done), stretch.text < range.upperBound {
        let bytes = stretch.bytes(for: done..<range.upperBound)
        let before = hull ?? bytes
        hull = min(before.lowerBound, bytes.lowerBound)..<max(before.upperBound, bytes.upperBound)
        done = stretch.textEnd
      }
      return hull
    }

    /// The first stretch that ends after `offset`.
    mutating func stretch(from offset: Int) -> Stretch? {
      let marks = origin.marks
      while mark + 1 < marks.count, marks[mark + 1].text <= passed { mark += 1 }
      if offset < passed || mark + 2 < marks.count && marks[mark + 2].text <= offset {
        // Back, or further on than a few steps: from the last mark at or before the offset.
        var low = 0
        var high = marks.count
        while low < high {
          let middle = (low + high) / 2
          if marks[middle].text <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        mark = low - 1
        reader = Reader(at: marks[mark])
        passed = marks[mark].text
        current = reader.next(in: origin.codes)
      }
      while let stretch = current, stretch.textEnd <= offset {
        passed = stretch.textEnd
        current = reader.next(in: origin.codes)
      }
      return current
    }
  }
}
