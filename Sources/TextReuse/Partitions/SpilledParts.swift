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

  /// No elements; a file is made at `path`, which never lasts, when they take more than so many bytes.
  init(path: String, memory: Int) {
    self.path = path
    self.memory = memory
  }

  /// How many bytes were written to disk.
  var spilledBytes: Int { file?.count ?? 0 }

  /// Adds elements of each part.
  func append(_ parts: [[Element]]) throws(SpillError) {
    var starts = [0]
    starts.reserveCapacity(parts.count + 1)
    for part in parts { starts.append(starts[starts.count - 1] + part.count) }
    var elements: [Element] = []
    elements.reserveCapacity(starts[starts.count - 1])
    for part in parts { elements += part }
    if !elements.isEmpty { try append(elements, starts: starts) }
  }

  /// Adds a piece whose parts stand one behind the other: where each begins, and where the last one ends.
  func append(_ elements: [Element], starts: [Int]) throws(SpillError) {
    pieces.append(Piece(starts: starts, elements: elements, offset: 0))
    held += elements.count * MemoryLayout<Element>.stride
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
    for (_, elements) in try pieces(ofPart: part) { found += elements }
    return found
  }

  /// The same piece by piece, each with its number; pieces without an element of the part are left out.
  func pieces(ofPart part: Int) throws(SpillError) -> [(number: Int, elements: ArraySlice<Element>)] {
    var found: [(number: Int, elements: ArraySlice<Element>)] = []
    found.reserveCapacity(pieces.count)
    for (number, piece) in pieces.enumerated() {
      let range = piece.starts[part]..<piece.starts[part + 1]
      if range.isEmpty { continue }
      if let file, piece.elements.isEmpty {
        let offset = piece.offset + range.lowerBound * MemoryLayout<Element>.stride
        found.append((number, try file.read(range.count, from: offset)[...]))
      } else {
        found.append((number, piece.elements[range]))
      }
    }
    return found
  }
}
