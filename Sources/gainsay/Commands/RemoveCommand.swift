internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// Takes records out, by their ids.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm", abstract: "Remove annotations, notes and links; gainsay undo brings them back.",
    discussion: "Claims have their own command, gainsay claim rm; verdicts are never removed. Example: gainsay rm 01jd8"
  )

  @Argument(help: ArgumentHelp("Ids, or the first letters of them.", valueName: "id"))
  var ids: [String]

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    // All are looked up before one is removed.
    let records = try ids.map { try record(named: $0, in: stored) }
    let store = Workspace.store
    for record in records {
      try ClaimCommand.keep {
        switch record {
        case .annotation(let annotation): try store.remove(annotation)
        case .note(let note): try store.remove(note)
        case .link(let link): try store.remove(link)
        }
      }
      project.say("removed \(record.words)")
    }
  }

  private enum Record {
    case annotation(Annotation)
    case note(Note)
    case link(SourceLink)

    var words: String {
      switch self {
      case .annotation(let annotation):
        "\(annotation.id)  \(annotation.stance.rawValue) \(annotation.claim)  “\(annotation.quote ?? "")”"
      case .note(let note): "\(note.id)  note: \(note.text)"
      case .link(let link): "\(link.id)  \(link.from) \(link.relation.rawValue) \(link.to)"
      }
    }
  }

  private func record(named prefix: String, in stored: StoreContents) throws(CommandError) -> Record {
    let found: [Record] =
      stored.annotations.filter { $0.id.rawValue.hasPrefix(prefix) }.map(Record.annotation)
      + stored.notes.filter { $0.id.rawValue.hasPrefix(prefix) }.map(Record.note)
      + stored.links.filter { $0.id.rawValue.hasPrefix(prefix) }.map(Record.link)
    guard !prefix.isEmpty, let first = found.first else {
      if stored.claims.contains(where: { $0.id.rawValue == prefix }) {
        throw CommandError("\(prefix) is a claim: gainsay claim rm \(prefix)")
      }
      throw CommandError("no annotation, note or link is named “\(prefix)”; nothing was removed")
    }
    guard found.count == 1 else {
      throw CommandError("“\(prefix)” begins \(found.count) records; give more letters, nothing was removed")
    }
    return first
  }
}
