internal import TextAnalysis

/// A place where a title could stand: its first words, and the sentence that holds them.
struct TitleOpening: Hashable, Sendable {
  /// A hash of the first words.
  let words: UInt64
  /// The place of the sentence among the document's.
  let sentence: Int

  /// No title of fewer words is looked for.
  static let length = 3

  /// A hash of the first words of a title, folded.
  static func hash(_ words: some Sequence<String>) -> UInt64 {
    FNV1a.mixed(words.prefix(length).joined(separator: " "))
  }

  /// Whether a title may begin with a word where it stands in a sentence.
  static func isOpening(_ word: Word) -> Bool { word.isCapitalised || word.folded.first?.isNumber == true }

  /// The hashes of all places in a sentence, each once.
  static func openings(in words: [Word]) -> [UInt64] {
    words.indices.dropLast(length - 1).filter { isOpening(words[$0]) }.reduce(into: []) { found, start in
      let hash = hash(words[start..<start + length].map(\.folded))
      if !found.contains(hash) { found.append(hash) }
    }
  }
}
