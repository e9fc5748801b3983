/// Reads JSON (RFC 8259) into a `RecordValue`, and says on which line it is none.
struct RecordReader {
  /// Why the bytes are no JSON.
  struct Fault: Error {
    /// Counted from 1.
    var line: Int
    var reason: String
  }

  /// How deep values may lie in one another.
  static let depth = 64

  private let bytes: [UInt8]
  private var place = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the bytes hold.
  static func value(of bytes: [UInt8]) throws(Fault) -> RecordValue {
    var reader = RecordReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == bytes.count else { throw reader.fault("something stands behind the object") }
    return value
  }

  /// The line of the first mark that git leaves of a merge conflict; `nil` where there is none.
  static func conflictMark(in bytes: [UInt8]) -> Int? {
    let marks = ["<<<<<<< ", "=======", ">>>>>>> ", "||||||| "]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where marks.contains(where: { line.starts(with: $0.utf8) }) { return number + 1 }
    return nil
  }

  private func fault(_ reason: String) -> Fault {
    Fault(line: 1 + bytes[..<min(place, bytes.count)].count { $0 == 0x0A }, reason: reason)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> RecordValue {
    guard depth < Self.depth else { throw fault("values lie more than \(Self.depth) deep in one another") }
    skipSpace()
    guard let byte = next else { throw fault("the file ends too early") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: break
    }
    for (word, value) in [("true", RecordValue.boolean(true)), ("false", .boolean(false)), ("null", .null)]
    where bytes[place...].starts(with: word.utf8) {
      place += word.utf8.count
      return value
    }
    throw fault("there is no value")
  }

  private mutating func object(depth: Int) throws(Fault) -> RecordValue {
    place += 1
    var fields: [String: RecordValue] = [:]
    if take("}") { return .object(fields) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("a field without a name") }
      let key = try string()
      guard take(":") else { throw fault("“:” is missing behind “\(key)”") }
      let value = try value(depth: depth + 1)
      guard fields.updateValue(value, forKey: key) == nil else { throw fault("“\(key)” stands twice") }
    } while take(",")
    guard take("}") else { throw fault("“,” or “}” is missing") }
    return .object(fields)
  }

  private mutating func array(depth: Int) throws(Fault) -> RecordValue {
    place += 1
    var elements: [RecordValue] = []
    if take("]") { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw fault("“,” or “]” is missing") }
    return .array(elements)
  }

  private mutating func number() throws(Fault) -> RecordValue {
    let start = place
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    let pattern = /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/
    guard text.wholeMatch(of: pattern) != nil else { throw fault("“\(text)” is no number") }
    return .number(text)
  }

  private mutating func string() throws(Fault) -> String {
    place += 1
    var units: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("a line end or control character inside a text") }
      place += 1
      if byte == UInt8(ascii: "\\") {
        units += String(try escape()).utf8
      } else {
        units.append(byte)
      }
    }
    guard next != nil else { throw fault("a text has no end") }
    place += 1
    guard let text = String(validating: units, as: UTF8.self) else { throw fault("a text is no UTF-8") }
    return text
  }

  private mutating func escape() throws(Fault) -> Unicode.Scalar {
    let plain: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]
    let letter = next ?? 0
    place += 1
    if let scalar = plain[letter] { return scalar }
    guard letter == UInt8(ascii: "u") else { throw fault("“\\” before a character that it cannot escape") }
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), bytes[min(place, bytes.count)...].starts(with: "\\u".utf8) else {
      throw fault("half of a surrogate pair")
    }
    place += 2
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw fault("half of a surrogate pair") }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    let digits = String(decoding: bytes[min(place, bytes.count)..<min(place + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
      throw fault("“\\u” without four hexadecimal digits")
    }
    place += 4
    return unit
  }
}
