/// Finds bare addresses in running words.
enum TextLinks {
  /// Appends words to a block; addresses among them become links.
  static func append(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, to list: inout BlockList) {
    var start = range.lowerBound
    var place = start
    while let colon = bytes.index(of: 0x3A, from: place, to: range.upperBound) {
      place = colon + 1
      guard colon + 3 < range.upperBound, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { continue }
      let scheme = ["https", "http", "ftp"].first { (name: StaticString) in
        bytes.hasFolded(name, at: colon - name.utf8CodeUnitCount) && colon - name.utf8CodeUnitCount >= start
      }
      guard let scheme else { continue }
      let lower = colon - scheme.utf8CodeUnitCount
      let upper = end(of: lower, in: bytes, limit: range.upperBound)
      guard upper > colon + 3 else { continue }
      list.append(start..<lower, of: bytes)
      list.beginLink(to: TextStretch(bytes, lower..<upper).text)
      list.append(lower..<upper, of: bytes)
      list.endLink()
      start = upper
      place = upper
    }
    list.append(start..<range.upperBound, of: bytes)
  }

  /// Where an address ends: at white space, a quotation mark or an angle, without the marks of the sentence around it.
  static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var end = start
    var depth = 0
    scan: while end < limit {
      switch bytes[end] {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x60, 0x7C: break scan
      case 0xC2 where end + 1 < limit && bytes[end + 1] == 0xA0: break scan
      case 0xE2 where end + 1 < limit && bytes[end + 1] == 0x80: break scan
      case 0x28: depth += 1
      case 0x29:
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      end += 1
    }
    while end > start {
      switch bytes[end - 1] {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D, 0x2A, 0x5F: end -= 1
      default: return end
      }
    }
    return end
  }
}
