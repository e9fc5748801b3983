import Testing

@testable import ClaimModel

@Suite("documents in the form that is kept")
struct DocumentCompactTests {
  private static let words = ["wall", "pier", "", "quay’s", "e\u{301}tat", "\u{E9}tat", "港", "🛳️", "a\u{0}b", " "]

  private func text(_ draw: inout SeededGenerator, upTo count: Int = 6) -> String {
    (0..<Int.random(in: 0...count, using: &draw)).map { _ in Self.words.randomElement(using: &draw) ?? "" }
      .joined(separator: " ")
  }

  private func maybe<Value>(_ draw: inout SeededGenerator, _ make: (inout SeededGenerator) -> Value?) -> Value? {
    Bool.random(using: &draw) ? make(&draw) : nil
  }

  private func range(_ draw: inout SeededGenerator) -> TextRange {
    let lower = Int.random(in: -3...500, using: &draw)
    return TextRange(utf8: lower..<lower + Int.random(in: 0...90, using: &draw))
  }

  private func source(_ draw: inout SeededGenerator) -> Source {
    var source = Source(id: Identifier(rawValue: text(&draw)), path: text(&draw))
    source.title = maybe(&draw) { text(&$0) }
    source.authors = (0..<Int.random(in: 0...3, using: &draw)).map { _ in text(&draw) }
    source.publisher = maybe(&draw) { text(&$0) }
    source.published = maybe(&draw) { CalendarDate(year: Int.random(in: 1...9999, using: &$0)) }
    source.modified = maybe(&draw) { CalendarDate(year: 2024, month: 2, day: Int.random(in: 1...29, using: &$0)) }
    source.url = maybe(&draw) { text(&$0) }
    source.capture = maybe(&draw) { text(&$0) }
    source.captured = maybe(&draw) { text(&$0) }
    source.language = maybe(&draw) { text(&$0) }
    for field in Source.Field.allCases { source.found[field] = maybe(&draw) { text(&$0) } }
    return source
  }

  private func origin(_ draw: inout SeededGenerator) -> ByteOrigin {
    var builder = ByteOrigin.Builder()
    for _ in 0..<Int.random(in: 0...200, using: &draw) {
      builder.skip(Int.random(in: 0...3, using: &draw))
      builder.append(
        units: Int.random(in: 0...70, using: &draw), textWidth: Int.random(in: 1...4, using: &draw),
        byteWidth: Int.random(in: 0...6, using: &draw), at: Int.random(in: 0...9_000, using: &draw))
    }
    return builder.origin
  }

  /// A document whose passages often, and not always, follow from its text.
  private func document(_ draw: inout SeededGenerator) -> Document {
    let source = source(&draw)
    var (whole, passages): (String, [Passage]) = ("", [])
    for number in 0..<Int.random(in: 0...9, using: &draw) {
      if !whole.isEmpty { whole += "\n\n" }
      let words = text(&draw, upTo: 12)
      let start = whole.utf8.count
      whole += words
      var passage = Passage(
        id: Identifier(rawValue: "\(source.id.rawValue):\(number + 1)"), source: source.id,
        role: Passage.Role.allCases.randomElement(using: &draw) ?? .paragraph,
        range: TextRange(utf8: start..<whole.utf8.count), line: Int.random(in: -2...400, using: &draw), text: words)
      passage.level = maybe(&draw) { Int.random(in: 1...6, using: &$0) }
      passage.headings = Bool.random(using: &draw) ? passages.last?.headings ?? [] : [text(&draw), text(&draw)]
      if Bool.random(using: &draw) { passage.headings.append(text(&draw)) }
      passage.repeats = maybe(&draw) { Identifier(rawValue: text(&$0)) }
      switch Int.random(in: 0...9, using: &draw) {
      case 0: passage.id = Identifier(rawValue: text(&draw))
      case 1: passage.source = Identifier(rawValue: text(&draw))
      case 2: passage.range = range(&draw)
      case 3: passage.text = text(&draw)
      default: break
      }
      passages.append(passage)
    }
    return Document(
      source: source, text: whole, fingerprint: text(&draw), passages: passages, origin: origin(&draw),
      encoding: text(&draw), warnings: (0..<Int.random(in: 0...2, using: &draw)).map { _ in text(&draw) },
      furniture: (0..<Int.random(in: 0...3, using: &draw)).map { _ in
        Document.Furniture(text: text(&draw), reason: text(&draw), line: Int.random(in: 1...99, using: &draw))
      },
      links: (0..<Int.random(in: 0...3, using: &draw)).map { _ in
        Document.Link(
          target: text(&draw), words: text(&draw), range: maybe(&draw) { range(&$0) },
          line: Int.random(in: 1...99, using: &draw))
      }, bytesOf: Bool.random(using: &draw) ? .file : .member)
  }

  private func written(_ document: Document) -> [UInt8] {
    var writer = CompactWriter()
    writer.add(document)
    return writer.bytes
  }

  @Test("come back as they were, to the last byte of every text", arguments: 1...200)
  func roundTrip(seed: Int) throws {
    var draw = SeededGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let document = document(&draw)
    let bytes = written(document)
    var reader = CompactReader(bytes)
    let read = try reader.document()
    #expect(reader.isAtEnd && read == document)
    // `==` of texts does not tell composed letters from those in parts.
    #expect(written(read) == bytes)
    #expect(read.passages.map { Array($0.text.utf8) } == document.passages.map { Array($0.text.utf8) })
    #expect(
      read.passages.flatMap(\.headings).map { Array($0.utf8) }
        == document.passages.flatMap(\.headings).map { Array($0.utf8) })
  }

  @Test("cut off anywhere they are refused, and no flipped bit ends the process", arguments: 1...20)
  func damage(seed: Int) {
    var draw = SeededGenerator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let bytes = written(document(&draw))
    for count in bytes.indices {
      var reader = CompactReader(Array(bytes[..<count]))
      #expect(throws: CompactReader.Malformed.self) { try reader.document() }
      var flipped = bytes
      flipped[count] ^= UInt8(1 << Int.random(in: 0..<8, using: &draw))
      var other = CompactReader(flipped)
      // What is read in spite of it can be walked.
      if let read = try? other.document() { _ = read.origin.bytes(for: TextRange(utf8: 0..<1 << 41)) }
    }
  }

  @Test("numbers of any size come back, and one of more than 64 bits is refused")
  func numbers() throws {
    let numbers = [0, 1, -1, 63, 64, -64, -65, 127, 128, 1 << 40, .max, .min]
    var writer = CompactWriter()
    for number in numbers {
      writer.add(number)
      writer.add(signed: number)
    }
    var reader = CompactReader(writer.bytes)
    for number in numbers {
      #expect(try reader.number() == number)
      #expect(try reader.signed() == number)
    }
    #expect(reader.isAtEnd)
    var long = CompactReader([UInt8](repeating: 0xFF, count: 12))
    #expect(throws: CompactReader.Malformed.self) { try long.number() }
  }
}
