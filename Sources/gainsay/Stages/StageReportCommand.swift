internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// What partitions proved to what `gainsay reuse --passages` prints.
struct StageReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "What partitions proved to one result: matches in order, then set phrases.",
    discussion: """
      Prints what gainsay reuse --passages --format jsonl prints, and the same summary.
      Example: gainsay stage report --passages p.jsonl matches-*.jsonl
      """)

  @Option(help: ArgumentHelp("The JSON Lines file of passages.", valueName: "file.jsonl"))
  var passages: String

  @Argument(help: ArgumentHelp("What the partitions proved; standard input without any.", valueName: "file"))
  var files: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("Write a file, whole or not at all.", valueName: "file"))
  var output: String?

  func run() throws {
    var proved = ProvedResult()
    for file in files.isEmpty ? ["-"] : files { try proved.read(file) }
    let archive = try PassageArchive(passages)
    let write = { try proved.write(archive, to: OutputBuffer(to: $0)) }
    let (summary, outcome) = try output.map { try FileAccess.make($0, write) } ?? write(STDOUT_FILENO)
    Console.complain(summary, prefix: "")
    try outcome.end()
  }
}
