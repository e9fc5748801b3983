internal import AnnotationStorage
internal import ArgumentParser

/// Takes the last change back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what the last command changed in Annotations/; again, the one before.",
    discussion: """
      Refuses where a record was changed since. A verdict is not removed but withdrawn. Only changes of this copy of \
      the project are known; what was committed, git takes back.
      """)

  @Flag(help: "Step over the last change where nothing of it is in place.")
  var skip = false

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    var undone: [StoreChange] = []
    try ClaimCommand.keep { undone = try Workspace.store.undo(skipping: skip) }
    if undone.isEmpty { project.say("stepped over the last change") }
    if let command = undone.first?.command { project.say("took back: gainsay \(command)") }
    for change in undone { project.say("  \(HistoryWording.undone(change))") }
  }
}

/// What was changed, the last first.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show what was changed in Annotations/ in this copy of the project, the last first.",
    discussion: "What others changed, git log Annotations shows. Example: gainsay log -n 20")

  @Option(name: [.customShort("n"), .long], help: ArgumentHelp("How many changes.", valueName: "n"))
  var limit: Int?

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let changes = Workspace.journal.changes()
    let undone = Set(changes.compactMap(\.undoes))
    for change in changes.reversed().prefix(max(0, limit ?? .max)) {
      let mark = undone.contains(change.operation) ? "  (taken back)" : ""
      let line = "\(change.time)  \(HistoryWording.made(change))\(mark)\n  gainsay \(change.command)"
      Console.print(Console.visible(line))
    }
  }
}

/// Words for changes.
enum HistoryWording {
  /// `added claims/x.json`, `changed …`, `removed …`.
  static func made(_ change: StoreChange) -> String {
    "\(change.before == nil ? "added" : change.after == nil ? "removed" : "changed") \(change.path)"
  }

  /// What taking it back did.
  static func undone(_ change: StoreChange) -> String {
    if change.path.hasPrefix("verdicts/") { return "withdrew \(change.path)" }
    return "\(change.before == nil ? "removed" : change.after == nil ? "restored" : "changed back") \(change.path)"
  }
}
