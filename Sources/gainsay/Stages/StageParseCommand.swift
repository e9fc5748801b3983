internal import ArgumentParser
internal import ClaimModel

/// Sources to passages.
struct StageParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Sources, web archives among them, to a line a passage.",
    discussion: """
      Reads the names of files from standard input, a line each, where none is given. A source that cannot be read is \
      said, and the others go on.
      Example: find archive -name '*.warc.gz' | gainsay stage parse > p.jsonl
      """)

  @Argument(help: ArgumentHelp("Files or folders; their names from standard input without any.", valueName: "file"))
  var paths: [String] = []

  func run() throws {
    var lines = PassageLines()
    if paths.isEmpty {
      try LineBlocks("-").forEach { _, line in try lines.add(String(decoding: line, as: UTF8.self)) }
    } else {
      for path in paths { try lines.add(path) }
    }
    try lines.finish().end()
  }
}
