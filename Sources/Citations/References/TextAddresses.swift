internal import TextAnalysis

/// Finds the addresses and DOIs that stand in running words.
enum TextAddresses {
  /// An address with its place in UTF-8 offsets of the text.
  struct Found: Hashable {
    let address: String
    let range: Range<Int>
  }

  /// The addresses of a text in reading order: `https://…`, `www.…`, `doi:10.…`, `10.1000/…`.
  static func addresses(in text: String) -> [Found] {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x2F) || text.holds("www.") else { return [] }
    var found: [Found] = []
    var start = 0
    while start < bytes.count {
      while start < bytes.count, isBorder(bytes[start]) { start += 1 }
      var end = start
      while end < bytes.count, !isBorder(bytes[end]) { end += 1 }
      if end > start, let place = beginning(in: bytes, start..<end) {
        let stop = self.end(of: place..<end, in: bytes)
        let words = String(decoding: bytes[place..<stop], as: UTF8.self)
        if let address = address(words) { found.append(Found(address: address, range: place..<stop)) }
      }
      start = end
    }
    return found
  }

  private static func address(_ words: String) -> String? {
    let folded = words.lowercased()
    if folded.hasPrefix("http://") || folded.hasPrefix("https://") { return WebAddress(words) == nil ? nil : words }
    if folded.hasPrefix("www.") { return words.utf8.count > 7 ? "http://" + words : nil }
    return WebAddress.doi(words).map { "https://doi.org/" + $0 }
  }

  /// Where an address begins in a run without spaces: behind brackets, quotation marks, the words of a Markdown link.
  private static func beginning(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    for place in range where place == range.lowerBound || !isLetter(bytes[place - 1]) {
      for start in starts where place + start.count < range.upperBound {
        if zip(bytes[place...], start).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return place }
      }
    }
    return nil
  }

  private static let starts = ["http://", "https://", "www.", "doi:10.", "10."].map { Array($0.utf8) }

  /// Without the marks of the sentence around it.
  private static func end(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var depth = 0
    var end = range.lowerBound
    while end < range.upperBound {
      if bytes[end] == 0x28 { depth += 1 }
      if bytes[end] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    while end > range.lowerBound, Self.marks.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static let marks = Set(".,;:!?'\"]>*_}".utf8)

  private static func isBorder(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2F
      || byte == 0x2E
  }
}
