internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// What deciding on findings takes.
struct VerdictOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The findings, by their ids or the first letters of them.", valueName: "finding"))
  var findings: [String]

  @Option(help: "Why, in a sentence that others can weigh.")
  var reason: String

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who decides; git's user.name where not given.", valueName: "name"))
  var reviewer: String?

  @Option(
    help: ArgumentHelp("The last day on which this holds; then the finding counts again.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if let until, until.day == nil { throw ValidationError("--until is a day, as in 2025-06-30") }
    guard reason.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("--reason says why, in words: “\(reason)” tells nobody anything")
    }
  }

  /// Adds a verdict on each of the findings; none where one of them is not there.
  func decide(_ decision: Verdict.Decision) throws {
    try project.enterProject()
    let name = try Reviewer.name(reviewer)
    let report = Pipeline(tier: .review).report(on: Corpus(paths: [Workspace.sourceFolder]))
    let known = report.findings + report.dismissed
    let decided = try findings.map { try Self.finding($0, among: known) }
    for finding in decided {
      let verdict = Verdict(
        id: AnnotationIdentifiers.next(), finding: finding.id, decision: decision, reviewer: name, reason: reason,
        made: Journal.time(), rule: finding.rule, message: finding.message, until: until)
      try ClaimCommand.keep { try Workspace.store.append(verdict) }
      project.say("\(decision.rawValue)  \(finding.id)  \(finding.rule)\n  \(finding.message)")
    }
  }

  /// The finding whose id begins so; throws where there is none, or several.
  private static func finding(_ prefix: String, among findings: [Finding]) throws(CommandError) -> Finding {
    let found = findings.filter { !prefix.isEmpty && $0.id.rawValue.hasPrefix(prefix) }
    guard let first = found.first else {
      throw CommandError("no finding is named “\(prefix)”; gainsay review lists those that wait")
    }
    guard found.count == 1 else {
      let ids = found.prefix(8).map(\.id.rawValue).joined(separator: ", ")
      throw CommandError("“\(prefix)” begins \(found.count) findings: \(ids); give more letters")
    }
    return first
  }
}

/// Says that findings hold.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Confirm findings: the reviewer holds that they are right.",
    discussion: """
      Adds a record to Annotations/verdicts; reports then show who confirmed the finding, and why.
      Example: gainsay accept 7f3a --reason "both count the same day"
      """)

  @OptionGroup var options: VerdictOptions

  func run() throws { try options.decide(.accepted) }
}

/// Says that findings do not hold.
struct DismissCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dismiss", abstract: "Dismiss findings: the reviewer holds that they are wrong, or do not matter.",
    discussion: """
      Adds a record to Annotations/verdicts; reports then list the finding as dismissed, with the reason, and do not \
      count it. Where another reviewer accepts it, it is disputed and counts.
      Example: gainsay dismiss 7f3a --reason "the second figure counts the suburbs too"
      """)

  @OptionGroup var options: VerdictOptions

  func run() throws { try options.decide(.dismissed) }
}
