/// The central directory at the end of a ZIP archive.
struct ZipDirectory {
  /// The entries in the order of their headers.
  let entries: [ZipArchive.Entry]

  /// Reads the directory; throws where there is none or it does not fit the archive.
  init(_ bytes: [UInt8]) throws(ContainerError) {
    guard let end = Self.endRecord(bytes) else { throw .truncated(part: .zipDirectory, at: bytes.count) }
    var count = bytes.little16(end + 10)
    var size = bytes.little32(end + 12)
    var offset = bytes.little32(end + 16)
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, let long = Self.longEndRecord(bytes, end) {
      guard let all = bytes.little64(long + 32), let length = bytes.little64(long + 40),
        let place = bytes.little64(long + 48)
      else { throw .damaged(part: .zipDirectory, at: long) }
      (count, size, offset) = (all, length, place)
    }
    guard count <= ZipArchive.entryLimit, offset <= end, size <= end - offset else {
      throw .damaged(part: .zipDirectory, at: end)
    }
    var entries: [ZipArchive.Entry] = []
    var place = offset
    for _ in 0..<count {
      guard let (entry, next) = Self.entry(bytes, at: place, end: end) else {
        throw .damaged(part: .zipDirectory, at: place)
      }
      entries.append(entry)
      place = next
    }
    entries.sort { $0.header < $1.header }
    // Entries that share bytes are the way to pack a terabyte into a megabyte.
    for (one, other) in zip(entries, entries.dropFirst())
    where one.header + 30 + one.packedSize > other.header {
      throw .damaged(part: .zipEntry(other.name), at: other.header)
    }
    self.entries = entries
  }

  /// The end record stands in the last 64 KB, before a comment.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    let limit = max(0, place - 0xFFFF)
    while place >= limit {
      if bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 5, bytes[place + 3] == 6,
        place + 22 + bytes.little16(place + 20) <= bytes.count
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  /// The zip64 end record, through its locator right before the end record.
  private static func longEndRecord(_ bytes: [UInt8], _ end: Int) -> Int? {
    let locator = end - 20
    guard locator >= 0, bytes[locator...].starts(with: [0x50, 0x4B, 6, 7]), let place = bytes.little64(locator + 8),
      place <= locator - 56, bytes[place...].starts(with: [0x50, 0x4B, 6, 6])
    else { return nil }
    return place
  }

  private static func entry(_ bytes: [UInt8], at place: Int, end: Int) -> (ZipArchive.Entry, next: Int)? {
    guard place + 46 <= end, bytes[place...].starts(with: [0x50, 0x4B, 1, 2]) else { return nil }
    let name = bytes.little16(place + 28)
    let extra = bytes.little16(place + 30)
    let next = place + 46 + name + extra + bytes.little16(place + 32)
    guard next <= end else { return nil }
    var sizes = [bytes.little32(place + 24), bytes.little32(place + 20), bytes.little32(place + 42)]
    // The zip64 field holds, in this order, those that did not fit.
    var field = place + 46 + name
    while field + 4 <= place + 46 + name + extra {
      let length = bytes.little16(field + 2)
      if bytes.little16(field) == 1 {
        var value = field + 4
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard value + 8 <= min(field + 4 + length, next), let long = bytes.little64(value) else { return nil }
          sizes[index] = long
          value += 8
        }
      }
      field += 4 + length
    }
    guard sizes[2] <= place, sizes[1] <= bytes.count else { return nil }
    return (
      ZipArchive.Entry(
        name: String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self),
        method: bytes.little16(place + 10), isEncrypted: bytes.little16(place + 8) & 1 != 0,
        checksum: UInt32(bytes.little32(place + 16)), packedSize: sizes[1], size: sizes[0], header: sizes[2]), next
    )
  }

  /// The whole entries of an archive that is cut off: from header to header, as far as the sizes are known.
  ///
  /// Sizes may stand behind an entry; a deflated one tells its own end.
  static func entriesWithoutDirectory(_ bytes: [UInt8], limit: Int) -> [ZipArchive.Entry] {
    var entries: [ZipArchive.Entry] = []
    var place = 0
    var unpacked = 0
    while entries.count < ZipArchive.entryLimit, place + 30 <= bytes.count,
      bytes[place...].starts(with: [0x50, 0x4B, 3, 4])
    {
      let nameLength = bytes.little16(place + 26)
      let start = place + 30 + nameLength + bytes.little16(place + 28)
      guard start <= bytes.count else { break }
      var entry = ZipArchive.Entry(
        name: String(decoding: bytes[place + 30..<place + 30 + nameLength], as: UTF8.self),
        method: bytes.little16(place + 8), isEncrypted: bytes.little16(place + 6) & 1 != 0,
        checksum: UInt32(bytes.little32(place + 14)), packedSize: bytes.little32(place + 18),
        size: bytes.little32(place + 22), header: place)
      if bytes.little16(place + 6) & 8 != 0 {
        guard entry.method == 8, unpacked < ZipArchive.sumLimit else { break }
        let result = Inflater.unpack(bytes[start...], .none, limit: limit)
        guard case .ended = result.state else { break }
        unpacked += result.bytes.count
        entry.packedSize = result.taken
        entry.size = result.bytes.count
        entry.checksum = Inflater.checksum(result.bytes)
      }
      guard entry.packedSize <= bytes.count - start else { break }
      entries.append(entry)
      place = start + entry.packedSize
      // What stands behind the data: a descriptor of 12 to 24 bytes, then the next header.
      while place + 4 <= bytes.count, place < start + entry.packedSize + 24,
        !bytes[place...].starts(with: [0x50, 0x4B, 3, 4])
      {
        place += 1
      }
    }
    return entries
  }
}
