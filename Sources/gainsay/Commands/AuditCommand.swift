internal import ArgumentParser
internal import ClaimModel
internal import Foundation
internal import Reporting

/// The quotations and citations that do not hold, on the terminal; of the sources, or of a draft that cites them.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Show quotations, figures and citations that do not hold.",
    discussion: """
      gainsay audit draft.md takes a file that lies outside seeds/ for a draft that cites the sources there: each of its \
      quotations is looked for in them, with a credit or without. --against names other sources.
      Example: gainsay audit --select quote --fail-on error
      """)

  @Argument(help: ArgumentHelp("Folders or files, or drafts; seeds/ where none is named.", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The folder or file of the sources that a draft cites.", valueName: "path"))
  var against: String?

  @Option(help: ArgumentHelp(ReportFiles.names + " instead of plain text.", valueName: "format"))
  var format: ReportFormat?

  @OptionGroup var lists: CitationListOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if against != nil, paths.isEmpty { throw ValidationError("name the draft that cites the sources of --against") }
  }

  func run() throws {
    try project.enter()
    let sources = try citedSources()
    if sources == nil { sayWhatIsNoDraft() }
    let named = sources.map { [$0] } ?? (paths.isEmpty ? [Workspace.sourceFolder] : paths)
    let selection = try findings.selection()
    let report = ProgressBar.shown(unless: project.quiet) { progress in
      let pipeline = Pipeline(
        selection: selection, stages: [.audit], citationLists: lists.files(beside: named),
        baseline: findings.baseline, progress: progress)
      guard let sources else { return pipeline.report(on: Corpus(paths: named, progress: progress)) }
      return pipeline.report(onDrafts: Corpus(paths: paths), against: Corpus(paths: [sources], progress: progress))
    }
    try FindingListing.show(report, project: project, options: findings, as: format)
  }

  /// Where the sources lie that the named files cite; `nil` where these are sources themselves.
  private func citedSources() throws(CommandError) -> String? {
    if let against {
      if let folder = paths.first(where: FileAccess.isFolder) {
        throw CommandError("\(folder): is a folder; --against goes with drafts, which are files")
      }
      return against
    }
    guard FileAccess.isFolder(Workspace.seedFolder), !paths.isEmpty else { return nil }
    let isDraft = paths.allSatisfy { FileAccess.exists($0) && !FileAccess.isFolder($0) && !Self.isSeed($0) }
    return isDraft ? Workspace.seedFolder : nil
  }

  /// Says of what looks like a draft that it is read as a source, so that nobody takes silence for a check.
  private func sayWhatIsNoDraft() {
    guard !project.quiet, FileAccess.isFolder(Workspace.seedFolder) else { return }
    for path in paths where FileAccess.isFolder(path) && path != "." && !Self.isSeed(path + "/") {
      Console.complain(
        "\(path): a folder is read as sources of its own; drafts are named as files, as in gainsay audit \(path)/draft.md"
      )
    }
  }

  private static func isSeed(_ path: String) -> Bool {
    let relative = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    let folder = FilePath.joined(FileManager.default.currentDirectoryPath, Workspace.seedFolder)
    return relative.hasPrefix(Workspace.seedFolder + "/") || relative.hasPrefix(folder + "/")
  }
}
