extension UnsafeBufferPointer<UInt8> {
  /// Whether the character of UTF-8 that starts at `index` may be one that a report names instead of sending it, a tab or a
  /// line feed; it is none in most of most texts.
  func mayBeHidden(at index: Int) -> Bool {
    switch self[index] {
    case ..<0x20, 0x7F: true
    // The first bytes of U+0080 to U+00BF, U+0600 to U+063F, U+F000 and above.
    case 0xC2, 0xD8, 0xEF...: true
    // U+2000 to U+207F; dashes and quotation marks, from U+2010 to U+201F, are frequent and never hidden.
    case 0xE2:
      index + 2 < count
        && (self[index + 1] == 0x81 || self[index + 1] == 0x80 && !(0x90...0x9F).contains(self[index + 2]))
    default: false
    }
  }

  /// Calls `plain` with stretches that stand for themselves and `other` with the characters between them that `needsLook`
  /// tells by their first byte.
  func parts(
    _ needsLook: (Self, Int) -> Bool, plain: (Self) -> Void, other: (Unicode.Scalar) -> Void
  ) {
    var (start, index) = (0, 0)
    while index < count {
      guard needsLook(self, index) else {
        index += 1
        continue
      }
      plain(Self(rebasing: self[start..<index]))
      let length = self[index] < 0x80 ? 1 : self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
      let end = Swift.min(index + length, count)
      for scalar in String(decoding: Self(rebasing: self[index..<end]), as: UTF8.self).unicodeScalars { other(scalar) }
      (start, index) = (end, end)
    }
    plain(Self(rebasing: self[start..<index]))
  }
}

extension StringProtocol {
  /// The text with each character that `needsLook` tells by its first byte written as `written` says.
  func rewritten(
    _ needsLook: (UnsafeBufferPointer<UInt8>, Int) -> Bool, _ written: (Unicode.Scalar) -> String
  ) -> String {
    var text = String(self)
    let rewritten = text.withUTF8 { bytes -> String? in
      guard bytes.indices.contains(where: { needsLook(bytes, $0) }) else { return nil }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + bytes.count / 8 + 16)
      bytes.parts(needsLook) {
        out.append(contentsOf: $0)
      } other: {
        out.append(contentsOf: written($0).utf8)
      }
      return String(decoding: out, as: UTF8.self)
    }
    return rewritten ?? text
  }
}
