import Foundation
import Testing

@testable import ClaimModel
@testable import SourceParsing

@Suite("decoded text is clean, and says what it lost")
struct CleanTextTests {
  private func text(_ decoded: DecodedSource) -> String { String(decoding: decoded.bytes, as: UTF8.self) }

  @Test("controls become spaces, a form feed stays, and nothing moves")
  func controls() {
    let raw: [UInt8] = Array("a".utf8) + [0, 0x01, 0x08, 0x0B, 0x0C, 0x1F, 0x7F] + Array("b\té\r\n".utf8)
    let decoded = SourceDecoder.decode(raw)
    #expect(text(decoded) == "a    \u{C}  b\té\r\n")
    #expect(decoded.encoding == "UTF-8" && decoded.warnings.isEmpty)
    #expect(decoded.origin.bytes(for: TextRange(utf8: 0..<decoded.bytes.count)) == [0..<raw.count])
  }

  @Test("what libxml2 refuses is replaced")
  func noncharacters() {
    let decoded = SourceDecoder.decode(Array("é\u{FFFE}–\u{FFFF}\u{E000}\u{FFFD} ü".utf8))
    #expect(text(decoded) == "é\u{FFFD}–\u{FFFD}\u{E000}\u{FFFD} ü")
    #expect(decoded.warnings == ["6 bytes were not valid UTF-8 and stand as U+FFFD"])
  }

  @Test("bad bytes are counted and said in words, one replacement for a broken sequence")
  func counted() {
    let good = Array("é à ü ö ä ß – “ ” é ".utf8)
    let one = SourceDecoder.decode(good + [0xFF] + good)
    #expect(one.warnings == ["1 byte was not valid UTF-8 and stands as U+FFFD"])
    #expect(text(one) == "é à ü ö ä ß – “ ” é \u{FFFD}é à ü ö ä ß – “ ” é ")
    let broken = SourceDecoder.decode(good + [0xE2, 0x80] + Array("x".utf8) + [0xF0, 0x9F, 0x8C] + good + good)
    #expect(broken.warnings == ["5 bytes were not valid UTF-8 and stand as U+FFFD"])
    #expect(text(broken).contains("\u{FFFD}x\u{FFFD}é"))
    let place = good.count + 3
    #expect(broken.origin.bytes(for: TextRange(utf8: good.count..<place)) == [good.count..<good.count + 2])
    #expect(broken.origin.bytes(for: TextRange(utf8: place..<place + 1)) == [good.count + 2..<good.count + 3])
    let undefined = SourceDecoder.decode(Array("<meta charset=windows-1252>caf".utf8) + [0xE9, 0x81])
    #expect(text(undefined).hasSuffix("café\u{FFFD}"))
    #expect(undefined.warnings == ["1 byte was not valid windows-1252 and stands as U+FFFD"])
  }

  @Test("a lost trail byte costs no markup")
  func lostTrail() throws {
    for encoding in [TextEncoding.gb18030, .big5, .shiftJIS, .eucKR] {
      let raw = try #require(encoding.encoded("<p>大人"))
      let read = try #require(
        Array(raw.dropLast() + Array("</p>".utf8)).withUnsafeBufferPointer {
          Transcoder.transcode($0, from: 0, as: encoding)
        })
      #expect(String(decoding: read.bytes, as: UTF8.self) == "<p>大\u{FFFD}</p>")
      #expect(read.replaced == 1)
    }
  }

  @Test("half a surrogate pair is one replacement")
  func surrogates() {
    let decoded = SourceDecoder.decode([
      0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0, 0x3D, 0xD8, 0x0A, 0xDE, 0x00, 0xDE, 0x63,
    ])
    #expect(text(decoded) == "a\u{FFFD}b\u{1F60A}\u{FFFD}\u{FFFD}")
    #expect(decoded.warnings == ["5 bytes were not valid UTF-16LE and stand as U+FFFD"])
  }

  @Test("punctuation of windows in a file that declares ISO 8859-2")
  func windowsPunctuation() {
    let decoded = SourceDecoder.decode(Array("<meta charset=iso-8859-2>mostu ".utf8) + [0x96, 0x20, 0xB1])
    #expect(text(decoded).hasSuffix("mostu – ą"))
  }

  @Test("a scan in words of eight bytes finds the first byte that does not stay, wherever it stands")
  func scan() {
    for length in 0..<40 {
      for place in 0...length {
        for bad in [[0x00], [0x0B], [0x0C], [0x1B], [0x7F], [0x80], [0xFF], [0xC3, 0x28], [0xEF, 0xBF, 0xBF]]
          as [[UInt8]]
        {
          let raw = [UInt8](repeating: 0x09, count: place) + bad + [UInt8](repeating: 0x7E, count: length - place)
          let end = raw.withUnsafeBufferPointer { UTF8Scan.cleanEnd(of: $0) }
          #expect(end == place, "\(bad) at \(place) of \(length)")
        }
        let good = [UInt8](repeating: 0x0D, count: place) + Array("é—🌊".utf8) + [UInt8](repeating: 0x0A, count: length)
        #expect(good.withUnsafeBufferPointer { UTF8Scan.cleanEnd(of: $0) } == good.count)
      }
    }
    for value in 0..<0x80 as Range<UInt8> {
      let isClean = value >= 0x20 && value < 0x7F || [0x09, 0x0A, 0x0D].contains(value)
      for neighbour in [0x09, 0x0A, 0x20, 0x21, 0x7E, 0x0E, 0x00] as [UInt8] {
        let raw = [0x61, value, neighbour, 0x61, 0x61, 0x61, 0x61, 0x61]
        let expected = !isClean ? 1 : neighbour == 0x0E || neighbour == 0 ? 2 : 8
        #expect(raw.withUnsafeBufferPointer { UTF8Scan.asciiEnd(of: $0, from: 0) } == expected, "\(value) \(neighbour)")
      }
    }
  }

  @Test("the three Japanese encodings agree on the signs that their standards leave open")
  func japaneseSigns() {
    let euc: [UInt8] = [0xA1, 0xC1, 0xA1, 0xDD, 0xA1, 0xC2, 0xA1, 0xF1, 0xA1, 0xC0]
    let shifted: [UInt8] = [0x81, 0x60, 0x81, 0x7C, 0x81, 0x61, 0x81, 0x91, 0x81, 0x5F]
    func read(_ raw: [UInt8], _ encoding: TextEncoding) -> String? {
      raw.withUnsafeBufferPointer { Transcoder.transcode($0, from: 0, as: encoding) }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let wanted = "～－∥￠＼"
    #expect(read(shifted, .shiftJIS) == wanted)
    #expect(read(euc, .eucJP) == wanted)
    #expect(read([0x1B, 0x24, 0x42] + euc.map { $0 & 0x7F }, .iso2022JP) == wanted)
  }

  @Test("letters of one width take a few bytes for the way back, however many they are")
  func size() throws {
    let text = String(repeating: "Совет решил закрыть мост. ", count: 1_000)
    let raw = try #require(TextEncoding.windows(1251).encoded(text))
    let decoded = SourceDecoder.decode(Array("<meta charset=windows-1251>".utf8) + raw)
    // Two changes of width a word; a run for every letter would be 21,000.
    #expect(decoded.origin.runs.count > 20_000)
    #expect(decoded.origin.codes.count < 10_000)
  }
}
