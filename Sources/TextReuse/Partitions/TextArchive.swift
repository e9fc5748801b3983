/// Texts that are too many for memory: read in batches, in order and more than once, and one by one by their numbers.
public protocol TextArchive: Sendable {
  /// The length of all texts in UTF-8 bytes, or somewhat more.
  var byteCount: Int { get }
  /// One more than the highest number of a text.
  var textLimit: Int { get }
  /// How many batches there are.
  var batchCount: Int { get }
  /// The texts of a batch. Numbers rise from text to text and from batch to batch.
  func batch(_ index: Int) throws -> NumberedTexts
  /// Puts the words of the text with a number in the place of what `words` holds.
  func readWords(of number: Int, into words: inout FoldedWords) throws
}

/// Some texts of an archive.
public struct NumberedTexts: Sendable {
  /// The texts.
  public var texts: TextCollection
  /// The number of each.
  public var numbers: [Int]

  /// Texts with their numbers, which rise.
  public init(texts: TextCollection, numbers: [Int]) {
    self.texts = texts
    self.numbers = numbers
  }
}
