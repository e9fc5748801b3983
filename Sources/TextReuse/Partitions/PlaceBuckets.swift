/// The places of one partition in buckets by their hashes, in order: what is done with a bucket is done in the cache of one core.
struct PlaceBuckets {
  /// About so many places are in a bucket.
  private static let size = 1 << 15
  /// More streams to write to slow down the memory.
  private static let most = 1 << 11

  private var places: [RunPlace] = []
  /// Where each bucket begins, and where the last one ends.
  private var starts: [Int] = [0]

  /// Puts places into buckets; those of a bucket keep their order.
  init(_ pieces: [[RunPlace]]) {
    let total = pieces.reduce(0) { $0 + $1.count }
    guard total > 0 else { return }
    var (least, greatest) = (UInt64.max, UInt64.min)
    for piece in pieces {
      for run in piece { (least, greatest) = (min(least, run.hash), max(greatest, run.hash)) }
    }
    let wanted = UInt64(min(Self.most, max(1, total / Self.size)))
    var shift: UInt64 = 0
    while (greatest >> shift) - (least >> shift) >= wanted { shift += 1 }
    let first = least >> shift
    starts = [Int](repeating: 0, count: Int((greatest >> shift) - first) + 2)
    for piece in pieces {
      for run in piece { starts[Int(truncatingIfNeeded: run.hash >> shift &- first) + 1] &+= 1 }
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var ends = starts
    places = [RunPlace](unsafeUninitializedCapacity: total) { buffer, filled in
      ends.withUnsafeMutableBufferPointer { ends in
        for piece in pieces {
          for run in piece {
            let bucket = Int(truncatingIfNeeded: run.hash >> shift &- first)
            buffer[ends[bucket]] = run
            ends[bucket] &+= 1
          }
        }
      }
      filled = total
    }
  }

  /// How many buckets there are.
  var count: Int { starts.count - 1 }

  /// The places of a bucket whose runs come more than once, ordered by hash; those of one hash keep their order.
  func repeated(_ bucket: Int) -> [RunPlace] {
    let held = places[starts[bucket]..<starts[bucket + 1]]
    // Four counters or more a place: few of the runs that come once share one with another.
    var size = 64
    while size < held.count * 4 { size <<= 1 }
    let mask = UInt64(size - 1)
    var counters = [UInt8](repeating: 0, count: size)
    var found = [RunPlace](unsafeUninitializedCapacity: held.count + 1) { buffer, filled in
      counters.withUnsafeMutableBufferPointer { counters in
        for run in held {
          let counter = Int(truncatingIfNeeded: run.hash >> WordRuns.emptyBits & mask)
          counters[counter] = counters[counter] &<< 1 | 1
        }
        for run in held {
          buffer[filled] = run
          filled &+= counters[Int(truncatingIfNeeded: run.hash >> WordRuns.emptyBits & mask)] > 1 ? 1 : 0
        }
      }
    }
    RunPlace.sort(&found, partCount: 1)
    return found
  }
}
