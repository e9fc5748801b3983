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
  }

  /// Stretches between two marks: reading half of them costs less than a cache miss, and marks cost a byte a stretch.
  static let markSpacing = 32

  /// The stretches, coded as `Stretch` says.
  let codes: [UInt8]
  /// The places to start from, ascending.
  let marks: [Mark]

  init(codes: [UInt8], marks: [Mark]) {
    self.codes = codes
    self.marks = marks
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
  ///
  /// A run for each character in many encodings: text is put together faster with `Builder.append(_:through:)`.
  public func runs(in range: TextRange) -> [Run] {
    var cursor = Cursor(self)
    var found: [Run] = []
    var done = range.utf8.lowerBound
    while done < range.utf8.upperBound, let stretch = cursor.stretch(from: done), stretch.text < range.utf8.upperBound {
      stretch.appendRuns(in: range.utf8, to: &found)
      done = stretch.textEnd
    }
    return found
  }

  /// All runs, ascending and without overlap in the text; text between runs (a joining space) has no bytes.
  ///
  /// They are made anew each time.
  public var runs: [Run] { runs(in: TextRange(utf8: 0..<Int.max)) }
}
