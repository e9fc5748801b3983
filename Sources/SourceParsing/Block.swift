internal import ClaimModel

/// One block of a text file while its lines are joined.
struct Block {
  /// A stretch of the block's text and where it came from.
  struct Run {
    /// The words; white space is squeezed later.
    var text: String
    /// Offsets in `DecodedSource.bytes`. Equal in length to `text` where they correspond byte by byte; a run of
    /// another length (a healed line end) is one unit; empty for text that was put in.
    var source: Range<Int>
  }

  /// A link that starts inside the block.
  struct Link {
    var target: String
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

  /// The blocks as the assembler wants them.
  static func list(of blocks: [Block], in bytes: [UInt8]) -> BlockList {
    var list = BlockList()
    bytes.withUnsafeBufferPointer { bytes in
      for block in blocks {
        for run in block.runs {
          if run.text.utf8.count == run.source.count {
            list.append(run.source, of: bytes)
          } else if run.text == " " {
            list.appendSpace(for: run.source)
          } else {
            list.append(Array(run.text.utf8), for: run.source)
          }
        }
        for link in block.links { list.addLink(to: link.target, at: link.position) }
        list.finish(role: block.role, furniture: block.furniture)
      }
    }
    return list
  }
}
