import CZlib
import Foundation

@testable import SourceParsing

/// Writes ZIP archives for tests, sound ones and others.
struct ZipBuilder {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  /// Whether sizes are written in zip64 fields.
  var isLong = false

  /// Adds an entry; `checksum` and `size` other than the true ones make a lie of it.
  mutating func add(
    _ name: String, _ content: [UInt8], isDeflated: Bool = false, method: Int? = nil, flags: Int = 0,
    checksum: UInt32? = nil, size: Int? = nil, header: Int? = nil
  ) {
    let packed = isDeflated ? Self.deflated(content) : content
    let place = header ?? bytes.count
    let common =
      little(flags, 2) + little(method ?? (isDeflated ? 8 : 0), 2) + little(0, 4)
      + little(Int(checksum ?? Inflater.checksum(content)), 4)
    let sizes = little(packed.count, 4) + little(size ?? content.count, 4)
    let name = Array(name.utf8)
    bytes += [0x50, 0x4B, 3, 4] + little(20, 2) + common + sizes + little(name.count, 2) + little(0, 2) + name + packed
    let long =
      little(1, 2) + little(24, 2) + little(size ?? content.count, 8) + little(packed.count, 8) + little(place, 8)
    let all = little(0xFFFF_FFFF, 4)
    directory += [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + common + (isLong ? all + all : sizes)
    directory += little(name.count, 2) + little(isLong ? long.count : 0, 2) + little(0, 2) + little(0, 8)
    directory += (isLong ? all : little(place, 4)) + name + (isLong ? long : [])
    count += 1
  }

  /// Adds texts.
  mutating func add(_ entries: [(name: String, text: String)]) {
    for entry in entries { add(entry.name, Array(entry.text.utf8), isDeflated: true) }
  }

  /// The archive with its directory.
  var archive: [UInt8] {
    let start = bytes.count
    var end: [UInt8] = []
    if isLong {
      let place = start + directory.count
      end += [0x50, 0x4B, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) + little(count, 8)
      end += little(count, 8) + little(directory.count, 8) + little(start, 8)
      end += [0x50, 0x4B, 6, 7] + little(0, 4) + little(place, 8) + little(1, 4)
    }
    end += [0x50, 0x4B, 5, 6] + little(0, 4) + little(isLong ? 0xFFFF : count, 2) + little(isLong ? 0xFFFF : count, 2)
    end += little(isLong ? 0xFFFF_FFFF : directory.count, 4) + little(isLong ? 0xFFFF_FFFF : start, 4) + little(0, 2)
    return bytes + directory + end
  }

  private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// Deflated data without a wrapping: zlib's, less its two bytes in front and four behind.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    compress(&packed, &length, content, UInt(content.count))
    return Array(packed[2..<Int(length) - 4])
  }

  /// A gzip file of one member.
  static func gzipped(_ content: [UInt8]) -> [UInt8] {
    let sum = Int(Inflater.checksum(content))
    let tail = [sum, content.count].flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(content) + tail
  }
}
