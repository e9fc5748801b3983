internal import ArgumentParser
internal import ClaimModel

/// What two sources share, side by side, or what all passages of a file share.
struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Show the text that two sources share, side by side; or search an archive of passages.",
    discussion: """
      gainsay reuse A B compares two files, or two sources of the project, down to sentences in other words.
      gainsay reuse --passages FILE.jsonl compares all passages of a file with one JSON object a line: \
      {"id": "p1", "text": "…"}; - reads standard input.
      Example: gainsay reuse wire.html blog.html
      """)

  @Argument(help: ArgumentHelp("Two files, or two sources of the project.", valueName: "source"))
  var sources: [String] = []

  @Option(help: ArgumentHelp("Compare all passages of this JSON Lines file.", valueName: "file.jsonl"))
  var passages: String?

  @OptionGroup var options: ReuseOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if passages == nil {
      guard sources.count == 2 else {
        throw ValidationError("name two sources, as in gainsay reuse wire.html blog.html")
      }
    } else {
      guard sources.isEmpty else {
        throw ValidationError("--passages compares the passages of one file; name no sources")
      }
      guard options.format != .json else { throw ValidationError("--passages prints text or jsonl") }
    }
  }

  func run() throws {
    try project.enter()
    if let passages {
      let (summary, faults) = try PassageReuse(options: options).print(path: passages)
      if !project.quiet { Console.complain(summary, prefix: "") }
      try (faults > 0 ? Outcome.failed : .ran).end()
    } else {
      let pair = try SourcePair(sources[0], sources[1])
      let report = pair.report(options)
      report.complain(leftOut: [])
      try pair.print(report, as: options.format)
      try (report.failures.isEmpty ? Outcome.ran : .failed).end()
    }
  }
}
