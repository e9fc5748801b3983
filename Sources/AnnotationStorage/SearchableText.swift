internal import Synchronization

/// A text that is prepared once, when it first has to be searched, for the words of many annotations.
public final class SearchableText: Sendable {
  let text: String
  private let prepared = Mutex<FoldedText?>(nil)

  /// A text as it stands.
  public init(_ text: String) { self.text = text }

  /// The text, folded for searching.
  var folded: FoldedText {
    prepared.withLock { folded in
      if let folded { return folded }
      let made = FoldedText(text)
      folded = made
      return made
    }
  }
}
