internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// What every mode of `gainsay reuse` understands.
struct ReuseOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  /// Two runs of five words make a match: fewer than six words hold only one.
  private static let fewestWords = 6

  @Option(help: ArgumentHelp("text, jsonl, or for two sources json.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Fewest words that a match has in common, 6 at least; chance asks for more in large collections.", valueName: "n")
  )
  var minWords = 8

  @Option(help: ArgumentHelp("Least share of the shorter text that a match covers, 0 to 1.", valueName: "share"))
  var minOverlap = 0.0

  @Option(help: ArgumentHelp("Work on so many threads; without it, on all cores.", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "Hold about so much at once, as 512M or 4G, and the rest in temporary files; half of the machine's memory without it.",
      valueName: "size"))
  var memory: MemorySize?

  @Option(help: ArgumentHelp("Keep temporary files in this folder; $TMPDIR or /var/tmp without it.", valueName: "dir"))
  var spill: String?

  func validate() throws {
    guard minWords >= Self.fewestWords else {
      throw ValidationError(
        "--min-words takes a number from \(Self.fewestWords) on; shorter matches are not looked for")
    }
    guard (0...1).contains(minOverlap) else { throw ValidationError("--min-overlap takes a share from 0 to 1") }
    if let memory, memory.bytes < PartitionedSearch.leastMemory {
      throw ValidationError("--memory takes \(MemorySize(bytes: PartitionedSearch.leastMemory)) at least")
    }
    guard threads.map({ (1...1024).contains($0) }) ?? true else {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }

  /// How much may be held at once.
  var memoryToUse: MemorySize { memory ?? MemorySize(bytes: MemorySize.installed.bytes / 2) }

  /// Where temporary files go: not to where a machine keeps them in its memory.
  var spillFolder: String { spill ?? ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp" }

  /// Checks before long work that temporary files have a folder to go to.
  func checkSpillFolder() throws(CommandError) {
    guard FileAccess.isFolder(spillFolder) else {
      throw CommandError("\(spillFolder): is no folder for temporary files; make it, or name another with --spill")
    }
  }

  /// The search that the options ask for.
  var search: ReuseSearch {
    var search = ReuseSearch(width: threads)
    search.minimumWords = minWords
    return search
  }
}
