/// The scalars of a text by the places of their bytes, for scanners that read bytes and seldom meet more than ASCII.
///
/// The bytes must be well-formed UTF-8, as those of every `String` are, and places the first bytes of scalars.
struct UTF8Scalars {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Reads a text without copying it where its bytes lie in a row, as those of native strings do.
  static func read<Result>(_ text: some StringProtocol, _ body: (UTF8Scalars) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable({ body(UTF8Scalars(bytes: $0)) }) { return result }
    return Array(text.utf8).withUnsafeBufferPointer { body(UTF8Scalars(bytes: $0)) }
  }

  /// The place behind the last scalar.
  var end: Int { bytes.count }

  /// The place of the scalar behind the one at a place.
  func next(_ place: Int) -> Int {
    switch bytes[place] {
    case ..<0x80: place + 1
    case ..<0xE0: place + 2
    case ..<0xF0: place + 3
    default: place + 4
    }
  }

  /// The place of the scalar before a place.
  func previous(_ place: Int) -> Int {
    var place = place - 1
    while bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The scalar at a place.
  subscript(place: Int) -> Unicode.Scalar {
    let first = UInt32(bytes[place])
    func rest(_ index: Int) -> UInt32 { UInt32(bytes[place + index] & 0x3F) }
    let value =
      switch first {
      case ..<0x80: first
      case ..<0xE0: (first & 0x1F) << 6 | rest(1)
      case ..<0xF0: (first & 0x0F) << 12 | rest(1) << 6 | rest(2)
      default: (first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension StringProtocol {
  /// Whether the bytes of some words stand in the text; many times as fast as `contains`, which compares characters.
  package func holds(_ words: String) -> Bool {
    var words = words
    return words.withUTF8 { wanted in
      guard let first = wanted.first else { return true }
      return UTF8Scalars.read(self) { text in
        guard text.end >= wanted.count else { return false }
        return (0...text.end - wanted.count).contains { place in
          text.bytes[place] == first && wanted.indices.allSatisfy { text.bytes[place + $0] == wanted[$0] }
        }
      }
    }
  }
}
