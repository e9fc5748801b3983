internal import Foundation
internal import Synchronization

/// What the codes of an encoding stand for, asked of `iconv` once a process.
///
/// `iconv` reads some 17 MB/s where every character has to keep its bytes; a table reads more than ten times as much.
/// An entry holds the UTF-8 bytes of a character, the first in the lowest bits.
enum CharacterTable {
  /// The entry of a code that stands for no character.
  static let none = UInt32.max

  private static let tables = Mutex<[String: [UInt32]]>([:])

  /// The 256 characters of a set of single bytes; `nil` where the C library does not know it.
  static func singleByte(_ encoding: TextEncoding) -> [UInt32]? {
    table(encoding.name, encoding.converters, count: 256) { [UInt8($0)] }.map { table in
      guard encoding.name.hasPrefix("ISO-8859") else { return table }
      // Controls stand there by the standard, and windows punctuation in the files that are found.
      return table.enumerated().map { code, entry in
        guard (0x80..<0xA0).contains(code) else { return entry }
        return Windows1252.table[code]
      }
    }
  }

  /// The characters of all codes of two bytes, at `lead << 8 | trail`.
  static func doubleByte(_ encoding: TextEncoding) -> [UInt32]? {
    table(encoding.name, encoding.converters, count: 1 << 16) { code in
      code < 0x8100 ? nil : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// The second plane of EUC-JP (JIS X 0212), at the two bytes behind `0x8F`.
  static func eucJPSecondPlane() -> [UInt32]? {
    table("JIS X 0212", TextEncoding.eucJP.converters, count: 1 << 16) { code in
      code < 0xA1A1 || code & 0xFF < 0xA1 ? nil : [0x8F, UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// The codes of four bytes of GB18030 below U+10000, in their order from `81 30 81 30`.
  static func gb18030FourBytes() -> [UInt32]? {
    table("GB18030 of four bytes", TextEncoding.gb18030.converters, count: GB18030Reader.basicFourBytes) { code in
      let lower = [UInt8(0x81 + code / 10 % 126), UInt8(0x30 + code % 10)]
      return [UInt8(0x81 + code / 12_600), UInt8(0x30 + code / 1_260 % 10)] + lower
    }
  }

  /// A table from the cache, or made with the first converter that the C library has.
  private static func table(
    _ name: String, _ converters: [String], count: Int, code: (Int) -> [UInt8]?
  ) -> [UInt32]? {
    if let known = tables.withLock({ $0[name] }) { return known.isEmpty ? nil : known }
    // Made outside the lock: at worst two threads make the same table.
    var made: [UInt32] = []
    for converter in converters where made.isEmpty { made = ask(converter, count: count, code: code) }
    tables.withLock { $0[name] = made }
    return made.isEmpty ? nil : made
  }

  private static func ask(_ name: String, count: Int, code: (Int) -> [UInt8]?) -> [UInt32] {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return [] }
    defer { iconv_close(converter) }
    var output = [CChar](repeating: 0, count: 16)
    return (0..<count).map { index in
      guard let bytes = code(index) else { return none }
      var input = bytes.map { CChar(bitPattern: $0) }
      var (left, room) = (input.count, output.count)
      let isRead = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
          var from = source.baseAddress
          var to = target.baseAddress
          // The second call hands out what the converter keeps back to join it with a mark that may follow.
          let isRead = iconv(converter, &from, &left, &to, &room) != .max && left == 0
          iconv(converter, nil, nil, &to, &room)
          return isRead
        }
      }
      let made = output[..<(output.count - room)]
      guard isRead, !made.isEmpty, made.count <= 4 else { return none }
      return made.reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
    }
  }
}
