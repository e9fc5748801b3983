internal import ArgumentParser

/// Guesses what a mistyped command was meant to be.
enum CommandGuess {
  /// The subcommand nearest to the first word, if that word is none and at most two edits away from one.
  static func nearest(to arguments: some Sequence<String>) -> String? {
    let names = Gainsay.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first(where: { !$0.hasPrefix("-") }), !names.contains(word) else { return nil }
    guard let best = Spelling.nearest(to: word, among: names).first, Spelling.distance(word, best) <= 2 else {
      return nil
    }
    return best
  }
}
