internal import ClaimModel
internal import TextAnalysis

/// Whether a source is the whole article, or what stands before a wall.
enum SourceCompleteness {
  /// Fewer words are a teaser or a caption.
  private static let fewestWords = 40
  /// An article of so many words is whole whatever its page asks for behind it.
  private static let manyWords = 400

  /// What is missing, in words that follow the source’s name; `nil` where nothing tells.
  static func fault(of audited: AuditedDocument) -> String? {
    let count = audited.sentences.reduce(0) { $0 + $1.words.count }
    if count < fewestWords { return "holds \(count) words" }
    if count < manyWords, audited.document.passages.suffix(4).contains(where: { isWall($0.text) }) {
      return "ends where readers are asked to subscribe"
    }
    return nil
  }

  private static func isWall(_ text: String) -> Bool {
    let folded = text.lowercased()
    return folded.utf8.count < 300 && phrases.contains(where: folded.holds)
  }

  private static let phrases = [
    "to continue reading", "to keep reading", "subscribe to read", "subscribe to continue", "log in to read",
    "sign in to read",
    "for subscribers only", "subscribers only", "already a subscriber", "to read the full", "to unlock this article",
    "this content is for", "start your free trial", "become a subscriber",
  ]
}
