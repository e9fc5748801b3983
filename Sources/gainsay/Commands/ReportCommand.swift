internal import ArgumentParser
internal import ClaimModel
internal import Reporting

/// The report of the project's sources, in one format or all.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the project's report, or print it.",
    discussion: "Example: gainsay report md -o -")

  @Argument(help: ArgumentHelp("html, md, json or jsonl; html, md and json where none is named.", valueName: "format"))
  var format: ReportFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the files; - prints one format.", valueName: "dir"))
  var output = Workspace.reportFolder

  @OptionGroup var lists: CitationListOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if output == "-" && format == nil {
      throw ValidationError("-o - prints one format: name it, as in gainsay report md -o -")
    }
  }

  func run() throws {
    try project.enter()
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    let pipeline = Pipeline(
      selection: try findings.selection(), citationLists: lists.files(beside: [Workspace.sourceFolder]))
    let report = pipeline.report(on: corpus)
    if pipeline.isUsual { LatestSummary.keep(report, of: corpus) }
    report.complain(leftOut: [])
    if output == "-", let format {
      Console.print(try ReportFiles.text(of: report, as: format))
    } else {
      for file in try ReportFiles.write(report, formats: format.map { [$0] } ?? [], to: output) {
        project.say("wrote \(file)")
      }
    }
    try findings.outcome(of: report).end()
  }
}
