/// Tells the notices by which a publisher corrects an article: they stand apart from its text and belong to it.
enum CorrectionOpening {
  private static let openings: [[UInt8]] = [
    "correction", "clarification", "retraction", "editor's note", "editors' note", "an earlier version of th",
    "a previous version of th", "this article was amended", "this article has been amended",
    "this article was corrected",
    "this article has been corrected", "this story was corrected", "this story has been corrected",
    "this article originally", "this story originally",
  ].map { Array($0.utf8) }
  private static let longest = 32

  /// Whether a text begins as a notice does, in any case and with either apostrophe.
  static func opens(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var folded: [UInt8] = []
    var index = 0
    while index < text.count, folded.count < longest {
      // A curly apostrophe in UTF-8.
      if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99 {
        folded.append(0x27)
        index += 3
        continue
      }
      folded.append((0x41...0x5A).contains(text[index]) ? text[index] | 0x20 : text[index])
      index += 1
    }
    return openings.contains { folded.starts(with: $0) }
  }
}
