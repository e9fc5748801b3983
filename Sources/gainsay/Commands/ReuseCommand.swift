internal import ArgumentParser

/// Text reuse among many texts.
struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse", abstract: "Find every text that passages share: copies, edited copies, set phrases.",
    discussion: """
      A file of passages has one JSON object a line: {"id": "p1", "text": "…"}; - reads standard input. \
      What was read of an archive is kept in .gainsay/archives and read again when it changes.
      Example: gainsay reuse --passages archive.jsonl --format jsonl
      Example: gainsay reuse new.html --against archive.jsonl
      """)

  @Argument(help: ArgumentHelp("New sources, for --against.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Compare all passages of this JSON Lines file.", valueName: "file.jsonl"))
  var passages: String?

  @Option(
    help: ArgumentHelp(
      "Compare new sources with this JSON Lines file or folder of sources.", valueName: "archive"))
  var against: String?

  @OptionGroup var options: ReuseOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    guard (passages == nil) != (against == nil) else {
      throw ValidationError("name a file of passages with --passages, or new sources and an archive with --against")
    }
    guard paths.isEmpty == (against == nil) else {
      throw ValidationError(paths.isEmpty ? "name the new sources" : "--passages takes no other paths")
    }
  }

  func run() throws {
    try project.enter()
    if let passages {
      let (summary, faults) = try PassageReuse(options: options).print(path: passages)
      try end(summary, faults > 0 ? .failed : .ran)
    } else if let against {
      let (summary, outcome) = try ArchiveReuse(options: options).print(paths, against: against)
      try end(summary, outcome)
    }
  }

  /// Standard output is for matches alone, so that the summary goes to standard error.
  private func end(_ summary: String, _ outcome: Outcome) throws {
    if !project.quiet { Console.complain(summary, prefix: "") }
    try outcome.end()
  }
}
