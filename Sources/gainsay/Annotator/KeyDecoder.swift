/// Turns the bytes that a terminal sends into keys: UTF-8, control characters and escape sequences.
struct KeyDecoder {
  /// What came and is not yet a whole key.
  private var waiting: [UInt8] = []

  /// Whether what comes is pasted, up to its end mark.
  private var isPasting = false

  /// What a terminal sends around pasted words, once it was told to.
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether something waits for its rest; an Escape alone does.
  var isWaiting: Bool { !waiting.isEmpty && !isPasting }

  /// The keys that are whole with these bytes.
  mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
    waiting += bytes
    return decode(isEnd: false)
  }

  /// The keys in what waits, where nothing followed for a while: an Escape is then the key of that name.
  mutating func flush() -> [Key] { decode(isEnd: true) }

  private mutating func decode(isEnd: Bool) -> [Key] {
    var keys: [Key] = []
    var rest = waiting[...]
    while let first = rest.first {
      if isPasting {
        guard let end = Self.end(ofPasteIn: rest) else { break }
        let words = String(decoding: rest[..<end], as: UTF8.self)
        keys.append(.pasted(words))
        isPasting = false
        rest = rest[(end + Self.pasteEnd.count)...]
        continue
      }
      if rest.starts(with: Self.pasteStart) {
        isPasting = true
        rest = rest.dropFirst(Self.pasteStart.count)
        continue
      }
      guard let (key, length) = first == 0x1B ? Self.sequence(rest, isEnd) : Self.plain(rest, isEnd) else { break }
      keys.append(key)
      rest = rest.dropFirst(length)
    }
    waiting = Array(rest)
    return keys
  }

  /// Where the end mark of a paste begins.
  private static func end(ofPasteIn bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == 0x1B && bytes[$0...].starts(with: pasteEnd) }
  }

  /// A key that does not begin with Escape, and its length; `nil` where its end is still to come.
  private static func plain(_ bytes: ArraySlice<UInt8>, _ isEnd: Bool) -> (Key, Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x01...0x1A: return (.control(Character(UnicodeScalar(first + 0x60))), 1)
    case 0..<0x20: return (.other, 1)
    case 0x20..<0x7F: return (.character(Character(UnicodeScalar(first))), 1)
    // No character begins so.
    case 0x80..<0xC2, 0xF5...0xFF: return (.other, 1)
    default: break
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard bytes.count >= length else { return isEnd ? (.other, bytes.count) : nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard text.count == 1, let character = text.first, character != "\u{FFFD}" else { return (.other, 1) }
    return (.character(character), length)
  }

  /// A key that begins with Escape, and its length; `nil` where its end is still to come.
  private static func sequence(_ bytes: ArraySlice<UInt8>, _ isEnd: Bool) -> (Key, Int)? {
    let body = Array(bytes.dropFirst())
    guard let kind = body.first else { return isEnd ? (.escape, 1) : nil }
    // Escape twice, or Escape and a key in one breath.
    guard kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else { return (.escape, 1) }
    // Parameters and intermediates, then one final byte (ECMA-48, 5.4).
    let parameters = body.dropFirst().prefix { (0x20..<0x40).contains($0) }
    guard body.count > parameters.count + 1 else {
      // A sequence has an end; what is longer is none.
      return isEnd || parameters.count > 32 ? (parameters.isEmpty ? .escape : .other, isEnd ? 1 + body.count : 1) : nil
    }
    let length = parameters.count + 3
    return (key(final: body[parameters.count + 1], parameters: String(decoding: parameters, as: UTF8.self)), length)
  }

  private static func key(final: UInt8, parameters: String) -> Key {
    switch UnicodeScalar(final) {
    case "A": return .up
    case "B": return .down
    case "C": return .right
    case "D": return .left
    case "H": return .home
    case "F": return .end
    case "Z": return .backTab
    case "M" where parameters.isEmpty: return .enter
    case "~":
      switch parameters.prefix(while: { $0 != ";" }) {
      case "1", "7": return .home
      case "4", "8": return .end
      case "3": return .delete
      case "5": return .pageUp
      case "6": return .pageDown
      default: return .other
      }
    default: return .other
    }
  }
}
