/// The way back from a document's normalised text to the bytes of its raw file.
///
/// A text in a single-byte or double-byte encoding changes its width at nearly every word, so the way back is kept as
/// a few bytes for each change (see `Stretch`), with a mark every 32 changes to start from.
public struct ByteOrigin: Hashable, Sendable {
  /// A stretch of normalised text and the raw bytes it was made from.
  ///
  /// Where both have one length they correspond byte by byte; otherwise the run is one unit, such as a character
  /// reference, and any part of it maps to all of its bytes.
  public struct Run: Hashable, Sendable {
    /// UTF-8 offsets of the normalised text.
    public let text: Range<Int>
    /// Half-open byte offsets of the raw file.
    public let bytes: Range<Int>

    /// Links a stretch of text to the bytes it came from.
    public init(text: Range<Int>, bytes: Range<Int>) {
      self.text = text
      self.bytes = bytes
    }
  }

  /// A place to start reading from: before every 32nd stretch.
  struct Mark: Hashable, Sendable {
    /// The index in `codes`.
    var code: Int
    /// Where the stretch before ended in the text.
    var text: Int
    /// Where the stretch before ended in the raw file.
    var bytes: Int
    /// The number of runs before.
    var runs: Int
  }

  /// Stretches between two marks: reading half of them costs less than a cache miss, and marks cost a byte a stretch.
  static let markSpacing = 32

  /// The stretches, coded as `Stretch` says.
  let codes: [UInt8]
  /// The places to start from, ascending.
  let marks: [Mark]
  /// The number of runs.
  let runCount: Int

  init(codes: [UInt8], marks: [Mark], runCount: Int) {
    self.codes = codes
    self.marks = marks
    self.runCount = runCount
  }

  /// Takes runs that ascend in the text without overlap; runs that touch and have one shape are joined.
  public init(runs: [Run]) {
    var builder = Builder()
    for run in runs {
      builder.skip(run.text.lowerBound - builder.length)
      builder.append(run.text.count, from: run.bytes)
    }
    self = builder.origin
  }

  /// The byte ranges of the raw file behind a stretch of text, ascending in the text, touching ranges joined.
  ///
  /// Logarithmic in the size of the text; for many stretches in order, a `Cursor` is faster.
  public func bytes(for range: TextRange) -> [Range<Int>] {
    var cursor = Cursor(self)
    return cursor.bytes(for: range.utf8)
  }

  /// The runs behind a stretch of text, cut to it where they correspond byte by byte; ascending in the text.
  public func runs(in range: TextRange) -> [Run] {
    let wanted = range.utf8
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.upperBound <= wanted.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Run] = []
    while low < runs.count, runs[low].text.lowerBound < wanted.upperBound {
      let run = runs[low]
      let shared = run.text.clamped(to: wanted)
      let start = run.bytes.lowerBound + shared.lowerBound - run.text.lowerBound
      let isDirect = run.text.count == run.bytes.count
      found.append(Run(text: shared, bytes: isDirect ? start..<start + shared.count : run.bytes))
      low += 1
    }
    return found
  }
}
