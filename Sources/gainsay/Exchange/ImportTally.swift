internal import Exchange

/// What became of the records of a file.
struct ImportTally {
  /// Whether nothing is written.
  let isDryRun: Bool
  /// Says what became of a record; `--quiet` leaves it out.
  let say: (String) -> Void
  private(set) var imported = 0
  private(set) var unchanged = 0
  private(set) var refused = 0

  init(isDryRun: Bool, say: @escaping (String) -> Void) {
    self.isDryRun = isDryRun
    self.say = say
  }

  /// Counts a record that was written, and says how.
  mutating func take(_ words: String) {
    imported += 1
    say("+ \(words)")
  }

  /// Counts a record that the project has as it is.
  mutating func keep() { unchanged += 1 }

  /// Counts a record that could not be imported, and says which, what is wrong, and what to do.
  mutating func refuse(_ refusal: Refusal) {
    refused += 1
    let name = refusal.name.map { " (\($0))" } ?? ""
    Console.complain("\(refusal.place)\(name): \(refusal.reason)", prefix: "not imported: ")
  }

  /// Says the counts; how the command ends.
  func end() throws {
    let counts = "\(imported), unchanged \(unchanged), not imported \(refused)"
    say(isDryRun ? "would be imported \(counts); nothing was written" : "imported \(counts)")
    if refused > 0 { try Outcome.failed.end() }
  }
}
