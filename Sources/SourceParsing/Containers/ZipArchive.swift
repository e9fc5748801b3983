/// Reads the entries of a ZIP archive (APPNOTE 6.3), zip64 too; names of entries never touch the disk.
struct ZipArchive {
  /// A file inside the archive.
  struct Entry: Hashable {
    var name: String
    /// 0 stored, 8 deflated.
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    /// Where its own header begins.
    var header: Int
  }

  /// The entries in the order of their headers.
  let entries: [Entry]
  /// Where the archive is cut off or stops making sense; entries before that can be read.
  let damage: ContainerError?

  private let bytes: [UInt8]
  private let byName: [String: Int]
  private let limit: Int
  /// What was unpacked so far, in bytes; an archive as a whole may not give more than `sumLimit`.
  private var unpacked = 0

  /// A book of 3,000 pages has 10 MB of text: this is room for large ones, and a few seconds for a hostile one.
  static let sumLimit = 256 << 20
  /// The most entries that are listed.
  static let entryLimit = 1 << 16

  /// Reads the directory; where the file has none, goes from entry to entry as far as they reach.
  init(_ bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    self.limit = limit
    var failure: ContainerError?
    do throws(ContainerError) {
      entries = try ZipDirectory(bytes).entries
    } catch {
      failure = error
      entries = ZipDirectory.entriesWithoutDirectory(bytes, limit: limit)
    }
    damage = failure
    var names: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where names[entry.name] == nil { names[entry.name] = index }
    byName = names
  }

  /// Whether an entry of this name is there.
  func contains(_ name: String) -> Bool { byName[name] != nil }

  /// Whether the package names a word processor's document as its main part.
  var isWordDocument: Bool {
    guard contains("[Content_Types].xml"), entries.contains(where: { $0.name.hasSuffix("styles.xml") }) else {
      return false
    }
    return entries.contains { $0.name.hasPrefix("word/") && $0.name.hasSuffix(".xml") }
  }

  /// The unpacked bytes of an entry.
  mutating func bytes(of name: String) throws(ContainerError) -> [UInt8] {
    guard let entry = byName[name].map({ entries[$0] }) else { throw .missing(entry: name) }
    if entry.isEncrypted { throw .encrypted(entry: name) }
    if entry.size > limit { throw .memberTooLarge(limit: limit) }
    let packed = try Self.packed(entry, in: bytes)
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8:
      let result = Inflater.unpack(packed, .none, limit: limit)
      if case .open = result.state, result.bytes.count == limit { throw .memberTooLarge(limit: limit) }
      guard case .ended = result.state else { throw .damaged(part: .zipEntry(name), at: entry.header) }
      content = result.bytes
    default: throw .unknownCompression(entry: name, method: entry.method)
    }
    unpacked += content.count
    if unpacked > Self.sumLimit { throw .bomb(times: UnpackingLimit.times, at: entry.header) }
    try UnpackingLimit.check(unpacked: unpacked, packed: bytes.count, at: entry.header)
    guard content.count == entry.size, Inflater.checksum(content) == entry.checksum else {
      throw .damaged(part: .zipEntry(name), at: entry.header)
    }
    return content
  }

  /// The packed bytes behind an entry's own header.
  private static func packed(_ entry: Entry, in bytes: [UInt8]) throws(ContainerError) -> ArraySlice<UInt8> {
    let header = bytes.dropFirst(entry.header)
    guard header.count >= 30, header.starts(with: [0x50, 0x4B, 3, 4]) else {
      throw .damaged(part: .zipEntry(entry.name), at: entry.header)
    }
    let start = entry.header + 30 + bytes.little16(entry.header + 26) + bytes.little16(entry.header + 28)
    guard entry.packedSize >= 0, start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw .truncated(part: .zipEntry(entry.name), at: entry.header)
    }
    return bytes[start..<start + entry.packedSize]
  }
}

extension [UInt8] {
  /// A number of two bytes, the lowest first; the caller has checked that they are there.
  func little16(_ index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }

  /// A number of four bytes.
  func little32(_ index: Int) -> Int { little16(index) | little16(index + 2) << 16 }

  /// A number of eight bytes; `nil` where it is larger than any file.
  func little64(_ index: Int) -> Int? {
    let high = little32(index + 4)
    return high > 0x7FFF_FFFF ? nil : little32(index) | high << 32
  }
}
