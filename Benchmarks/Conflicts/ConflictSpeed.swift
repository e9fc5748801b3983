import Foundation
import Measuring
import SourceMixing

/// Compares 100 to 3,000 sources, or others, made of real pages' paragraphs, and prints time, memory and how they grow.
///
/// Usage: `ConflictSpeed GAINSAY [--counts 100,300,10000] [--seed 1] FOLDER-OF-PAGES...`
@main
enum ConflictSpeed {
  /// What must hold on two cores, for some counts.
  private static let promises: [Int: (seconds: Double, bytes: Int)] = [
    1_000: (60, 500_000_000), 10_000: (900, 2_000_000_000),
  ]
  private static let mostGrowth = 1.2

  // `exit` runs no `defer`: what is to be cleared away stands in a function of its own.
  static func main() throws { exit(try run()) }

  private static func run() throws -> Int32 {
    var arguments = BenchmarkArguments()
    let counts = (arguments.option("--counts") ?? "100,300,1000,3000").split(separator: ",").compactMap { Int($0) }
    let seed = arguments.option("--seed").flatMap { UInt64($0) } ?? 1
    guard let gainsay = arguments.names.first, arguments.names.count > 1, !counts.isEmpty else {
      show("usage: ConflictSpeed GAINSAY [--counts 100,300,10000] [--seed 1] FOLDER-OF-PAGES...; nothing is measured")
      return 2
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "conflict-speed-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = try PageParagraphs.read(Array(arguments.names.dropFirst()), with: gainsay, in: folder)
    guard texts.count >= 100 else {
      show("the folders hold \(texts.count) English paragraphs, too few to be mixed; name folders of saved pages")
      return 2
    }
    let words = texts.reduce(0) { $0 + $1.split(separator: " ").count }
    show("\(texts.count) paragraphs, \(words) words, seed \(seed); each count in a process of its own")
    show("sources   seconds   CPU seconds   peak MB   matters in conflict")
    var measured: [(count: Int, time: CommandTime)] = []
    for count in counts {
      let sources = try write(count, of: texts, seed: seed, in: folder)
      let output = folder.appending(path: "out").path
      guard let time = CommandTime([gainsay, "compare", sources, "--conflicts", "--no-cache"], output: output) else {
        show("gainsay could not be run on \(count) sources: \(gainsay)")
        return 2
      }
      let conflicts = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").count {
        $0.contains("  conflict/")
      }
      let row = [
        (String(count), 7), (rounded(time.wall), 10), (rounded(time.cpu), 14), (String(time.peak / 1_000_000), 10),
      ]
      show(row.map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined() + "   \(conflicts)")
      measured.append((count, time))
    }
    return judge(measured) ? 0 : 1
  }

  private static func write(_ count: Int, of texts: [String], seed: UInt64, in folder: URL) throws -> String {
    let sources = folder.appending(path: "sources-\(count)")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    var mixer = SourceMixer(texts, seed: seed)
    for number in 0..<count {
      try mixer.source(number).write(to: sources.appending(path: "s\(number).txt"), atomically: false, encoding: .utf8)
    }
    return sources.path
  }

  /// Prints the growth and whether what is promised holds.
  private static func judge(_ measured: [(count: Int, time: CommandTime)]) -> Bool {
    var holds = true
    func say(_ what: String, _ isKept: Bool) {
      show(what + (isKept ? "" : "  MISSED"))
      holds = holds && isKept
    }
    if let first = measured.first, let last = measured.last, first.count < last.count {
      let growth = log(last.time.cpu / first.time.cpu) / log(Double(last.count) / Double(first.count))
      say("CPU seconds grow as N^\(rounded(growth)), at most N^\(mostGrowth) is promised", growth <= mostGrowth)
    }
    for (count, time) in measured {
      guard let promise = promises[count] else { continue }
      say("\(count) sources: \(rounded(time.wall)) s of \(Int(promise.seconds))", time.wall < promise.seconds)
      say("\(count) sources: \(time.peak / 1_000_000) MB of \(promise.bytes / 1_000_000)", time.peak < promise.bytes)
    }
    return holds
  }

}
