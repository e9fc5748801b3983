internal import ArgumentParser
internal import ClaimModel
internal import CorpusIndexing
internal import ParallelWork
internal import Reporting

/// The whole chain on a folder.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Read a folder, compare, audit, and write the reports.",
    discussion: ReportFiles.formats + "\nExample: gainsay run seeds -o Reports")

  @Argument(help: ArgumentHelp("Folders or files; seeds/ where none is named.", valueName: "path"))
  var paths: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the reports; - prints one format.", valueName: "dir"))
  var output = Workspace.reportFolder

  @Option(
    help: ArgumentHelp(
      "One of the formats above; may be repeated. Without it: html, md and json.", valueName: "format"))
  var format: [OutputFormat] = []

  @OptionGroup var reuse: SharedTextOptions
  @OptionGroup var conflicts: ConflictOptions
  @OptionGroup var lists: CitationListOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if output == "-" && format.count != 1 {
      throw ValidationError("-o - prints one format: name it, as in gainsay run --format sarif -o -")
    }
  }

  func run() throws {
    try project.enter()
    let named = paths.isEmpty ? [Workspace.sourceFolder] : paths
    var pipeline = Pipeline(
      selection: try findings.selection(), comparator: reuse.comparator, tier: conflicts.tier,
      reviewLimit: conflicts.reviewLimit,
      explainsCompatible: conflicts.explainCompatible, judge: conflicts.commandJudge,
      citationLists: lists.files(beside: named), baseline: findings.baseline, isQuiet: project.quiet,
      tellsContext: ReportFiles.holdsPage(format))
    let memory = Workspace.memory(makingProject: true)
    let (corpus, report) = ProgressBar.shown(unless: project.quiet) { progress in
      pipeline.progress = progress
      let corpus = Corpus(paths: named, memory: memory, progress: progress)
      guard corpus.isMostlyRecalled else {
        progress?.begin("writing the search index")
        refreshIndex(with: corpus)
        return (corpus, pipeline.report(on: corpus))
      }
      // Little is to be written: a core is free for that sooner or later.
      let (report, _) = Workers.onAllCores.both { [pipeline] in
        pipeline.report(on: corpus)
      } and: {
        refreshIndex(with: corpus)
      }
      return (corpus, report)
    }
    let isUsual = pipeline.isUsual
    _ = Workers.onAllCores.both {
      if isUsual { LatestSummary.keep(report, of: corpus) }
    } and: {
      // What a run over the whole project did not need is of sources that are gone or changed.
      if corpus.isWhole { memory?.sweep() }
    }
    report.complain(leftOut: corpus.leftOut)
    corpus.noteWhatWasPassedOver()
    if output == "-", let format = format.first {
      Console.printFile(try ReportFiles.text(of: report, as: format, baseline: findings.baseline))
    } else {
      let files = try ReportFiles.write(report, formats: format, to: output, baseline: findings.baseline)
      project.say(FindingPrinter.summary(of: report))
      for file in files { project.say("wrote \(file)") }
    }
    try findings.outcome(of: report).end()
  }

  /// Brings the index up to date; it is a cache, so a folder that cannot be written is said and no failure.
  private func refreshIndex(with corpus: Corpus) {
    do {
      try Workspace.index().update(with: corpus.documents)
    } catch {
      Console.complain("the search index was not written, and the next run writes it: \(ErrorWording.of(error))")
    }
  }
}
