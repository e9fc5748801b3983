internal import ArgumentParser
internal import ClaimModel

/// The findings that are known: what comes after them is new.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Keep the findings of today as known, and show what is new since.",
    discussion: """
      Reports mark findings as new or unchanged by \(BaselineFile.usual), which is made to be committed, and list those \
      that are absent. Nothing is left out for it. Example: gainsay run --fail-on error --new-only
      """,
    subcommands: [Create.self, Show.self])

  /// Down to which tier conflicts are known.
  struct TierOption: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "conflict: what the rules are sure of. review: also pairs worth a look.", valueName: "tier"))
    var tier = ConflictRelation.Tier.conflict

    @OptionGroup var project: ProjectOptions

    /// The report of all sources of the project, as known findings are made of it.
    func report(baseline: String?) throws -> Report {
      try project.enterProject()
      return Pipeline(tier: tier, baseline: baseline).report(on: Corpus(paths: [Workspace.sourceFolder]))
    }
  }

  /// Writes the file.
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create", abstract: "Write what is found now as known; a file that stands there is written anew.",
      discussion: "Example: gainsay baseline create && git add \(BaselineFile.usual)")

    @Option(name: .shortAndLong, help: ArgumentHelp("The file.", valueName: "file"))
    var output = BaselineFile.usual

    @OptionGroup var options: TierOption

    func run() throws {
      let report = try options.report(baseline: nil)
      let baseline = Baseline(report)
      let count = FindingPrinter.count(baseline.entries.count, "finding")
      if output == "-" {
        Console.print(BaselineFile.text(baseline))
      } else {
        try BaselineFile.write(baseline, to: output)
        options.project.say("wrote \(output): \(count)")
      }
      // What stood there before may be what cannot be read: it is written anew.
      try Corpus.end(with: report.failures.filter { $0.path != BaselineFile.usual })
    }
  }

  /// Compares with the file.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Count and list the findings that are new, unchanged and absent.",
      discussion: "Example: gainsay baseline show")

    @Argument(help: ArgumentHelp("The file; \(BaselineFile.usual) where none is named.", valueName: "file"))
    var file: String?

    @OptionGroup var options: TierOption

    func run() throws {
      let report = try options.report(baseline: file)
      guard report.baseline != nil else {
        try Corpus.end(with: report.failures)
        throw CommandError("\(BaselineFile.usual) is not there; gainsay baseline create writes it")
      }
      let all = report.findings + report.dismissed
      for state in Baseline.State.allCases {
        let found = all.filter { report.baselineState(of: $0) == state }
        Console.print("\(state.rawValue): \(found.count)")
        for finding in found { Self.print(finding.id, finding.rule, finding.message) }
      }
      Console.print("absent: \(report.absent.count)")
      for entry in report.absent { Self.print(entry.id, entry.rule, entry.message) }
      try Corpus.end(with: report.failures)
    }

    private static func print(_ id: Identifier<Finding>, _ rule: Identifier<Rule>, _ message: String) {
      Console.print(Console.visible("  \(id)  \(rule)  \(message)"))
    }
  }
}
