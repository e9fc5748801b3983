internal import ClaimModel
internal import TextAnalysis

/// Reads pandoc's citations: `[@venn2022, p. 4; @okafor]`, `@venn2022 writes`.
enum CitationKeys {
  /// The citations of a sentence; outside brackets a key is one where a figure stands in it, for others are names of accounts.
  static func citations(in sentence: AuditedSentence, at place: Int) -> [Citation] {
    let bytes = Array(sentence.text.utf8)
    guard bytes.contains(0x40) else { return [] }
    var found: [Citation] = []
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x5B: depth += 1
      case 0x5D: depth = max(0, depth - 1)
      case 0x40:
        guard index == 0 || [0x20, 0x5B, 0x28, 0x3B, 0x2D].contains(bytes[index - 1]) else { continue }
        let end = self.end(of: index + 1, in: bytes)
        let key = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard key.count > 1, depth > 0 || key.contains(where: \.isNumber) else { continue }
        var work = CitedWork()
        work.key = key
        work.isSure = depth > 0
        let start = sentence.range.lowerBound.utf8
        found.append(
          Citation(
            kind: .key, range: TextRange(utf8: start + index..<start + end), words: "@" + key, sentence: place,
            work: work))
      default: break
      }
    }
    return found
  }

  /// Letters, digits and `_`, with single marks between them.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count {
      if isLetter(bytes[end])
        || end > start && end + 1 < bytes.count && marks.contains(bytes[end]) && isLetter(bytes[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  private static let marks = Set(":.#$%&-+?<>~/".utf8)
}
