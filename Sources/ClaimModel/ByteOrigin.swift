/// The way back from a document's normalised text to the bytes of its raw file.
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

  /// The runs, ascending and without overlap in the text; text between runs (a joining space) has no bytes.
  public let runs: [Run]

  /// Takes runs that ascend in the text.
  public init(runs: [Run]) { self.runs = runs }

  /// The byte ranges of the raw file behind a stretch of text, ascending in the text, touching ranges joined.
  public func bytes(for range: TextRange) -> [Range<Int>] {
    let wanted = range.utf8
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.upperBound <= wanted.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Range<Int>] = []
    for run in runs[low...] {
      guard run.text.lowerBound < wanted.upperBound else { break }
      var bytes = run.bytes
      if run.text.count == run.bytes.count {
        let shared = run.text.clamped(to: wanted)
        let start = run.bytes.lowerBound + shared.lowerBound - run.text.lowerBound
        bytes = start..<start + shared.count
      }
      if let last = found.last, last.upperBound == bytes.lowerBound {
        found[found.count - 1] = last.lowerBound..<bytes.upperBound
      } else {
        found.append(bytes)
      }
    }
    return found
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
