internal import CLibXML2

/// Character references in words that no parser of HTML has read: `&amp;`, `&#8217;`.
enum CharacterReference {
  /// The reference that starts with the `&` at `start`: its length with the semicolon, and the words it stands for.
  static func at(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> (length: Int, words: [UInt8])? {
    let limit = min(text.count, start + 32)
    guard let end = text.index(of: 0x3B, from: start + 2, to: limit) else { return nil }
    let name = TextStretch(text, start + 1..<end)
    if name.first == 0x23 {
      guard let value = number(TextStretch(text, name.lower + 1..<end)), let scalar = Unicode.Scalar(value) else {
        return nil
      }
      return (end + 1 - start, Array(String(scalar == "\u{0}" ? "\u{FFFD}" : scalar).utf8))
    }
    guard name.allSatisfy({ TextByte.isLetter($0) || TextByte.isDigit($0) }) else { return nil }
    if let known = HTMLReference.named(text, at: start) { return known }
    guard let entity = htmlEntityLookup(name.text), let scalar = Unicode.Scalar(entity.pointee.value) else {
      return nil
    }
    return (end + 1 - start, Array(String(scalar).utf8))
  }

  private static func number(_ digits: TextStretch) -> UInt32? {
    if digits.first | 0x20 == 0x78 {
      return UInt32(TextStretch(digits.bytes, digits.lower + 1..<digits.upper).text, radix: 16)
    }
    return UInt32(digits.text)
  }
}
