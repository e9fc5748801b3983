internal import TextReuse

/// Writes what partitions prove to standard output: a line a match with the numbers of its passages, a line a sign of a set phrase, and the totals.
struct StageLines {
  private let options: ReuseOptions
  private var output = OutputBuffer()

  init(options: ReuseOptions) { self.options = options }

  /// Writes matches; `match` is what `gainsay reuse` prints.
  mutating func add(_ matches: [TextMatch], of archive: PassageArchive) throws {
    var (first, second) = (ReadPassage(), ReadPassage())
    var loaded = -1
    for match in matches where match.one != match.other {
      if match.one != loaded { try archive.read(match.one, into: &first) }
      loaded = match.one
      try archive.read(match.other, into: &second)
      let overlap = match.stretch.overlap(firstWords: first.words.count, secondWords: second.words.count)
      guard overlap >= options.minOverlap else { continue }
      output.add("{\"one\":")
      output.add(match.one)
      output.add(",\"other\":")
      output.add(match.other)
      output.add(",\"match\":")
      output.add(
        first.side(match.stretch.first), second.side(match.stretch.second), match.stretch,
        ReuseKind(match.stretch, firstWords: first.words.count, secondWords: second.words.count))
      output.add("}")
      output.endLine()
    }
  }

  /// Writes what shows a set phrase: where two passages have it, in words, and the hashes of its frequent runs.
  mutating func add(_ phrase: SetPhrase) {
    let (stretch, match) = (phrase.match.stretch, phrase.match)
    output.add("{\"one\":")
    output.add(match.one)
    output.add(",\"other\":")
    output.add(match.other)
    output.add(",\"words\":[")
    for (index, number) in [
      stretch.first.lowerBound, stretch.first.upperBound, stretch.second.lowerBound, stretch.second.upperBound,
      stretch.common,
    ].enumerated() {
      if index > 0 { output.add(",") }
      output.add(number)
    }
    output.add("],\"runs\":[")
    for (index, run) in phrase.runs.enumerated() {
      if index > 0 { output.add(",") }
      output.add(json: String(run, radix: 16))
    }
    output.add("]}")
    output.endLine()
  }

  /// Writes what was read in all.
  mutating func add(_ totals: ReuseTotals) {
    output.add("{\"passages\":")
    output.add(totals.texts)
    output.add(",\"bytes\":")
    output.add(totals.bytes)
    output.add(",\"faults\":")
    output.add(totals.faults)
    output.add("}")
    output.endLine()
  }

  /// Writes what is left.
  mutating func finish() { output.flush() }
}
