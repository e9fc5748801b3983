internal import ArgumentParser

/// Guesses what a mistyped command was meant to be.
enum CommandGuess {
  /// The subcommand nearest to the first word, if that word is none and at most two edits away from one.
  static func nearest(to arguments: some Sequence<String>) -> String? {
    let names = Gainsay.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first(where: { !$0.hasPrefix("-") }), !names.contains(word) else { return nil }
    let ranked = names.map { (name: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= 2 else { return nil }
    return best.name
  }

  /// The number of insertions, deletions and replacements between two words (Levenshtein 1966).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let replaced = diagonal + (byte == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
