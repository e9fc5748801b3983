internal import ArgumentParser

/// Text reuse among many texts.
struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse", abstract: "Find every text that passages share: copies, edited copies, set phrases.",
    discussion: """
      The file has one JSON object a line: {"id": "p1", "text": "…"}; - reads standard input.
      Example: gainsay reuse --passages archive.jsonl --format jsonl
      """)

  @Option(help: ArgumentHelp("Compare all passages of this JSON Lines file.", valueName: "file.jsonl"))
  var passages: String

  @OptionGroup var options: ReuseOptions
  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enter()
    let (summary, faults) = try PassageReuse(options: options).print(path: passages)
    if !project.quiet { Console.complain(summary, prefix: "") }
    try (faults > 0 ? Outcome.failed : .ran).end()
  }
}
