internal import ArgumentParser
internal import ClaimModel

/// What two sources share, side by side; what all passages of a file share; what new sources share with an archive.
struct ReuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Show the text that two sources share, side by side; or search an archive of passages.",
    discussion: """
      gainsay reuse A B compares two files, or two sources of the project, down to sentences in other words.
      gainsay reuse --passages FILE.jsonl compares all passages of a file with one JSON object a line: \
      {"id": "p1", "text": "…"}; - reads standard input.
      gainsay reuse NEW --against ARCHIVE compares new sources with such a file or a folder of sources; what was read of \
      the archive is kept in .gainsay/archives and read again when it changes.
      Example: gainsay reuse wire.html blog.html
      """)

  @Argument(
    help: ArgumentHelp("Two files, or two sources of the project; with --against, new files.", valueName: "source"))
  var sources: [String] = []

  @Option(help: ArgumentHelp("Compare all passages of this JSON Lines file.", valueName: "file.jsonl"))
  var passages: String?

  @Option(help: ArgumentHelp("Compare with this JSON Lines file or folder of sources.", valueName: "archive"))
  var against: String?

  @OptionGroup var options: ReuseOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if passages == nil, against == nil {
      guard sources.count == 2 else {
        throw ValidationError("name two sources, as in gainsay reuse wire.html blog.html")
      }
      return
    }
    guard options.format != .json else { throw ValidationError("--passages and --against print text or jsonl") }
    guard passages == nil || against == nil else {
      throw ValidationError("--passages and --against do not go together")
    }
    if passages != nil, !sources.isEmpty {
      throw ValidationError("--passages compares the passages of one file; name no sources")
    }
    if against != nil, sources.isEmpty { throw ValidationError("name the new sources that --against is asked about") }
  }

  func run() throws {
    try project.enter()
    if let passages {
      let (summary, faults) = try ProgressBar.shown(unless: project.quiet) { progress in
        try PassageReuse(options: options, progress: progress).print(path: passages)
      }
      try end(summary, faults > 0 ? .failed : .ran)
    } else if let against {
      let (summary, outcome) = try ArchiveReuse(options: options).print(sources, against: against)
      try end(summary, outcome)
    } else {
      let pair = try SourcePair(sources[0], sources[1])
      let report = pair.report(options)
      report.complain(leftOut: [])
      try pair.print(report, as: options.format)
      try (report.failures.isEmpty ? Outcome.ran : .failed).end()
    }
  }

  /// Standard output is for matches alone, so that the summary goes to standard error.
  private func end(_ summary: String, _ outcome: Outcome) throws {
    if !project.quiet { Console.complain(summary, prefix: "") }
    try outcome.end()
  }
}
