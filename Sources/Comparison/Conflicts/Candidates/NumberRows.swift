internal import ClaimModel

/// Rows of numbers, one behind the other in memory.
struct NumberRows: Sendable {
  private var values: [Int32] = []
  private var starts: [Int] = [0]

  /// No rows.
  init() {}

  /// Takes rows as they come.
  init(_ rows: some Sequence<ArraySlice<Int32>>) { for row in rows { append(row) } }

  private init(values: [Int32], starts: [Int]) {
    self.values = values
    self.starts = starts
  }

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// A row.
  subscript(row: Int) -> ArraySlice<Int32> { values[starts[row]..<starts[row + 1]] }

  /// Adds a row.
  mutating func append(_ row: some Sequence<Int32>) {
    values.append(contentsOf: row)
    starts.append(values.count)
  }

  /// Adds some rows of others.
  mutating func append(_ rows: Range<Int>, of other: NumberRows) {
    let shift = values.count - other.starts[rows.lowerBound]
    values += other.values[other.starts[rows.lowerBound]..<other.starts[rows.upperBound]]
    for row in rows { starts.append(other.starts[row + 1] + shift) }
  }

  /// For each number below `count` that is wanted, the rows that hold it, in order.
  func inverted(count: Int, where isWanted: (Int32) -> Bool) -> NumberRows {
    var starts = [Int](repeating: 0, count: count + 1)
    for value in values where isWanted(value) { starts[Int(value) + 1] += 1 }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    var next = starts
    var rows = [Int32](repeating: 0, count: starts[count])
    for row in 0..<self.count {
      for value in self[row] where isWanted(value) {
        rows[next[Int(value)]] = Int32(row)
        next[Int(value)] += 1
      }
    }
    return NumberRows(values: rows, starts: starts)
  }
}

extension NumberRows {
  /// Writes the rows as they lie in memory.
  func write(to writer: inout CompactWriter) {
    writer.add(raw: starts)
    writer.add(raw: values)
  }

  /// Reads rows of numbers from 0 to below `bound`.
  init(from reader: inout CompactReader, below bound: Int) throws(CompactReader.Malformed) {
    starts = try reader.raw()
    values = try reader.raw()
    guard starts.first == 0, starts.last == values.count, zip(starts, starts.dropFirst()).allSatisfy(<=),
      values.allSatisfy({ $0 >= 0 && Int($0) < bound })
    else { throw CompactReader.Malformed() }
  }
}
