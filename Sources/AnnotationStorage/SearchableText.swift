/// A text prepared once to be searched for the words of many annotations.
public final class SearchableText: Sendable {
  let text: String
  let folded: FoldedText

  /// Prepares a text.
  public init(_ text: String) {
    self.text = text
    folded = FoldedText(text)
  }
}
