/// Elements in parts, kept in memory while they are few, and else in a temporary file that has no name once it is open.
///
/// What is added comes in pieces, each with elements for all parts; a part's elements come back in the order in which they were added.
final class SpilledParts<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private struct Piece {
    /// Where each part begins in the piece, and where the last one ends.
    var starts: [Int]
    /// The elements, where they are in memory.
    var elements: [Element]
    /// Where they begin in the file, in bytes.
    var offset: Int
  }

  private let path: String
  /// So many bytes are kept in memory.
  private let memory: Int
  private var pieces: [Piece] = []
  private var held = 0
  private var file: SpillFile?

  /// No elements; a file is made in `folder` when they take more than so many bytes.
  init(folder: String, name: String, memory: Int) {
    path = folder + "/" + name
    self.memory = memory
  }

  /// How many bytes were written to disk.
  var spilledBytes: Int { file?.count ?? 0 }

  /// Adds elements of each part.
  func append(_ parts: [[Element]]) throws(SpillError) {
    var starts = [0]
    starts.reserveCapacity(parts.count + 1)
    for part in parts { starts.append(starts[starts.count - 1] + part.count) }
    guard let count = starts.last, count > 0 else { return }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for part in parts { elements += part }
    pieces.append(Piece(starts: starts, elements: elements, offset: 0))
    held += count * MemoryLayout<Element>.stride
    if held > memory { try spill() }
  }

  private func spill() throws(SpillError) {
    if file == nil { file = try SpillFile(path) }
    guard let file else { return }
    for index in pieces.indices where !pieces[index].elements.isEmpty {
      pieces[index].offset = file.count
      try file.append(pieces[index].elements)
      pieces[index].elements = []
    }
    held = 0
  }

  /// The elements of one part. Several threads may ask while nothing is added.
  func elements(ofPart part: Int) throws(SpillError) -> [Element] {
    var found: [Element] = []
    found.reserveCapacity(pieces.reduce(0) { $0 + $1.starts[part + 1] - $1.starts[part] })
    for piece in pieces {
      let range = piece.starts[part]..<piece.starts[part + 1]
      if range.isEmpty { continue }
      if let file, piece.elements.isEmpty {
        found += try file.read(range.count, from: piece.offset + range.lowerBound * MemoryLayout<Element>.stride)
      } else {
        found += piece.elements[range]
      }
    }
    return found
  }
}
