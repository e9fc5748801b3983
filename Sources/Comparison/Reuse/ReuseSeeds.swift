internal import TextAnalysis

/// Pairs of passages that share runs of words, found by sorting the hashes of all runs.
struct ReuseSeeds {
  /// Two passages, the earlier first, and the word indices at which they share a run.
  struct Pair {
    var first: Int
    var second: Int
    var places: [(Int, Int)]
  }

  /// A run in more passages than this is a set phrase or boilerplate and seeds nothing by itself.
  static let boilerplateLimit = 32

  /// The pairs, ordered by their passages.
  static func pairs(of passages: [Shingles]) -> [Pair] {
    var runs: [(hash: UInt64, passage: UInt32, word: UInt32)] = []
    for (index, passage) in passages.enumerated() {
      for (word, hash) in passage.hashes.enumerated() { runs.append((hash, UInt32(index), UInt32(word))) }
    }
    runs.sort { ($0.hash, $0.passage, $0.word) < ($1.hash, $1.passage, $1.word) }
    var places: [UInt64: [(Int, Int)]] = [:]
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].hash == runs[start].hash { end += 1 }
      if end - start > 1, end - start <= boilerplateLimit {
        for i in start..<end {
          for j in (i + 1)..<end where runs[i].passage != runs[j].passage {
            let key = UInt64(runs[i].passage) << 32 | UInt64(runs[j].passage)
            places[key, default: []].append((Int(runs[i].word), Int(runs[j].word)))
          }
        }
      }
      start = end
    }
    return places.sorted { $0.key < $1.key }.map { key, places in
      Pair(first: Int(key >> 32), second: Int(key & 0xFFFF_FFFF), places: places.sorted { $0 < $1 })
    }
  }
}
