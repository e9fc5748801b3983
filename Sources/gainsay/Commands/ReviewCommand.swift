internal import ArgumentParser
internal import ClaimModel

/// The findings that wait for a decision.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "List the findings that nobody has decided on, or that reviewers dispute.",
    discussion: "Example: gainsay review --select conflict --tier review")

  @Option(
    help: ArgumentHelp(
      "conflict: what the rules are sure of. review: also pairs worth a look, ranked.", valueName: "tier"))
  var tier = ConflictRelation.Tier.conflict

  @OptionGroup var findings: FindingOptions
  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let selection = try findings.selection()
    var report = ProgressBar.shown(unless: project.quiet) { progress in
      Pipeline(selection: selection, tier: tier, baseline: findings.baseline, progress: progress).report(
        on: Corpus(paths: [Workspace.sourceFolder], progress: progress))
    }
    report.complain(leftOut: [])
    let all = report.findings + report.dismissed
    var states: [ReviewState: Int] = [:]
    for finding in all { states[report.reviewState(of: finding), default: 0] += 1 }
    let verdicts = report
    report.removeFindings { [.accepted, .dismissed].contains(verdicts.reviewState(of: $0)) }
    for text in GroupPrinter(report, paint: project.paint).everything() { Console.print(text + "\n\n") }
    let counts = ReviewState.allCases.map { "\(states[$0] ?? 0) \($0.rawValue)" }
    project.say("\(FindingPrinter.count(all.count, "finding")): \(counts.joined(separator: ", "))")
    if !report.findings.isEmpty { project.say("decide: gainsay accept|dismiss ID --reason \"…\"") }
    try findings.outcome(of: report).end()
  }
}
