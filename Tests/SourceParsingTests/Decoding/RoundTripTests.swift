import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("every encoding decodes, and every character leads back to its bytes")
struct RoundTripTests {
  static let multiByte: [TextEncoding] = [.shiftJIS, .eucJP, .iso2022JP, .gb18030, .big5, .eucKR]
  static let singleByte: [TextEncoding] =
    (1250...1258).map { .windows($0) } + [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map { .iso8859($0) }
    + [.koi8R, .koi8U, .ibm866, .windows874, .macintosh, .macCyrillic]
  static let unicodeForms: [TextEncoding] = [.utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE]

  private func transcode(_ raw: [UInt8], _ encoding: TextEncoding) throws -> Transcoded {
    try #require(raw.withUnsafeBufferPointer { Transcoder.transcode($0, from: 0, as: encoding) })
  }

  @Test("characters of single bytes", arguments: singleByte)
  func singleBytes(encoding: TextEncoding) throws { try expectRoundTrip(encoding, of: encoding.sampleText(step: 1)) }

  @Test("characters of several bytes", arguments: multiByte)
  func multiBytes(encoding: TextEncoding) throws { try expectRoundTrip(encoding, of: encoding.sampleText(step: 17)) }

  @Test("all of Unicode, beyond the basic plane too", arguments: unicodeForms + [.gb18030])
  func allOfUnicode(encoding: TextEncoding) throws {
    let text = TextEncoding.utf8.sampleText(step: 61) + "x🌊y𠀀𝔄 \u{10FFFD}é😀😀 end"
    try expectRoundTrip(encoding, of: text)
  }

  private func expectRoundTrip(_ encoding: TextEncoding, of text: String) throws {
    try #require(text.unicodeScalars.count > 60, "the system cannot write \(encoding.name)")
    let raw = try #require(encoding.encoded(text))
    let read = try transcode(raw, encoding)
    #expect(String(decoding: read.bytes, as: UTF8.self).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(read.replaced == 0)
    try expectScalarsLeadBack(read, raw, encoding)
  }

  /// Every scalar has one range of bytes, they follow one another, and the bytes decode to the scalar again.
  private func expectScalarsLeadBack(_ read: Transcoded, _ raw: [UInt8], _ encoding: TextEncoding) throws {
    let back = try #require(SystemConverter(from: encoding.converter, to: "UTF-8"))
    var cursor = ByteOrigin.Cursor(read.origin)
    var offset = 0
    var end = 0
    for scalar in String(decoding: read.bytes, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      let ranges = cursor.bytes(for: offset..<offset + length)
      offset += length
      try #require(ranges.count == 1, "\(scalar) of \(encoding.name) at \(offset)")
      let range = ranges[0]
      if encoding == .iso2022JP {
        // What stands between is escape sequences.
        try #require(range.lowerBound == end || raw[end] == 0x1B)
        let prefix: [UInt8] = scalar.isASCII ? [] : [0x1B, 0x24, 0x42]
        #expect(back.convert(prefix + raw[range]) == Array(String(scalar).utf8), "\(scalar) at \(range)")
      } else {
        try #require(range.lowerBound == end, "\(scalar) of \(encoding.name) at \(range)")
        #expect(back.convert(Array(raw[range])) == Array(String(scalar).utf8), "\(scalar) at \(range)")
      }
      end = range.upperBound
    }
    #expect(encoding == .iso2022JP || end == raw.count)
  }

  @Test("damage costs what it hits, and no offset behind it", arguments: multiByte + [.utf8, .utf16LE, .windows(1252)])
  func damage(encoding: TextEncoding) throws {
    let tail = "\r\nThe end of the page, in plain words."
    let text = encoding.sampleText(step: 67)
    let body = try #require(encoding.encoded(text))
    let raw = try #require(encoding.encoded(tail))
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<40 {
      var damaged = body
      for _ in 0..<3 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        damaged[Int(state % UInt64(damaged.count))] = UInt8(truncatingIfNeeded: state >> 32)
      }
      damaged += raw
      let read = try transcode(damaged, encoding)
      let decoded = String(decoding: read.bytes, as: UTF8.self)
      #expect(Array(decoded.utf8) == read.bytes, "no valid UTF-8")
      #expect(decoded.hasSuffix(tail))
      expectClean(read.bytes)
      let words = Array("The end".utf8)
      let place = read.bytes.count - tail.utf8.count + 2
      let bytes = read.origin.bytes(for: TextRange(utf8: place..<place + words.count))
      let width = encoding == .utf16LE ? 2 : 1
      let start = damaged.count - (tail.utf8.count - 2) * width
      #expect(bytes == [start..<start + words.count * width])
    }
  }

  @Test("a file cut anywhere decodes up to the cut", arguments: multiByte + unicodeForms)
  func truncated(encoding: TextEncoding) throws {
    // Characters that all of them have.
    let text = "一a中bc 大人x、y"
    let raw = try #require(encoding.encoded(text))
    for length in 0...raw.count {
      let read = try transcode(Array(raw[..<length]), encoding)
      let decoded = String(decoding: read.bytes, as: UTF8.self)
      let kept = decoded.unicodeScalars.filter { $0 != "\u{FFFD}" }
      #expect(text.unicodeScalars.starts(with: kept), "\(decoded) at \(length)")
      #expect(decoded.unicodeScalars.count - kept.count <= 3)
      #expect(read.origin.runs.allSatisfy { $0.bytes.upperBound <= length })
    }
  }

  @Test(
    "any bytes become clean text with ascending places", arguments: multiByte + unicodeForms + [.windows(1252), .koi8R])
  func noise(encoding: TextEncoding) throws {
    var state: UInt64 = 2_463_534_242
    for round in 0..<30 {
      let raw = (0..<400).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        let byte = UInt8(truncatingIfNeeded: state >> 20)
        return round.isMultiple(of: 2) ? byte : byte & 0x7F
      }
      let read = try transcode(raw, encoding)
      #expect(Array(String(decoding: read.bytes, as: UTF8.self).utf8) == read.bytes, "no valid UTF-8")
      expectClean(read.bytes)
      var end = (text: 0, bytes: 0)
      for run in read.origin.runs {
        #expect(run.text.lowerBound == end.text && run.bytes.lowerBound >= end.bytes && !run.bytes.isEmpty)
        end = (run.text.upperBound, run.bytes.upperBound)
      }
      #expect(end.text == read.bytes.count && end.bytes <= raw.count)
    }
  }

  private func expectClean(_ bytes: [UInt8]) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isControl = scalar.value < 0x20 && !"\t\n\r\u{C}".unicodeScalars.contains(scalar)
      #expect(!isControl && scalar.value != 0x7F && scalar.value != 0xFFFE && scalar.value != 0xFFFF)
    }
  }
}
