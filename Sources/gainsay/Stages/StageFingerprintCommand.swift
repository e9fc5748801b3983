internal import ArgumentParser
internal import TextReuse

/// Passages to the places of their runs of five words.
struct StageFingerprintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint", abstract: "Passages to the places of their runs of words, in partitions by hash.",
    discussion: """
      A part of the file is named by bytes; the lines that begin in it are read. Parts that meet read every line once.
      Example: gainsay stage fingerprint --passages p.jsonl --from 0 --to 100000000 --parts 16 > 0.runs
      """)

  @Option(help: ArgumentHelp("The JSON Lines file of passages.", valueName: "file.jsonl"))
  var passages: String

  @Option(help: ArgumentHelp("Read the lines that begin at this byte or behind.", valueName: "byte"))
  var from = 0

  @Option(help: ArgumentHelp("Read the lines that begin before this byte.", valueName: "byte"))
  var to: Int?

  @Option(help: ArgumentHelp("Into how many partitions.", valueName: "n"))
  var parts = 16

  func validate() throws {
    guard from >= 0, to.map({ $0 >= from }) ?? true else {
      throw ValidationError("--from and --to are bytes of the file, the first not behind the second")
    }
    try StagePart.check(parts)
  }

  func run() throws {
    let archive = try PassageArchive(passages, range: from..<(to ?? .max))
    let stage = FingerprintStage(partCount: parts)
    var totals = ReuseTotals()
    for index in 0..<archive.batchCount {
      let texts = try archive.batch(index)
      totals.texts += texts.texts.count
      totals.bytes += texts.texts.byteCount
      BlockStream.write(stage.blocks(of: texts))
    }
    totals.faults = archive.notes.faultCount
    BlockStream.write(stage.totals(totals))
    archive.sayFaults(" from byte \(from) on")
  }
}

/// How many partitions a step may make.
enum StagePart {
  static func check(_ count: Int) throws {
    guard (1...65_536).contains(count) else { throw ValidationError("--parts takes a number from 1 to 65536") }
  }
}
