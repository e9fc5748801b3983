internal import TextAnalysis

/// Where the clauses of a sentence part: at marks and at conjunctions that open a clause of their own.
struct ClauseBreaks: Sendable {
  /// Whether a mark that parts clauses stands before a word.
  private let isBreak: [Bool]
  /// Whether a semicolon, colon or dash stands before a word.
  private let isStrong: [Bool]

  init(_ text: String, words: [Word]) {
    let bytes = Array(text.utf8)
    isStrong = words.indices.map { index in
      guard index > 0 else { return false }
      let gap = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
      return gap.contains { [0x3B, 0x3A].contains($0) }
        || gap.contains(0x80) && gap.contains { [0x93, 0x94].contains($0) }
    }
    isBreak = words.indices.map { index in
      guard index > 0 else { return false }
      let gap = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
      // `,` `;` `:` `(` `)`; dashes and quotation marks take three bytes with their spaces around.
      return gap.contains { [0x2C, 0x3B, 0x3A, 0x28, 0x29].contains($0) } || gap.count >= 5
    }
  }

  /// Whether a clause may part before a word.
  func parts(before index: Int) -> Bool { isBreak[index] }

  /// The number of the part of the sentence in which each word stands; parts are parted by `;`, `:`, dashes, and by a
  /// comma before a conjunction.
  func parts(folded: [String]) -> [Int] {
    var part = 0
    return folded.indices.map { index in
      if isStrong[index] || (isBreak[index] && Self.conjunctions.contains(folded[index])) { part += 1 }
      return part
    }
  }

  /// The end of the clause in which a word stands: the index of the first word behind it; twelve words are as far as a
  /// cue reaches in news text.
  func end(after index: Int, folded: [String]) -> Int {
    var end = index + 1
    while end < folded.count, end - index <= 12 {
      if isBreak[end] { break }
      if end > index + 1, Self.conjunctions.contains(folded[end]) { break }
      end += 1
    }
    return end
  }

  private static let conjunctions: Set<String> = [
    "but", "although", "though", "because", "while", "whereas", "until", "unless", "and", "since", "so", "which", "who",
    "where",
    "when", "if",
  ]
}
