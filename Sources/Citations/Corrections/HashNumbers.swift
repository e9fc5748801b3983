/// Numbers from 0 for a set of hashes: a table with open addressing (Knuth 1973, 6.4) behind a filter, since nearly all hashes that
/// are asked for are not in the set.
struct HashNumbers: Sendable {
  private let filter: HashFilter
  private var hashes: [UInt32]
  /// Less than 0 where the place in the table is free.
  private var numbers: [Int32]
  /// How many hashes have a number.
  private(set) var count = 0

  /// Numbers hashes in their order; one that comes again keeps its number.
  init(_ set: [UInt32]) {
    filter = HashFilter(set)
    let size = 1 << max(4, Int.bitWidth - (set.count * 2).leadingZeroBitCount)
    hashes = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
    for hash in set {
      let place = place(of: hash)
      guard numbers[place] < 0 else { continue }
      (hashes[place], numbers[place]) = (hash, Int32(count))
      count += 1
    }
  }

  /// The number of a hash; `nil` where it has none.
  subscript(hash: UInt32) -> Int? {
    guard filter.mayHold(hash) else { return nil }
    let number = numbers[place(of: hash)]
    return number < 0 ? nil : Int(number)
  }

  /// Where a hash stands, or would stand.
  private func place(of hash: UInt32) -> Int {
    let mask = hashes.count - 1
    // The filter asks the lowest bits.
    var place = Int(hash >> 8) & mask
    while numbers[place] >= 0, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }
}
