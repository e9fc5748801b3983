/// The packings of mail: quoted-printable and base64 (RFC 2045), encoded words (RFC 2047).
enum MIMEDecoding {
  /// The bytes behind quoted-printable text; what is no valid escape stands for itself.
  static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      let byte = body[index]
      guard byte == 0x3D else {
        decoded.append(byte)
        index += 1
        continue
      }
      // White space behind a soft line break was put there in transit.
      var end = index + 1
      while end < body.endIndex, body[end] == 0x20 || body[end] == 0x09 || body[end] == 0x0D { end += 1 }
      if end == body.endIndex || body[end] == 0x0A {
        index = min(end + 1, body.endIndex)
      } else if index + 2 < body.endIndex, let high = hex(body[index + 1]), let low = hex(body[index + 2]) {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(byte)
        index += 1
      }
    }
    return decoded
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The bytes behind base64 text; other characters than its own are passed over, as RFC 2045 has it.
  static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D:
        (bits, count) = (0, 0)
        continue
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  /// The text of a field that holds encoded words, `=?utf-8?Q?caf=C3=A9?=`; white space between two of them goes.
  static func words(_ value: String) -> String {
    var text = ""
    var rest = Substring(value)
    var wasEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let parts = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].hasPrefix("="), let bytes = word(parts[2], packing: parts[1]) else {
        text += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasEncoded = false
        continue
      }
      let between = rest[..<start.lowerBound]
      if !(wasEncoded && between.allSatisfy(\.isWhitespace)) { text += between }
      let charset = String(parts[0].prefix { $0 != "*" })
      text += String(decoding: SourceDecoder.decode(bytes, declared: charset).bytes, as: UTF8.self)
      rest = rest[rest.index(after: parts[3].startIndex)...]
      wasEncoded = true
    }
    return text + rest
  }

  private static func word(_ text: Substring, packing: Substring) -> [UInt8]? {
    switch packing {
    case "q", "Q": quotedPrintable(Array(text.utf8).map { $0 == 0x5F ? 0x20 : $0 }[...])
    case "b", "B": base64(Array(text.utf8)[...])
    default: nil
    }
  }
}
