/// Makes damaged inputs of whole ones; the same seed gives the same inputs.
struct Mutator {
  private var state: UInt64
  private let originals: [[UInt8]]

  /// What parsers look for.
  private static let tokens: [[UInt8]] =
    [
      "<!--", "-->", "<script", "</script>", "<script type=application/ld+json>", "<style>", "<svg>", "<iframe ", "&#x",
      "&#0;", "&#150;", "&amp", "&nbsp;", "&NotEqualTilde;", "]]>", "<![CDATA[", "<?xml", "<!DOCTYPE html>", "<table>",
      "<tr><td>", "</p>", "<p class=\"", "<a href='", "<h1>", "<title>", "<body", "</html>", "<meta charset=utf-16>",
      "<meta charset=gb18030>", "<meta charset=iso-2022-jp>", "<meta charset=shift_jis>", "<plaintext>", "<br>", "<",
      ">", "\"", "'", "---\n", "[^1]:", "[^1]", "```", "`", "**", "_", "| a | b |\n|---|---|\n", "> ", "- ", "1. ", "#",
      "\n\n", "\r", "\r\n", "\u{0C}", "\t", "\u{0}", "\u{1B}$B", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{1F600}",
      "\u{301}",
      "https://", "](", "![", "<https://", "By ", "May 4, 2024", "hyphen-\n", "\\", "{\"@type\":\"", "\\ud800",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0, 0, 0xFE, 0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80],
      [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x93], [0x81], [0x82, 0xA0], [0x00],
    ]

  /// Mutates these originals, none of them empty.
  init(_ originals: [[UInt8]], seed: UInt64) {
    self.originals = originals
    state = seed
  }

  /// The next damaged input.
  mutating func next() -> [UInt8] {
    guard !originals.isEmpty else { return [] }
    var bytes = excerpt(originals[below(originals.count)])
    for _ in 0...below(8) { mutate(&bytes) }
    return bytes.isEmpty ? [0x61] : bytes
  }

  /// The head of a long original and 24 KB from somewhere behind it: a run is about many shapes, not about size.
  private mutating func excerpt(_ original: [UInt8]) -> [UInt8] {
    guard original.count > 32_000 else { return original }
    let start = 8_000 + below(original.count - 32_000)
    return original[..<8_000] + Array(original[start..<start + 24_000])
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    let stretch = place..<min(bytes.count, place + below(1 << below(14)))
    switch below(8) {
    case 0:
      for _ in 0...below(16) where !bytes.isEmpty { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
    case 1: bytes.removeSubrange(stretch)
    case 2: bytes.insert(contentsOf: bytes[stretch], at: below(bytes.count + 1))
    case 3:
      // The start of one and the end of another.
      let other = originals[below(originals.count)]
      bytes.replaceSubrange(place..., with: other[below(other.count)...])
    case 4, 5: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
    case 6:
      // Long runs seldom: they cost the time of a hundred others.
      let token = Self.tokens[below(Self.tokens.count)]
      let count = below(50) == 0 ? below(20_000) : below(200)
      bytes.insert(contentsOf: repeatElement(token, count: count).joined(), at: place)
    default:
      let other = originals[below(originals.count)]
      let start = below(other.count)
      bytes.insert(contentsOf: other[start..<min(other.count, start + below(4_096))], at: place)
    }
  }

  private mutating func below(_ bound: Int) -> Int { bound < 2 ? 0 : Int(random() % UInt64(bound)) }

  /// splitmix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
