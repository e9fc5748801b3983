internal import Foundation

/// The file that says which segments make an index, in order, and which of their sources were removed.
struct IndexManifest: Equatable {
  /// One segment.
  struct Entry: Equatable {
    var name: String
    var removed: [Int]
  }

  static let fileName = "manifest"
  private static let head = "gainsay archive 1"
  private static let tail = "end"
  private static let sizeLimit = 64 << 20

  var entries: [Entry] = []

  /// Reads the manifest of a folder; without one, there are no segments.
  init(folder: String) throws(FingerprintIndexError) {
    let path = folder + "/" + Self.fileName
    guard access(path, F_OK) == 0 else { return }
    let file = try MappedFile(path)
    guard file.bytes.count <= Self.sizeLimit else { throw .damaged(path: path, reason: "is too large") }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == Self.head, lines[lines.count - 2] == Self.tail, lines[lines.count - 1].isEmpty
    else {
      throw .damaged(path: path, reason: "is cut off or of another version")
    }
    for line in lines[1..<lines.count - 2] {
      let words = line.split(separator: " ")
      let removed = words.dropFirst().map { Int($0) }
      guard let name = words.first, IndexManifest.isSegment(String(name)), !removed.contains(nil) else {
        throw .damaged(path: path, reason: "has a line that is none of its own")
      }
      entries.append(Entry(name: String(name), removed: removed.compactMap(\.self)))
    }
  }

  init(_ entries: [Entry]) { self.entries = entries }

  /// Puts the manifest in its place.
  func write(folder: String) throws(FingerprintIndexError) {
    let lines = entries.map { ([$0.name] + $0.removed.map(String.init)).joined(separator: " ") }
    let file = try IndexFile(folder + "/" + Self.fileName)
    try file.append(Array((([Self.head] + lines + [Self.tail]).joined(separator: "\n") + "\n").utf8))
    try file.finish()
  }

  /// The name of the segment with a number.
  static func segmentName(_ number: Int) -> String { "\(number).segment" }

  /// The number of the segment with a name; `nil` where it is none.
  static func number(of name: String) -> Int? {
    name.hasSuffix(".segment") ? Int(name.dropLast(".segment".count)) : nil
  }

  private static func isSegment(_ name: String) -> Bool { number(of: name) != nil && !name.contains("/") }
}
