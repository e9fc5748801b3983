import Foundation
import Measuring

/// Audits 1,000 made-up sources that cite one another 10,000 times, and prints time and memory.
///
/// Usage: `AuditSpeed GAINSAY [--sources 1000] [--citations 10000] [--words 700] [--seed 1] [--keep FOLDER]`
@main
enum AuditSpeed {
  /// What must hold on two cores for 10,000 citations in 1,000 sources.
  private static let (mostSeconds, mostBytes) = (5.0, 300_000_000)
  /// The middle one of so many runs is told.
  private static let runs = 3

  // `exit` runs no `defer`: what is to be cleared away stands in a function of its own.
  static func main() throws { exit(try run()) }

  private static func run() throws -> Int32 {
    var arguments = BenchmarkArguments()
    let (sources, citations) = (arguments.number("--sources", 1_000), arguments.number("--citations", 10_000))
    let (words, seed, kept) = (
      arguments.number("--words", 700), arguments.number("--seed", 1), arguments.option("--keep")
    )
    guard arguments.names.count == 1, sources > 1, citations > 0, words > 0 else {
      show("usage: AuditSpeed GAINSAY [--sources N] [--citations N] [--words N] [--seed N] [--keep FOLDER]")
      return 2
    }
    let gainsay = URL(filePath: arguments.names[0]).standardizedFileURL.path
    let folder =
      kept.map { URL(filePath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: "audit-speed-\(getpid())")
    let seeds = folder.appending(path: "seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    let corpus = CitingCorpus(sources: sources, words: words, seed: UInt64(seed))
    var written = 0
    for source in 0..<sources {
      let mine = citations * (source + 1) / sources - citations * source / sources
      written += try corpus.write(source, citations: mine, to: seeds.appending(path: "source-\(source).md"))
    }
    show("\(sources) sources of \(words) words, \(written) citations; median of \(runs)")
    show("                    seconds   CPU seconds   peak MB   citations a second")
    let output = folder.appending(path: "out").path
    let usual = ["audit", "--no-cache", "-C", folder.path]
    let quotations = try middle(gainsay, usual + ["--select", "quote"], output: output)
    show(row("quotations alone", quotations, of: written))
    let all = try middle(gainsay, usual, output: output)
    show(row("all rules", all, of: written))
    let isKept = all.wall <= mostSeconds && all.peak <= mostBytes
    show("promised for all rules: \(mostSeconds) seconds, \(mostBytes / 1_000_000) MB: \(isKept ? "kept" : "not kept")")
    return isKept ? 0 : 1
  }

  private struct Failure: Error, CustomStringConvertible { var description: String }

  /// The run of several that took the middle time.
  private static func middle(_ gainsay: String, _ arguments: [String], output: String) throws -> CommandTime {
    let times = try (0..<runs).map { _ in
      guard let time = CommandTime([gainsay] + arguments, output: output), time.code < 2 else {
        let talk = try String(contentsOfFile: output + ".talk", encoding: .utf8)
        throw Failure(description: "gainsay \(arguments.joined(separator: " ")): \(talk.prefix(400))")
      }
      return time
    }
    return times.sorted { $0.wall < $1.wall }[runs / 2]
  }

  private static func row(_ name: String, _ time: CommandTime, of citations: Int) -> String {
    let rate = String(Int(Double(citations) / time.wall))
    let cells = [String(format: "%.2f", time.wall), String(format: "%.2f", time.cpu), "\(time.peak / 1_000_000)", rate]
    var row = name.padding(toLength: 20, withPad: " ", startingAt: 0)
    for (cell, width) in zip(cells, [7, 14, 10, 21]) {
      row += String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return row
  }

  private static func show(_ text: String) { print(text) }
}
