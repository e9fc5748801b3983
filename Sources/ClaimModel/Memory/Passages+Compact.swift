/// What of a passage follows from what stands before it, so that it is not written.
private struct PassageMarks: OptionSet {
  let rawValue: Int

  /// It is named after its source and its number.
  static let usualName = PassageMarks(rawValue: 1)
  /// Its words are those of the document at its place.
  static let wordsInPlace = PassageMarks(rawValue: 2)
  /// It has the headings of the passage before it.
  static let sameHeadings = PassageMarks(rawValue: 4)
  /// The number of its role stands in the bits above these.
  static let roleShift = 3
}

extension CompactWriter {
  /// The passages of a document, places and lines by their distance from the passage before.
  mutating func add(_ passages: [Passage], of document: Document) {
    var text = document.text
    let name = document.source.id.rawValue + ":"
    let roles = Passage.Role.allCases
    text.withUTF8 { words in
      var number = 0
      var last: Passage?
      add(each: passages) { writer, passage in
        number += 1
        var marks: PassageMarks = []
        if passage.source.rawValue.isExactly(document.source.id.rawValue),
          passage.id.rawValue.isExactly(name + String(number))
        {
          marks.insert(.usualName)
        }
        if passage.text.isExactly(words, in: passage.range.utf8) { marks.insert(.wordsInPlace) }
        let kept = zip(last?.headings ?? [], passage.headings).prefix { $0.isExactly($1) }.count
        if kept == passage.headings.count, kept == last?.headings.count { marks.insert(.sameHeadings) }
        let role = roles.firstIndex(of: passage.role) ?? 0
        writer.add(role << PassageMarks.roleShift | marks.rawValue)
        if !marks.contains(.usualName) {
          writer.add(passage.id.rawValue)
          writer.add(passage.source.rawValue)
        }
        let range = passage.range.utf8
        writer.add(signed: range.lowerBound &- (last?.range.utf8.upperBound ?? 0))
        writer.add(range.count)
        if !marks.contains(.wordsInPlace) { writer.add(passage.text) }
        writer.add(signed: passage.line &- (last?.line ?? 0))
        writer.add(passage.level) { $0.add($1) }
        if !marks.contains(.sameHeadings) {
          writer.add(kept)
          writer.add(each: passage.headings.dropFirst(kept)) { $0.add($1) }
        }
        writer.add(passage.repeats) { $0.add($1.rawValue) }
        last = passage
      }
    }
  }
}

extension CompactReader {
  private static let roles = Passage.Role.allCases

  /// Reads the passages of a document, whose text stands in some of all bytes.
  mutating func passages(of source: Identifier<Source>, words: Range<Int>) throws(Malformed) -> [Passage] {
    let name = source.rawValue + ":"
    var number = 0
    var (end, line, headings): (Int, Int, [String]) = (0, 0, [])
    return try row { (reader) throws(Malformed) in
      number += 1
      let head = try reader.number(upTo: Self.roles.count << PassageMarks.roleShift - 1)
      let marks = PassageMarks(rawValue: head)
      let isUsual = marks.contains(.usualName)
      let id = isUsual ? name + String(number) : try reader.text()
      let owner = isUsual ? source : Identifier(rawValue: try reader.text())
      let lower = end &+ (try reader.signed())
      let range = try reader.range(from: lower, length: try reader.number())
      end = range.upperBound.utf8
      let text: String
      if marks.contains(.wordsInPlace) {
        guard lower >= 0, end <= words.count else { throw Malformed() }
        text = reader.text(in: words.lowerBound + lower..<words.lowerBound + end)
      } else {
        text = try reader.text()
      }
      line &+= try reader.signed()
      var passage = Passage(
        id: Identifier(rawValue: id), source: owner, role: Self.roles[head >> PassageMarks.roleShift], range: range,
        line: line, text: text)
      passage.level = try reader.optional { (reader) throws(Malformed) in try reader.number() }
      if !marks.contains(.sameHeadings) {
        headings.removeLast(headings.count - (try reader.number(upTo: headings.count)))
        headings += try reader.row { (reader) throws(Malformed) in try reader.text() }
      }
      passage.headings = headings
      passage.repeats = try reader.optional { (reader) throws(Malformed) in Identifier(rawValue: try reader.text()) }
      return passage
    }
  }
}

extension String {
  /// Whether two texts are the same bytes; `==` takes letters with their accents apart for the same as joined ones.
  fileprivate func isExactly(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Whether the text is what stands at a place of some bytes.
  fileprivate func isExactly(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, utf8.count == range.count else { return false }
    return utf8.elementsEqual(bytes[range])
  }
}
