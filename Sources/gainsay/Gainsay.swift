internal import ArgumentParser

/// The root command: its subcommands in the order in which a newcomer meets them.
struct Gainsay: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "gainsay",
    abstract: "Finds who copied whom, who contradicts whom, and which quotations and citations do not hold.",
    discussion: """
      Point it at a folder of articles: gainsay run FOLDER. It reads HTML and text, works offline, changes no source, \
      and writes Reports/report.html, Reports/report.md and Reports/findings.json.

      Exit codes: 0 ran; 1 findings at or above --fail-on, or nothing matched (find); 2 something could not be read or \
      written, or the command was used wrongly.
      """,
    version: version,
    subcommands: [
      RunCommand.self, WatchCommand.self, InitCommand.self, AddCommand.self, StatusCommand.self, SourcesCommand.self,
      SourceCommand.self,
      ShowCommand.self,
      FindCommand.self, ClaimCommand.self, AnnotateCommand.self, NoteCommand.self, LinkCommand.self, RemoveCommand.self,
      ReanchorCommand.self, AgreementCommand.self, CompareCommand.self, ReuseCommand.self,
      AuditCommand.self, ReviewCommand.self, AcceptCommand.self, DismissCommand.self, UndoCommand.self, LogCommand.self,
      FsckCommand.self, ReportCommand.self, BaselineCommand.self, ImportCommand.self, ExportCommand.self,
      ExplainCommand.self,
      ParseCommand.self, StageCommand.self, ClusterCommand.self,
    ])
}
