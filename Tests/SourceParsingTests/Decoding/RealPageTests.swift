import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("saved pages, written in other encodings")
struct RealPageTests {
  /// Bytes of a page that are looked at: enough for a head, a menu and a story.
  private static let limit = 20_000

  @Test(
    "decode to the same text, and every place leads to the bytes it was written with",
    .enabled(if: RealPages.areThere, "no saved pages beside this checkout, or no gzip"))
  func transcoded() throws {
    let encodings: [TextEncoding] = [.windows(1252), .utf16LE, .gb18030, .shiftJIS]
    let pages = try RealPages.sample(40)
    #expect(pages.count == 40)
    for (name, bytes) in pages {
      let whole = SourceDecoder.decode(bytes)
      let page = Substring(String(decoding: whole.bytes.prefix(Self.limit), as: UTF8.self)).unicodeScalars.dropLast()
      for encoding in encodings {
        let text = try Self.writable(page, in: encoding)
        let raw = try #require(encoding.encoded(text), "\(name) in \(encoding.name)")
        let decoded = SourceDecoder.decode(raw, declared: encoding.name)
        #expect(
          decoded.encoding
            == (text.utf8.allSatisfy { $0 < 0x80 } && raw.count == text.utf8.count ? "UTF-8" : encoding.name))
        #expect(decoded.bytes.elementsEqual(text.utf8), "\(name) in \(encoding.name)")
        try Self.expectPlaces(decoded, raw, encoding)
      }
    }
  }

  /// The text without the characters that the encoding lacks.
  private static func writable(_ page: Substring.UnicodeScalarView.SubSequence, in encoding: TextEncoding) throws
    -> String
  {
    let there = try #require(SystemConverter(from: "UTF-8", to: encoding.converter))
    let back = try #require(SystemConverter(from: encoding.converter, to: "UTF-8"))
    var known: [Unicode.Scalar: Bool] = [:]
    var text = String.UnicodeScalarView()
    for scalar in page {
      if !scalar.isASCII, known[scalar] == nil {
        let bytes = Array(String(scalar).utf8)
        known[scalar] = there.convert(bytes).flatMap(back.convert) == bytes
      }
      if scalar.isASCII || known[scalar] == true { text.append(scalar) }
    }
    return String(text)
  }

  /// The whole leads to the whole file, and characters beyond ASCII to their own bytes.
  private static func expectPlaces(_ decoded: DecodedSource, _ raw: [UInt8], _ encoding: TextEncoding) throws {
    let back = try #require(SystemConverter(from: encoding.converter, to: "UTF-8"))
    #expect(decoded.origin.bytes(for: TextRange(utf8: 0..<decoded.bytes.count)) == [0..<raw.count])
    var cursor = ByteOrigin.Cursor(decoded.origin)
    var offset = 0
    for (index, scalar) in String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars.enumerated() {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      guard !scalar.isASCII || index.isMultiple(of: 997) else { continue }
      let bytes = cursor.bytes(for: range)
      try #require(bytes.count == 1 && bytes == decoded.origin.bytes(for: TextRange(utf8: range)))
      #expect(back.convert(Array(raw[bytes[0]])) == Array(String(scalar).utf8), "\(scalar) at \(bytes[0])")
    }
  }

  @Test(
    "read as before when nothing has to change: no byte is copied or moved",
    .enabled(if: RealPages.areThere, "no saved pages beside this checkout, or no gzip"))
  func unchanged() throws {
    for (name, bytes) in try RealPages.sample(10) where String(validating: bytes, as: UTF8.self) != nil {
      let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
      guard isClean, !bytes.starts(with: [0xEF]) else { continue }
      let decoded = SourceDecoder.decode(bytes)
      #expect(decoded.bytes == bytes, "\(name)")
      #expect(decoded.origin.runs.count == 1)
      let isSame = bytes.withUnsafeBufferPointer { raw in
        decoded.bytes.withUnsafeBufferPointer { $0.baseAddress == raw.baseAddress }
      }
      #expect(isSame, "\(name) was copied")
    }
  }
}
