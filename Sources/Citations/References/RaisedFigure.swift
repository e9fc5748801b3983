/// Raised figures, which mark notes.
enum RaisedFigure {
  private static let digits: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
  ]

  /// The number at the start of a text.
  static func leading(in text: some StringProtocol) -> (number: String, count: Int)? {
    let run = text.prefix { digits[$0] != nil }
    guard (1...3).contains(run.count) else { return nil }
    return (String(run.compactMap { digits[$0] }), run.count)
  }

  /// The numbers in a text behind a letter or a mark, with their UTF-8 offsets.
  static func marks(in text: String) -> [(number: String, range: Range<Int>)] {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return [] }
    var found: [(String, Range<Int>)] = []
    var place = text.startIndex
    while let start = text[place...].firstIndex(where: { digits[$0] != nil }) {
      guard let (number, count) = leading(in: text[start...]) else { break }
      let end = text.index(start, offsetBy: count)
      // `m²`, `km³`: a unit's power.
      let before = text[..<start].reversed().prefix { $0.isLetter }.count
      if start > text.startIndex, before != 1, before != 2 {
        found.append((number, text.utf8Offset(of: start)..<text.utf8Offset(of: end)))
      }
      place = end
    }
    return found
  }
}
