/// The `primaryLocationLineHash` of lines, as GitHub's own upload reckons it, so that alerts keep their identity.
///
/// A polynomial hash, base 37 modulo 2^64, over the UTF-16 units of 100 characters from the start of the line on: spaces and
/// tabs are passed over, every line end is one line feed, U+FFFF stands behind the last character and zeros behind that.
/// Behind the hash stands how many lines up to this one have it.
struct LineHash {
  private static let length = 100
  private static let base: UInt64 = 37

  /// The hashes of some lines of a file, by the number of the line; the file is read as UTF-8, as GitHub does.
  static func hashes(of bytes: [UInt8], lines wanted: Set<Int>) -> [Int: String] {
    guard let last = wanted.max() else { return [:] }
    let (units, starts) = units(of: bytes)
    var power: UInt64 = 1
    for _ in 0..<length { power = power &* base }
    var hash: UInt64 = 0
    for place in 0..<length { hash = hash &* base &+ (place < units.count ? UInt64(units[place]) : 0) }
    var (place, found, times): (Int, [Int: String], [UInt64: Int]) = (0, [:], [:])
    for (number, start) in starts.prefix(last).enumerated() {
      while place < start {
        let next = place + length
        hash = hash &* base &+ (next < units.count ? UInt64(units[next]) : 0) &- power &* UInt64(units[place])
        place += 1
      }
      times[hash, default: 0] += 1
      if wanted.contains(number + 1) { found[number + 1] = "\(String(hash, radix: 16)):\(times[hash] ?? 1)" }
    }
    return found
  }

  /// The characters that count, and where among them lines start.
  private static func units(of bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
    var units: [UInt16] = []
    var starts = [0]
    var wasReturn = false
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      defer { wasReturn = unit == 0x0D }
      if unit == 0x20 || unit == 0x09 || unit == 0x0A && wasReturn { continue }
      units.append(unit == 0x0D ? 0x0A : unit)
      if units.last == 0x0A { starts.append(units.count) }
    }
    units.append(0xFFFF)
    return (units, starts)
  }
}
