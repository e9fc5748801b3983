internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// What every mode of `gainsay reuse` understands.
struct ReuseOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  @Option(help: ArgumentHelp("text, jsonl, or for two sources json.", valueName: "format"))
  var format = Format.text

  @OptionGroup var shared: SharedTextOptions

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
    if let memory, memory.bytes < PartitionedSearch.leastMemory {
      throw ValidationError("--memory takes \(MemorySize(bytes: PartitionedSearch.leastMemory)) at least")
    }
    guard threads.map({ (1...1024).contains($0) }) ?? true else {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }

  /// Fewest words that a match has in common.
  var minWords: Int { shared.minWords }

  /// Least share of the shorter text that a match covers.
  var minOverlap: Double { shared.minOverlap }

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
