internal import ArgumentParser
internal import TextReuse

/// Runs of whole partitions to seeds.
struct StageJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Places of runs, whole partitions of them, to pairs of places.",
    discussion: """
      The blocks of one partition must all come to one process, in any order; one process may take several partitions.
      Example: cat *.runs | gainsay stage join --parts 16 > seeds
      """)

  @Option(help: ArgumentHelp("Into how many partitions.", valueName: "n"))
  var parts = 16

  @Argument(help: ArgumentHelp("Files of blocks; standard input without any.", valueName: "file"))
  var files: [String] = []

  func validate() throws { try StagePart.check(parts) }

  func run() throws {
    var stage = JoinStage(partCount: parts, search: ReuseSearch(width: 1))
    for file in files.isEmpty ? ["-"] : files {
      try BlockStream.forEach(of: file) { (block) throws(PartitionError) in try stage.add(block) }
    }
    BlockStream.write(stage.blocks())
  }
}
