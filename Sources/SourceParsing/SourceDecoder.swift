internal import ClaimModel
internal import Foundation

/// Turns a raw file into clean UTF-8: byte order mark, then declaration, then strict UTF-8, then windows-1252.
///
/// libxml2's own conversion is not used: one undefined byte makes it drop the rest of a document.
struct SourceDecoder {
  private let raw: [UInt8]
  private var bytes: [UInt8] = []
  private var origin = OriginBuilder()
  private var replaced = 0
  private var warnings: [String] = []

  /// Decodes a file.
  static func decode(_ raw: [UInt8]) -> DecodedSource {
    var decoder = SourceDecoder(raw: raw)
    let encoding = decoder.decode()
    if decoder.replaced > 0 {
      let count = decoder.replaced == 1 ? "1 byte was" : "\(decoder.replaced) bytes were"
      decoder.warnings.append("\(count) not valid \(encoding) and stand\(decoder.replaced == 1 ? "s" : "") as U+FFFD")
    }
    return DecodedSource(
      bytes: decoder.bytes, origin: decoder.origin.origin, encoding: encoding, warnings: decoder.warnings)
  }

  private init(raw: [UInt8]) {
    self.raw = raw
    bytes.reserveCapacity(raw.count + raw.count / 8)
  }

  private mutating func decode() -> String {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      decodeUTF8(from: 3)
      return "UTF-8"
    }
    if raw.starts(with: [0xFF, 0xFE]), decode(charset: "UTF-16LE", from: 2) { return "UTF-16LE" }
    if raw.starts(with: [0xFE, 0xFF]), decode(charset: "UTF-16BE", from: 2) { return "UTF-16BE" }
    let declared = Self.declaredCharset(in: raw.prefix(4096))
    let isUTF8 = Self.isUTF8(raw)
    if isUTF8 {
      if let declared, declared != "UTF-8", raw.contains(where: { $0 >= 0x80 }) {
        warnings.append("the file declares \(declared) and is valid UTF-8: read as UTF-8")
      }
      decodeUTF8(from: 0)
      return "UTF-8"
    }
    switch declared {
    case nil where isDamagedUTF8:
      decodeUTF8(from: 0)
      return "UTF-8"
    case nil, "WINDOWS-1252", "ISO-8859-1", "US-ASCII", "LATIN1":
      decodeWindows1252()
      return "windows-1252"
    case "UTF-8":
      if isDamagedUTF8 {
        decodeUTF8(from: 0)
        return "UTF-8"
      }
      warnings.append("the file declares UTF-8 and is not: read as windows-1252")
      decodeWindows1252()
      return "windows-1252"
    case let charset?:
      if decode(charset: charset, from: 0) { return charset }
      warnings.append("the file declares \(charset), which is not known here: read as windows-1252")
      decodeWindows1252()
      return "windows-1252"
    }
  }

  /// A stray byte or two among fifty is damage; more is another encoding.
  private var isDamagedUTF8: Bool { Self.invalidSequences(in: raw) * 50 <= raw.count { $0 >= 0x80 } }

  /// The charset that a meta element or XML declaration names, in upper case.
  static func declaredCharset(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).uppercased()
    for key in ["CHARSET=", "ENCODING="] {
      guard let found = text.range(of: key) else { continue }
      let value = text[found.upperBound...].drop { "\"' ".contains($0) }
      let name = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
      if !name.isEmpty { return name == "UTF8" ? "UTF-8" : name == "CP1252" ? "WINDOWS-1252" : String(name) }
    }
    return nil
  }

  /// The length of the UTF-8 sequence at an index; 0 where there is none.
  private static func sequenceLength(_ raw: [UInt8], _ index: Int) -> Int {
    let first = raw[index]
    if first < 0x80 { return 1 }
    func follows(_ count: Int) -> Bool {
      index + count < raw.count && (1...count).allSatisfy { raw[index + $0] & 0xC0 == 0x80 }
    }
    switch first {
    case 0xC2..<0xE0: return follows(1) ? 2 : 0
    case 0xE0..<0xF0:
      guard follows(2) else { return 0 }
      return (first == 0xE0 && raw[index + 1] < 0xA0) || (first == 0xED && raw[index + 1] >= 0xA0) ? 0 : 3
    case 0xF0..<0xF5:
      guard follows(3) else { return 0 }
      return (first == 0xF0 && raw[index + 1] < 0x90) || (first == 0xF4 && raw[index + 1] >= 0x90) ? 0 : 4
    default: return 0
    }
  }

  private static func isUTF8(_ raw: [UInt8]) -> Bool { String(validating: raw, as: UTF8.self) != nil }

  private static func invalidSequences(in raw: [UInt8]) -> Int {
    var count = 0
    var index = 0
    while index < raw.count {
      let length = sequenceLength(raw, index)
      if length == 0 { count += 1 }
      index += max(length, 1)
    }
    return count
  }

  private mutating func decodeUTF8(from start: Int) {
    var index = start
    while index < raw.count {
      let length = Self.sequenceLength(raw, index)
      if length == 0 {
        replaced += 1
        put([0xEF, 0xBF, 0xBD], from: index..<index + 1)
      } else if length == 1 {
        put(clean(raw[index]), from: index)
      } else {
        bytes.append(contentsOf: raw[index..<index + length])
        origin.append(length, from: index..<index + length)
      }
      index += max(length, 1)
    }
  }

  private mutating func decodeWindows1252() {
    for (index, byte) in raw.enumerated() {
      if byte < 0x80 {
        put(clean(byte), from: index)
        continue
      }
      let value = byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : UInt32(byte)
      guard let scalar = Unicode.Scalar(value), value != 0 else {
        replaced += 1
        put([0xEF, 0xBF, 0xBD], from: index..<index + 1)
        continue
      }
      put(Array(String(scalar).utf8), from: index..<index + 1)
    }
  }

  /// Decodes with iconv, a character at a time so that every one keeps its bytes; `false` where the name is unknown.
  private mutating func decode(charset: String, from start: Int) -> Bool {
    guard let converter = iconv_open("UTF-8", charset), converter != iconv_t(bitPattern: -1) else { return false }
    defer { iconv_close(converter) }
    var input = raw.map { CChar(bitPattern: $0) }
    var buffer = [CChar](repeating: 0, count: 32)
    var index = start
    while index < raw.count {
      var taken = 0
      var made = 0
      for length in 1...min(8, raw.count - index) {
        var (left, room) = (length, buffer.count)
        let result = input.withUnsafeMutableBufferPointer { source in
          buffer.withUnsafeMutableBufferPointer { target in
            var from = source.baseAddress.map { $0 + index }
            var to = target.baseAddress
            return iconv(converter, &from, &left, &to, &room)
          }
        }
        if result != .max, left == 0 {
          (taken, made) = (length, buffer.count - room)
          break
        }
      }
      if taken == 0 {
        replaced += 1
        put([0xEF, 0xBF, 0xBD], from: index..<index + 1)
        index += 1
      } else {
        let made = buffer[..<made].map { UInt8(bitPattern: $0) }
        if made.count == 1 {
          put([clean(made[0])], from: index..<index + taken)
        } else {
          put(made, from: index..<index + taken)
        }
        index += taken
      }
    }
    return true
  }

  /// Control characters, which libxml2 would drop or change, become spaces.
  private func clean(_ byte: UInt8) -> UInt8 {
    byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C ? byte : 0x20
  }

  private mutating func put(_ byte: UInt8, from index: Int) {
    bytes.append(byte)
    origin.append(1, from: index..<index + 1)
  }

  private mutating func put(_ text: [UInt8], from range: Range<Int>) {
    bytes.append(contentsOf: text)
    origin.append(text.count, from: range)
  }

  /// The characters of the bytes 0x80 to 0x9F (WHATWG Encoding Standard); 0 where there is none.
  static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
