/// Sorting by 64-bit keys in time proportional to the number of elements.
enum RadixSort {
  private static let digit = 11
  private static let buckets = 1 << digit

  /// Sorts by the bits `low..<high` of `key`, in steps of eleven, and keeps the order of elements that agree in them.
  static func sort<Element: BitwiseCopyable>(
    _ elements: inout [Element], from low: UInt64 = 0, through high: UInt64 = 64, by key: (Element) -> UInt64
  ) {
    if elements.count < 64 {
      insertionSort(&elements, by: key)
      return
    }
    let count = elements.count
    var other = [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      elements.withUnsafeBufferPointer { _ = buffer.initialize(fromContentsOf: $0) }
      initialized = count
    }
    var counts = [Int](repeating: 0, count: buckets)
    var shift = low
    while shift < high {
      elements.withUnsafeMutableBufferPointer { source in
        other.withUnsafeMutableBufferPointer { target in
          counts.withUnsafeMutableBufferPointer { counts in
            counts.update(repeating: 0)
            for element in source { counts[Int(key(element) >> shift) & (buckets - 1)] &+= 1 }
            var sum = 0
            for bucket in 0..<buckets { (counts[bucket], sum) = (sum, sum &+ counts[bucket]) }
            for element in source {
              let bucket = Int(key(element) >> shift) & (buckets - 1)
              target[counts[bucket]] = element
              counts[bucket] &+= 1
            }
          }
        }
      }
      swap(&elements, &other)
      shift += UInt64(digit)
    }
  }

  /// Puts elements in order that are nearly so, and keeps the order of equal keys.
  static func finish<Element: BitwiseCopyable>(_ elements: inout [Element], by key: (Element) -> UInt64) {
    insertionSort(&elements, by: key)
  }

  private static func insertionSort<Element>(_ elements: inout [Element], by key: (Element) -> UInt64) {
    for index in elements.indices.dropFirst() {
      let element = elements[index]
      let value = key(element)
      var place = index
      while place > 0, key(elements[place - 1]) > value {
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }
}
