internal import ArgumentParser
internal import ClaimModel
internal import Reporting

/// The report of the project's sources, in one format or all.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the project's report, or print it.",
    discussion: ReportFiles.formats + "\nExample: gainsay report md -o -")

  @Argument(help: ArgumentHelp("One of the formats above; html, md and json where none is named.", valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: .customLong("format"), help: ArgumentHelp("The same, as run takes it; may be repeated.", valueName: "format"))
  var more: [OutputFormat] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the files; - prints one format.", valueName: "dir"))
  var output = Workspace.reportFolder

  @OptionGroup var lists: CitationListOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if output == "-" && formats.count != 1 {
      throw ValidationError("-o - prints one format: name it, as in gainsay report md -o -")
    }
  }

  private var formats: [OutputFormat] { (format.map { [$0] } ?? []) + more }

  func run() throws {
    try project.enter()
    var pipeline = Pipeline(
      selection: try findings.selection(), citationLists: lists.files(beside: [Workspace.sourceFolder]),
      baseline: findings.baseline, tellsContext: ReportFiles.holdsPage(formats))
    let (corpus, report) = ProgressBar.shown(unless: project.quiet) { progress in
      pipeline.progress = progress
      let corpus = Corpus(paths: [Workspace.sourceFolder], progress: progress)
      return (corpus, pipeline.report(on: corpus))
    }
    if pipeline.isUsual { LatestSummary.keep(report, of: corpus) }
    report.complain(leftOut: [])
    if output == "-", let format = formats.first {
      Console.printFile(try ReportFiles.text(of: report, as: format, baseline: findings.baseline))
    } else {
      for file in try ReportFiles.write(
        report, formats: formats, to: output, baseline: findings.baseline)
      {
        project.say("wrote \(file)")
      }
    }
    try findings.outcome(of: report).end()
  }
}
