internal import TextReuse

/// The passages of a file: their texts and ids side by side in memory.
struct Passages {
  /// The texts in the order of the lines.
  private(set) var texts = TextCollection()
  /// The ids in the same order.
  private(set) var ids = TextCollection()
  /// How many lines could not be read.
  private(set) var faultCount = 0

  /// The ids that stand more than once, each with how often, in the order of their first lines.
  private(set) var repeatedIDs: [(id: String, count: Int)] = []

  /// Reads a JSON Lines file; `-` is standard input.
  init(path: String, threads: Int?) throws {
    let lines = try LineBlocks(path)
    // The texts are nearly the whole file; what is never touched takes no memory.
    var texts = TextCollection()
    texts.reserve(texts: lines.byteCount / 512, bytes: lines.byteCount)
    var file = PassageFile(threads: threads)
    var ids = TextCollection()
    var (seen, repeated): (Set<Int>, Set<Int>) = ([], [])
    try file.read(lines) { id, text in
      texts.append(utf8: text)
      ids.append(id)
      if !seen.insert(id.hashValue).inserted { repeated.insert(id.hashValue) }
    }
    (self.texts, self.ids, faultCount) = (texts, ids, file.faultCount)
    repeatedIDs = Self.repeated(repeated, in: ids)
  }

  /// The ids that stand more than once, each with how often, in the order of their first lines.
  private static func repeated(_ hashes: Set<Int>, in ids: TextCollection) -> [(id: String, count: Int)] {
    guard !hashes.isEmpty else { return [] }
    var found = RepeatedIDs()
    for passage in 0..<ids.count {
      let id = ids.text(passage)
      guard hashes.contains(id.hashValue) else { continue }
      found.add(id)
    }
    return found.all
  }
}
