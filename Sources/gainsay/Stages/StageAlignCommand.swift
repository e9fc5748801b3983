internal import ArgumentParser
internal import TextReuse

/// Seeds of whole partitions to what passages share.
struct StageAlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "Pairs of places, whole partitions of them, to what the passages share.",
    discussion: """
      Every process needs the blocks of the partition behind the last, with the frequent runs and the totals.
      Example: gainsay stage align --passages p.jsonl seeds > matches.jsonl
      """)

  @Option(help: ArgumentHelp("The JSON Lines file of passages.", valueName: "file.jsonl"))
  var passages: String

  @Argument(help: ArgumentHelp("Files of blocks; standard input without any.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: ReuseOptions

  func run() throws {
    let archive = try PassageArchive(passages)
    var stage = AlignStage(search: options.search)
    for file in files.isEmpty ? ["-"] : files {
      try BlockStream.forEach(of: file) { (block) throws(PartitionError) in try stage.add(block) }
    }
    let proved: (matches: [TextMatch], phrases: [SetPhrase])
    do {
      proved = try stage.proved(in: archive)
    } catch let error as PartitionError {
      throw CommandError("\(passages): \(ErrorWording.of(error))")
    }
    var lines = StageLines(options: options)
    try lines.add(proved.matches, of: archive)
    for phrase in proved.phrases { lines.add(phrase) }
    lines.add(stage.totals)
    lines.finish()
  }
}
