internal import ArgumentParser
internal import ClaimModel
internal import Comparison
internal import Foundation

/// What every command understands.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: .customShort("C"), help: ArgumentHelp("Work in this folder instead of the current one.", valueName: "dir"))
  var directory: String?

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Colours: auto (on a terminal, unless NO_COLOR is set), always, never.", valueName: "when"))
  var color = ColourChoice.auto

  @Flag(help: "Work everything out anew: use and keep nothing of what earlier runs worked out.")
  var noCache = false

  /// What puts words on standard output as --color asks for it.
  var paint: Paint {
    Paint(color, isTerminal: isatty(STDOUT_FILENO) == 1, environment: ProcessInfo.processInfo.environment)
  }

  /// Goes to the project's folder; every path is then read from there.
  func enter() throws(CommandError) {
    if noCache { Workspace.workAnew() }
    guard let directory else { return }
    guard FileManager.default.changeCurrentDirectoryPath(directory) else {
      throw CommandError("\(directory): is not a folder that can be entered; name another with -C")
    }
  }

  /// The same for commands that work on a project's records: a folder inside a project is none of its own.
  func enterProject() throws(CommandError) {
    try enter()
    guard !FileAccess.isFolder(Workspace.annotationFolder), !FileAccess.isFolder(Workspace.seedFolder) else { return }
    var folder = (FileManager.default.currentDirectoryPath as NSString).deletingLastPathComponent
    while folder.count > 1 {
      let records = (folder as NSString).appendingPathComponent(Workspace.annotationFolder)
      let sources = (folder as NSString).appendingPathComponent(Workspace.seedFolder)
      if FileAccess.isFolder(records), FileAccess.isFolder(sources) {
        throw CommandError("this folder lies inside the project \(folder): work there, or say -C \(folder)")
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
  }

  /// Prints talk that `--quiet` leaves out.
  func say(_ text: String) {
    if !quiet { Console.print(Console.visible(text)) }
  }
}

/// Which findings are wanted, and which of them fail the command.
struct FindingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only these rules or families, parted by commas; may be repeated.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Not these rules or families, parted by commas; may be repeated.", valueName: "rule"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp("Exit with 1 if there are findings at or above it: note, warning, error.", valueName: "severity")
  )
  var failOn: Severity?

  @Flag(help: "Exit with 0 whatever was found.")
  var exitZero = false

  @Option(
    help: ArgumentHelp(
      "The known findings that reports are marked by; \(BaselineFile.usual) where it is there.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Of findings that the baseline knows, none counts for --fail-on.")
  var newOnly = false

  func validate() throws {
    if newOnly, failOn == nil {
      throw ValidationError("--new-only says what --fail-on counts: name a severity, as in --fail-on error --new-only")
    }
  }

  /// `quote,citation` as two names.
  private static func names(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The selection, checked against the rules that exist.
  func selection() throws(CommandError) -> RuleSelection {
    let selection = RuleSelection(selected: select.flatMap(Self.names), ignored: ignore.flatMap(Self.names))
    try selection.check(against: Pipeline.rules)
    return selection
  }

  /// How a command ends that made this report.
  func outcome(of report: Report) -> Outcome {
    if !report.failures.isEmpty { return .failed }
    guard let failOn, !exitZero else { return .ran }
    return report.findings.contains { finding in
      finding.severity >= failOn && !(newOnly && report.baselineState(of: finding) == .unchanged)
    } ? .found : .ran
  }
}

/// From how much on shared text is told.
struct SharedTextOptions: ParsableArguments {
  /// Two runs of five words make a match: fewer than six words hold only one.
  private static let fewestWords = 6

  @Option(
    help: ArgumentHelp(
      "Fewest words that shared text must have, 6 at least; chance asks for more in large collections.", valueName: "n")
  )
  var minWords = 8

  @Option(
    help: ArgumentHelp(
      "Least share of the shorter text, or of the passages of one side, that must be shared, 0 to 1.",
      valueName: "share"))
  var minOverlap = 0.0

  func validate() throws {
    guard minWords >= Self.fewestWords else {
      throw ValidationError("--min-words is \(Self.fewestWords) at least: shorter runs stand in every text")
    }
    if !(0...1).contains(minOverlap) { throw ValidationError("--min-overlap is a share between 0 and 1, as in 0.5") }
  }

  /// The comparator that they ask for.
  var comparator: TextReuseComparator { TextReuseComparator(minimumWords: minWords, minimumOverlap: minOverlap) }
}

/// Down to which certainty conflicts are told.
struct ConflictTierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "conflict: what the rules are sure of. review: also pairs worth a look, ranked.", valueName: "tier"))
  var tier = ConflictRelation.Tier.conflict

  @Option(help: ArgumentHelp("How many pairs are put up for review.", valueName: "n"))
  var reviewLimit = 100
}

/// Down to which certainty conflicts are told, whether what only looks like one is, and who is asked about them.
struct ConflictOptions: ParsableArguments {
  @OptionGroup var tiers: ConflictTierOptions

  @Flag(
    help: "Also pairs that look like conflicts and are none, with the relation that holds: other-time, reported-view, …"
  )
  var explainCompatible = false

  @Option(
    help: ArgumentHelp(
      "Ask a command of yours about the surest pairs, JSON Lines in and out (Documentation/Judge.md).",
      valueName: "command"))
  var judge: String?

  @Option(help: ArgumentHelp("How many pairs the judge is asked about.", valueName: "n"))
  var judgeLimit = 200

  @Option(help: ArgumentHelp("How long the judge may take for all of them.", valueName: "seconds"))
  var judgeSeconds = 600

  func validate() throws {
    if let judge, judge.allSatisfy(\.isWhitespace) {
      throw ValidationError("--judge takes a command, as in --judge 'python3 judge.py'")
    }
    if judgeLimit < 1 { throw ValidationError("--judge-limit is 1 at least; without --judge nobody is asked") }
    // A week: a longer time is a slip.
    if !(1...604_800).contains(judgeSeconds) {
      throw ValidationError("--judge-seconds is a time between 1 and 604800 seconds")
    }
  }

  /// Down to which tier conflicts are told.
  var tier: ConflictRelation.Tier { tiers.tier }

  /// How many pairs are put up for review.
  var reviewLimit: Int { tiers.reviewLimit }

  /// The judge, where one was named.
  var commandJudge: CommandJudge? {
    judge.map { CommandJudge(command: $0, limit: judgeLimit, seconds: judgeSeconds) }
  }
}

extension Corpus {
  /// Says on standard error what the containers hold beside pages.
  func noteWhatWasPassedOver() {
    for (path, count) in passedOver { Console.complain("\(path): passed over \(ContainerWording.words(count))") }
  }
}

extension Report {
  /// Says on standard error what could not be read, and what was left out.
  func complain(leftOut: [String]) {
    for failure in failures { Console.complain("\(failure.path): \(failure.reason)") }
    if !leftOut.isEmpty {
      let names = leftOut.map(FilePath.name)
      let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
      Console.complain(
        "left out \(FindingPrinter.count(names.count, "file")) that hold\(names.count == 1 ? "s" : "") no article: \(shown)"
      )
    }
  }
}
