internal import ArgumentParser

/// The steps of `gainsay reuse --passages`, one process a step, and the conflicts of one partition.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Do one step of a large search, from standard input to standard output.",
    discussion: """
      The steps of gainsay reuse --passages, for a batch queue, GNU parallel or a cluster: parse, fingerprint, join, \
      align, report. They hand on JSON Lines and blocks of partitions (Documentation/Scale.md), and together print what \
      gainsay reuse prints. Conflicts have one step, conflicts, which reads what parse writes of one topic or one day.
      Example: gainsay stage fingerprint --passages p.jsonl | gainsay stage join | gainsay stage align --passages \
      p.jsonl | gainsay stage report --passages p.jsonl
      """,
    subcommands: [
      StageParseCommand.self, StageFingerprintCommand.self, StageJoinCommand.self, StageAlignCommand.self,
      StageReportCommand.self, StageConflictsCommand.self,
    ])
}
