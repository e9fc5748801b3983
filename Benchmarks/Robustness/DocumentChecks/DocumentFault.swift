public import ClaimModel

/// A promise of parsed documents that one of them broke.
public struct DocumentFault: Error, CustomStringConvertible {
  /// What is wrong, and where.
  public let description: String

  /// The first broken promise of a document that was parsed from so many bytes; `nil` where all hold.
  ///
  /// Passages have words, ascend without overlap and are their ranges of the text; a place of the text leads into the
  /// file.
  public static func first(in document: Document, fileSize: Int) -> DocumentFault? {
    let text = Array(document.text.utf8)
    var end = 0
    var cursor = ByteOrigin.Cursor(document.origin)
    for passage in document.passages {
      let range = passage.range.utf8
      if range.isEmpty || passage.text.isEmpty { return fault("is empty", passage) }
      if range.lowerBound < end || range.upperBound > text.count { return fault("is out of order", passage) }
      if !text[range].elementsEqual(passage.text.utf8) {
        let words = Array(passage.text.unicodeScalars)
        let place = words.firstIndex { $0 == "\u{FFFD}" } ?? 0
        let around = words[max(0, place - 20)..<min(words.count, place + 20)].map { String($0) }.joined()
        return fault("is not its range of the text; perhaps near \(around.debugDescription)", passage)
      }
      if text[range.lowerBound] & 0xC0 == 0x80 { return fault("starts inside a character", passage) }
      if range.upperBound < text.count, text[range.upperBound] & 0xC0 == 0x80 {
        return fault("ends inside a character", passage)
      }
      var hasBytes = false
      for bytes in cursor.bytes(for: range) {
        if bytes.isEmpty || bytes.lowerBound < 0 || bytes.upperBound > fileSize {
          return fault("comes from \(bytes) of a file of \(fileSize) bytes", passage)
        }
        hasBytes = true
      }
      if !hasBytes { return fault("comes from nowhere", passage) }
      if passage.line < 1 || passage.line > fileSize + 1 { return fault("stands on line \(passage.line)", passage) }
      end = range.upperBound
    }
    for link in document.links {
      if let range = link.range?.utf8, range.upperBound > text.count {
        return DocumentFault(description: "link to \(link.target.prefix(80)) stands at \(range)")
      }
    }
    return document.passages.isEmpty ? DocumentFault(description: "a document without passages") : nil
  }

  private static func fault(_ words: String, _ passage: Passage) -> DocumentFault {
    DocumentFault(description: "\(passage.id.rawValue) (\(passage.range.utf8)) \(words)")
  }
}
