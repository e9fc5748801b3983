internal import ClaimModel

/// One block of a source before it becomes a passage or furniture: the common product of the HTML and text parsers.
struct Block {
  /// A stretch of the block's text and where it came from.
  struct Run {
    /// The words; white space is squeezed later.
    var text: String
    /// Offsets in `DecodedSource.bytes`. Equal in length to `text` where they correspond byte by byte; a run of
    /// another length (a character reference, a healed line end) is one unit; empty for text that was put in.
    var source: Range<Int>
  }

  /// A link that starts inside the block.
  struct Link {
    var target: String
    /// UTF-8 offsets in the block's text, all runs joined; empty where the address stands alone.
    var range: Range<Int>
    /// Offset in `DecodedSource.bytes`.
    var position: Int
  }

  var role: Passage.Role
  var runs: [Run]
  var links: [Link] = []
  /// The reason why the block is no part of the article; `nil` for article text.
  var furniture: String?

  /// The text of all runs joined, as yet unsqueezed.
  var text: String { runs.lazy.map(\.text).joined() }
}

/// What a parser of one format hands over.
struct ParsedBlocks {
  var blocks: [Block]
  /// What the format itself says of the work, best candidate first for each field.
  var metadata: SourceMetadata
  var warnings: [String] = []
}
