/// A word of a text: a run of letters and digits, with the apostrophes, hyphens and number points inside it.
public struct Word: Hashable, Sendable {
  /// UTF-8 offsets in the text that was split.
  public let range: Range<Int>
  /// The word in lower case, curly apostrophes straightened, without a possessive `'s`.
  public let folded: String
  /// Whether the word begins with a capital letter.
  public let isCapitalised: Bool
}

extension Word {
  /// Splits a text into words; `U.S.`, `1,240`, `3.5`, `Lashkar-e-Taiba` and `don't` are one word each.
  public static func words(in text: some StringProtocol) -> [Word] {
    UTF8Scalars.read(text) { scalars in
      var words: [Word] = []
      var folded: [UInt8] = []
      var place = 0
      while place < scalars.end {
        guard isWordScalar(scalars, at: place) else {
          place = scalars.next(place)
          continue
        }
        let start = place
        while place < scalars.end, isWordScalar(scalars, at: place) || joins(scalars, at: place, from: start) {
          place = scalars.next(place)
        }
        words.append(Word(scalars, start..<place, &folded))
      }
      return words
    }
  }

  /// Reads a word; `folded` is room for its letters.
  private init(_ scalars: UTF8Scalars, _ range: Range<Int>, _ folded: inout [UInt8]) {
    self.range = range
    let first = scalars.bytes[range.lowerBound]
    isCapitalised =
      first < 0x80 ? (0x41...0x5A).contains(first) : scalars[range.lowerBound].properties.isUppercase
    folded.removeAll(keepingCapacity: true)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = scalars.bytes[place]
      if byte < 0x80 {
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        place += 1
        continue
      }
      switch scalars[place] {
      case "\u{2019}", "\u{2018}", "\u{02BC}": folded.append(0x27)
      case "\u{2010}", "\u{2011}": folded.append(0x2D)
      case "\u{00AD}": break
      case let scalar: folded += scalar.properties.lowercaseMapping.utf8
      }
      place = scalars.next(place)
    }
    if folded.count > 1, folded[folded.count - 1] == 0x73, folded[folded.count - 2] == 0x27 { folded.removeLast(2) }
    self.folded = String(decoding: folded, as: UTF8.self)
  }

  private static func isWordScalar(_ scalars: UTF8Scalars, at place: Int) -> Bool {
    let byte = scalars.bytes[place]
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) || isDigit(byte) }
    let scalar = scalars[place]
    // Dashes, quotation marks and the like, by far the commonest beyond ASCII.
    if (0x2010...0x2027).contains(scalar.value) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{00AD}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a mark stands between two word characters that belong together; one stands before it.
  private static func joins(_ scalars: UTF8Scalars, at place: Int, from start: Int) -> Bool {
    let next = scalars.next(place)
    guard next < scalars.end, isWordScalar(scalars, at: next) else { return false }
    let isBehindDigit = isDigit(scalars.bytes[place - 1])
    let isBeforeDigit = isDigit(scalars.bytes[next])
    switch scalars[place] {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}": return true
    case ",": return isBehindDigit && isBeforeDigit
    case ".":
      if isBehindDigit && isBeforeDigit { return true }
      // Initialisms: single letters parted by points.
      let letter = scalars.previous(place)
      let letterBefore = !isBehindDigit && (letter == start || scalars.bytes[letter - 1] == 0x2E)
      let behind = scalars.next(next)
      let letterAfter = behind >= scalars.end || !isWordScalar(scalars, at: behind)
      return letterBefore && letterAfter && !isBeforeDigit
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// The number of UTF-8 bytes of the scalar.
  package var utf8Length: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
