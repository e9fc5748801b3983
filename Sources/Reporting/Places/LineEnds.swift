/// The lines of a raw file, so that a byte's line can be told.
struct LineEnds {
  private let ends: [Int]

  /// Finds the line ends: line feeds, or carriage returns where they alone end lines, as the parser has it.
  init(_ bytes: [UInt8]) {
    let feeds = bytes.count { $0 == 0x0A }
    let end: UInt8 = bytes.count { $0 == 0x0D } > 2 * feeds ? 0x0D : 0x0A
    ends = bytes.indices.filter { bytes[$0] == end }
  }

  /// The 1-based line of a byte.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}
