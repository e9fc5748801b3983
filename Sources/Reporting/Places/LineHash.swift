/// The `primaryLocationLineHash` of lines, as GitHub's own upload reckons it, so that alerts keep their identity.
///
/// A polynomial hash, base 37 modulo 2^64, over the UTF-16 units of 100 characters from the start of the line on: spaces and
/// tabs are passed over, every line end is one line feed, U+FFFF stands behind the last character and zeros behind that.
/// Behind the hash stands how many lines up to this one have it.
struct LineHash {
  private static let length = 100
  private static let base: UInt64 = 37
  /// `base` to the power of `length`: what the character that leaves the window weighs.
  private static let power = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }

  /// The last characters, the next to leave at `place`, and the line that starts with each; 0 for none.
  private var window = [UInt64](repeating: 0, count: length)
  private var starts = [Int](repeating: 0, count: length)
  private var place = 0
  private var hash: UInt64 = 0

  /// The hashes of some lines of a file, by the number of the line; the file is read as UTF-8, as GitHub does.
  static func hashes(of bytes: [UInt8], lines wanted: Set<Int>) -> [Int: String] {
    // Twice over the file: to keep the count of every line's hash would cost more than the file itself.
    var hashes: [Int: UInt64] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    scan(text) { line, hash in if wanted.contains(line) { hashes[line] = hash } }
    var times = Dictionary(hashes.values.map { ($0, 0) }) { first, _ in first }
    var found: [Int: String] = [:]
    scan(text) { line, hash in
      guard let before = times[hash] else { return }
      times[hash] = before + 1
      if hashes[line] != nil { found[line] = "\(String(hash, radix: 16)):\(before + 1)" }
    }
    return found
  }

  /// Tells each line's hash, in order.
  private static func scan(_ text: String, _ tell: (Int, UInt64) -> Void) {
    var rolling = LineHash()
    var (line, isStart, wasReturn) = (0, true, false)
    func add(_ unit: UInt16) {
      if isStart { line += 1 }
      rolling.add(UInt64(unit), line: isStart ? line : 0, tell)
      isStart = unit == 0x0A
    }
    for unit in text.utf16 {
      let isSecondHalf = unit == 0x0A && wasReturn
      wasReturn = unit == 0x0D
      if unit == 0x20 || unit == 0x09 || isSecondHalf { continue }
      add(wasReturn ? 0x0A : unit)
    }
    add(0xFFFF)
    for _ in 0..<length { rolling.add(0, line: 0, tell) }
  }

  private mutating func add(_ unit: UInt64, line: Int, _ tell: (Int, UInt64) -> Void) {
    // The window is full of what follows the start that is about to leave it.
    if starts[place] > 0 { tell(starts[place], hash) }
    starts[place] = line
    hash = hash &* Self.base &+ unit &- Self.power &* window[place]
    window[place] = unit
    place = (place + 1) % Self.length
  }
}
