internal import ClaimModel

/// Turns a raw file into clean UTF-8: byte order mark, then declaration, then what the bytes are.
///
/// A declaration that the bytes contradict is overruled, with a warning. libxml2's own conversion is not used: one
/// undefined byte makes it drop the rest of a document.
struct SourceDecoder {
  private let raw: [UInt8]
  private var warnings: [String] = []

  /// Decodes a file. `declared` is the charset that a container names, such as a header of HTTP or MIME; it counts
  /// more than what the file says of itself.
  static func decode(_ raw: [UInt8], declared: String? = nil) -> DecodedSource {
    var decoder = SourceDecoder(raw: raw)
    return decoder.decode(declared: declared)
  }

  /// The characters that references such as `&#150;` mean to every browser.
  static var windows1252: [UInt32] { Windows1252.controls }

  private init(raw: [UInt8]) { self.raw = raw }

  private mutating func decode(declared: String?) -> DecodedSource {
    let mark = Self.byteOrderMark(of: raw)
    if let mark, mark.encoding != .utf8 { return decode(from: mark.length, as: mark.encoding) }
    let start = mark?.length ?? 0
    let isCleanUTF8 = raw.withUnsafeBufferPointer { UTF8Scan.cleanEnd(of: $0, from: start) == $0.count }
    if mark != nil { return isCleanUTF8 ? unchanged(from: start) : decode(from: start, as: .utf8) }
    let names = [declared, EncodingDeclaration.label(in: raw)].compactMap { $0 }
    if isCleanUTF8, names.allSatisfy({ EncodingLabel.encoding($0) == .utf8 }) { return unchanged() }
    let encoding = encoding(declared: names)
    return isCleanUTF8 && encoding == .utf8 ? unchanged() : decode(from: 0, as: encoding)
  }

  /// The raw file itself, from an index on.
  private func unchanged(from start: Int = 0) -> DecodedSource {
    var origin = OriginBuilder()
    origin.append(raw.count - start, from: start..<raw.count)
    let bytes = start == 0 ? raw : Array(raw[start...])
    return DecodedSource(bytes: bytes, origin: origin.origin, encoding: TextEncoding.utf8.name, warnings: warnings)
  }

  private mutating func decode(from start: Int, as encoding: TextEncoding) -> DecodedSource {
    let read = raw.withUnsafeBufferPointer { Transcoder.transcode($0, from: start, as: encoding) }
    guard let read else {
      warnings.append("this system cannot read \(encoding.name): read as windows-1252")
      return decode(from: start, as: .windows(1252))
    }
    if read.replaced > 0 {
      let words = read.replaced == 1 ? "1 byte was" : "\(read.replaced) bytes were"
      warnings.append("\(words) not valid \(encoding.name) and stand\(read.replaced == 1 ? "s" : "") as U+FFFD")
    }
    return DecodedSource(bytes: read.bytes, origin: read.origin, encoding: encoding.name, warnings: warnings)
  }

  /// The encoding that a byte order mark names, and the mark's length.
  private static func byteOrderMark(of raw: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    // The longer one first: UTF-32 starts as UTF-16 does.
    if raw.starts(with: [0xFF, 0xFE, 0, 0]), raw.count.isMultiple(of: 4) { return (.utf32LE, 4) }
    if raw.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if raw.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    return raw.starts(with: [0xFE, 0xFF]) ? (.utf16BE, 2) : nil
  }

  /// The encoding of a file without byte order mark, from labels in the order of their weight.
  private mutating func encoding(declared names: [String]) -> TextEncoding {
    if let pattern = UTF16Pattern.encoding(of: raw) { return pattern }
    if ISO2022JPReader.isLikely(raw) { return .iso2022JP }
    let evidence = raw.withUnsafeBufferPointer { ByteEvidence($0) }
    if !evidence.isHigh, !raw.contains(0) { return .utf8 }
    var refused: String?
    for name in names {
      guard let encoding = EncodingLabel.encoding(name) else {
        refused = refused ?? "declares \(name), which is not known here"
        continue
      }
      if evidence.agrees(with: encoding, raw) {
        if let refused { warnings.append("the file \(refused): read as \(encoding.name)") }
        return encoding
      }
      refused = refused ?? "declares \(encoding.name) and is \(evidence.isUTF8 ? "valid UTF-8" : "not")"
    }
    let found = evidence.isDamagedUTF8 || !evidence.isHigh ? .utf8 : EncodingDetector.encoding(of: raw)
    if let refused {
      warnings.append("the file \(refused): read as \(found.name)")
    } else if found != .utf8, found != .windows(1252) {
      warnings.append("the file declares no encoding; its bytes read best as \(found.name)")
    }
    return found
  }
}
