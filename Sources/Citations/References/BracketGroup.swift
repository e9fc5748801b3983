internal import ClaimModel
internal import TextAnalysis

/// What stands between two brackets in a sentence.
struct BracketGroup {
  /// With the brackets, in UTF-8 offsets of the sentence.
  let range: Range<Int>
  /// The words inside, as places among the sentence's.
  let words: Range<Int>

  /// Longer ones are a remark, no citation: bytes.
  private static let longest = 400

  /// The groups of a sentence in reading order, round and square ones; of nested ones the innermost.
  static func groups(in sentence: AuditedSentence) -> [BracketGroup] {
    var groups: [BracketGroup] = []
    var open: Int?
    var word = 0
    for (offset, byte) in sentence.text.utf8.enumerated() {
      switch byte {
      case 0x28, 0x5B: open = offset
      case 0x29, 0x5D:
        guard let start = open else { continue }
        open = nil
        guard offset - start <= longest else { continue }
        while word < sentence.words.count, sentence.words[word].range.lowerBound < start { word += 1 }
        var end = word
        while end < sentence.words.count, sentence.words[end].range.upperBound <= offset { end += 1 }
        groups.append(BracketGroup(range: start..<offset + 1, words: word..<end))
      default: break
      }
    }
    return groups
  }

  /// The words between semicolons, as places among the sentence's.
  func parts(of sentence: AuditedSentence) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    for index in words.dropFirst() {
      let gap = sentence.text.utf8Slice(
        sentence.words[index - 1].range.upperBound..<sentence.words[index].range.lowerBound)
      if gap.contains(";") {
        parts.append(start..<index)
        start = index
      }
    }
    if start < words.upperBound { parts.append(start..<words.upperBound) }
    return parts
  }

  /// What stands inside.
  func text(in sentence: AuditedSentence) -> Substring {
    sentence.text.utf8Slice(range.lowerBound + 1..<range.upperBound - 1)
  }
}
