/// What is left open at the end of a Markdown text.
struct MarkdownFaults {
  private let fence: MarkdownLine.Fence?
  private let isCommentOpen: Bool

  /// An open fence, and whether a comment is open.
  init(_ fence: MarkdownLine.Fence?, isCommentOpen: Bool) {
    (self.fence, self.isCommentOpen) = (fence, isCommentOpen)
  }

  /// What a reader should know: where reading stopped to be what the writer meant.
  func told(of bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var found: [String] = []
    if let fence {
      let line = bytes[..<fence.start].count { $0 == 0x0A } + 1
      found.append("the code block that begins on line \(line) never ends: what follows was read as code")
    }
    if isCommentOpen { found.append("a comment (<!--) never ends: it was read as text") }
    return found
  }
}
