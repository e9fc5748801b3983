internal import ArgumentParser
internal import ClaimModel
internal import Reporting

/// Text reuse and conflicts, on the terminal.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Show duplicated text and conflicting assertions.",
    discussion: """
      gainsay compare --pairs FILE.jsonl judges pairs of texts, one JSON object a line: {"id": "p1", "premise": "…", \
      "hypothesis": "…", "date_a": "2024-05-31", "author_a": "…"} (dates and authors may be missing); - reads standard \
      input. It answers with a line a pair; --tier review also calls a conflict what seems to refute.
      Example: gainsay compare --between memoir,gazette
      """)

  @Argument(help: ArgumentHelp("Folders or files; seeds/ where none is named.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Only findings between these two sources.", valueName: "a,b"))
  var between: String?

  @Flag(help: "Text reuse alone.")
  var reuse = false

  @Flag(help: "Conflicts alone.")
  var conflicts = false

  @Option(help: ArgumentHelp(ReportFiles.names + " instead of plain text.", valueName: "format"))
  var format: ReportFormat?

  @Option(help: ArgumentHelp("Judge the pairs of texts of this JSON Lines file instead.", valueName: "file.jsonl"))
  var pairs: String?

  @OptionGroup var reuseOptions: SharedTextOptions
  @OptionGroup var conflictOptions: ConflictOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if conflictOptions.judge != nil, pairs != nil || reuse && !conflicts {
      throw ValidationError(
        "--judge is asked about the conflicts of sources; it goes with neither --pairs nor --reuse alone")
    }
    guard pairs != nil else { return }
    guard paths.isEmpty, between == nil, !reuse, format == nil else {
      throw ValidationError(
        "--pairs judges the pairs of one file and prints JSON Lines; name no sources, and no format")
    }
  }

  func run() throws {
    try project.enter()
    if let pairs {
      let counts = try PairFile(tier: conflictOptions.tier).print(path: pairs)
      if !project.quiet {
        let found = FindingPrinter.count(counts.conflicts, "conflict")
        Console.complain("\(FindingPrinter.count(counts.pairs, "pair")), \(found).", prefix: "")
      }
      try (counts.faults > 0 ? Outcome.failed : .ran).end()
      return
    }
    let report = try ProgressBar.shown(unless: project.quiet, report)
    try FindingListing.show(report, project: project, options: findings, as: format)
  }

  private func report(_ progress: ProgressCounter?) throws -> Report {
    let corpus = Corpus(paths: paths.isEmpty ? [Workspace.sourceFolder] : paths, progress: progress)
    let stages: Set<Pipeline.Stage> = reuse == conflicts ? [.reuse, .conflicts] : reuse ? [.reuse] : [.conflicts]
    let wanted = try between.map { try Set(sources(named: $0, in: corpus)) } ?? []
    var report = Pipeline(
      selection: try findings.selection(), stages: stages, reuseBetween: wanted, comparator: reuseOptions.comparator,
      tier: conflictOptions.tier, reviewLimit: conflictOptions.reviewLimit,
      explainsCompatible: conflictOptions.explainCompatible,
      judge: conflictOptions.commandJudge, conflictsBetween: wanted, baseline: findings.baseline,
      isQuiet: project.quiet,
      progress: progress
    ).report(on: corpus)
    if !wanted.isEmpty {
      report.removeFindings { !wanted.isSubset(of: $0.evidence.map(\.source)) }
      report.compatible.removeAll { !wanted.isSubset(of: $0.evidence.map(\.source)) }
    }
    return report
  }
}

extension CompareCommand {
  private func sources(named pair: String, in corpus: Corpus) throws -> [Identifier<Source>] {
    let names = pair.split(separator: ",").map(String.init)
    guard names.count == 2 else { throw CommandError("--between takes two sources parted by a comma, as in a,b") }
    return try names.map { try corpus.document(named: $0).source.id }
  }
}

/// Prints the findings of a report and ends the command.
enum FindingListing {
  static func show(_ report: Report, project: ProjectOptions, options: FindingOptions, as format: ReportFormat? = nil)
    throws
  {
    report.complain(leftOut: [])
    if let format {
      Console.printFile(try ReportFiles.text(of: report, as: .report(format), baseline: options.baseline))
      try options.outcome(of: report).end()
      return
    }
    for text in GroupPrinter(report, paint: project.paint).everything() { Console.print(text + "\n\n") }
    let printer = FindingPrinter(report, paint: project.paint)
    for pair in report.compatible { Console.print(printer.text(pair) + "\n\n") }
    project.say(FindingPrinter.summary(of: report))
    try options.outcome(of: report).end()
  }
}
