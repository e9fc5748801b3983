/// Finds the encoding of bytes that neither declare one nor are Unicode, by how the text would read.
///
/// Every candidate reads a sample of the words that have bytes above seven bits. The reading is scored by the
/// characters it should be made of (`WritingPattern`) and by what no language does: a capital behind a small letter,
/// a symbol inside a word, a Latin letter beside a Cyrillic one. Windows-1252 wins where nothing is clearly better.
struct EncodingDetector {
  /// Bytes above seven bits in a sample: enough for a page of text, and little beside decoding a file.
  private static let sampleSize = 2048
  /// Bytes of ASCII before and behind such a byte that may still be its word.
  private static let reach = 64
  /// How much better than windows-1252 another reading must be, of a scale from -2 to 1, and how good at least.
  private static let margin = 0.15
  private static let least = 0.3

  private let sample: [UInt8]

  private init(_ raw: [UInt8]) { sample = Self.words(of: raw) }

  /// The encoding that fits best.
  static func encoding(of raw: [UInt8]) -> TextEncoding { Self(raw).best() }

  /// Whether bytes do not read as the pairs of an encoding, and clearly better as something else.
  static func contradicts(_ encoding: TextEncoding, _ raw: [UInt8]) -> Bool {
    let detector = Self(raw)
    if detector.hasPairs(of: encoding.form) { return false }
    return detector.score(detector.best()) > margin
  }

  private func best() -> TextEncoding {
    let fallback = TextEncoding.windows(1252)
    var best = fallback
    let high = sample.count { $0 >= 0x80 }
    var bestScore = max(score(fallback) + min(Self.margin, max(1.5 / Double(max(high, 1)), 0.02)), Self.least)
    for encoding in Self.candidates where encoding != fallback {
      let score = score(encoding)
      if score > bestScore { (best, bestScore) = (encoding, score) }
    }
    return best
  }

  private static let candidates: [TextEncoding] = {
    var found: [TextEncoding] = []
    for encoding in WritingPattern.all.flatMap(\.encodings) where !found.contains(encoding) { found.append(encoding) }
    return found
  }()

  /// The words with bytes above seven bits, a space between two. White space, most punctuation and `<` `>` are no part
  /// of a character of several bytes in any of the candidates, so that no character is cut.
  private static func words(of raw: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var high = 0
    var start = 0
    var lastHigh: Int?
    for (index, byte) in raw.enumerated() {
      if byte >= 0x80 {
        // Of a file without any spaces, only what stands around such bytes.
        if lastHigh == nil { start = max(start, index - reach) }
        lastHigh = index
        high += 1
        if high > sampleSize + reach { return sample + raw[start...index] }
      } else if byte < 0x30 || (0x3A..<0x40).contains(byte) || lastHigh.map({ index - $0 > reach }) == true {
        if lastHigh != nil { sample += raw[start..<index] + [0x20] }
        if high > sampleSize { return sample }
        start = index + 1
        lastHigh = nil
      }
    }
    return lastHigh == nil ? sample : sample + raw[start...]
  }

  private func score(_ encoding: TextEncoding) -> Double {
    if encoding.isMultiByte, !hasPairs(of: encoding.form) { return -2 }
    let reading = sample.withUnsafeBufferPointer { Transcoder.transcode($0, from: 0, as: encoding) }
    guard let reading else { return -2 }
    let text = ReadingSample(String(decoding: reading.bytes, as: UTF8.self))
    guard text.total > (encoding.isMultiByte ? 2 : 0) else { return 0 }
    return WritingPattern.all.filter { $0.encodings.contains(encoding) }.map(text.score).max() ?? 0
  }

  /// Whether nine in ten bytes above seven bits stand in pairs: looked at before a table of pairs is made.
  private func hasPairs(of form: TextEncoding.Form) -> Bool {
    var (pairs, broken) = (0, 0)
    var index = 0
    while index < sample.count {
      let lead = sample[index]
      index += 1
      if lead < 0x80 || form == .shiftJIS && (0xA1..<0xE0).contains(lead) { continue }
      let trail = index < sample.count ? sample[index] : 0
      let isPair =
        switch form {
        case .shiftJIS: trail >= 0x40 && trail != 0x7F && trail < 0xFD
        case .eucJP: trail >= 0xA1
        case .gb18030: trail >= 0x40 && trail != 0x7F || (0x30..<0x3A).contains(trail)
        default: trail >= 0x40 && trail != 0x7F
        }
      if isPair { index += 1 }
      pairs += isPair ? 1 : 0
      broken += isPair ? 0 : 1
    }
    return pairs > broken * 9
  }
}
