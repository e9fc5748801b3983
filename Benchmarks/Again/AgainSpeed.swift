import Foundation
import Measuring
import SourceMixing

/// Runs a project from nothing, again, with a source more, and after one source in a hundred changed, and prints what each
/// took beside the run from nothing. After each change the findings must be those of a run without anything kept.
///
/// Usage: `AgainSpeed GAINSAY [--count 1000] [--seed 1] [--unchecked] FOLDER-OF-PAGES...`
@main
enum AgainSpeed {
  /// Sources of one topic, on average.
  private static let perTopic = 25

  // `exit` runs no `defer`: what is to be cleared away stands in a function of its own.
  static func main() throws { exit(try run()) }

  private static func run() throws -> Int32 {
    var arguments = BenchmarkArguments()
    let count = arguments.number("--count", 1_000)
    let seed = arguments.option("--seed").flatMap { UInt64($0) } ?? 1
    let isChecked = !arguments.flag("--unchecked")
    guard let gainsay = arguments.names.first, arguments.names.count > 1, count > 1 else {
      show("usage: AgainSpeed GAINSAY [--count 1000] [--seed 1] [--unchecked] FOLDER-OF-PAGES...; nothing is measured")
      return 2
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "again-speed-\(getpid())")
    let seeds = folder.appending(path: "project/seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = try PageParagraphs.read(Array(arguments.names.dropFirst()), with: gainsay, in: folder)
    guard texts.count >= 100 else {
      show("the folders hold \(texts.count) English paragraphs, too few to be mixed; name folders of saved pages")
      return 2
    }
    var prose = ChainedProse(texts, seed: seed, topicCount: max(1, count / perTopic))
    func write(_ number: Int) throws {
      try prose.source(number).write(
        to: seeds.appending(path: "s\(number).txt"), atomically: false, encoding: .utf8)
    }
    for number in 0..<count { try write(number) }
    show("\(count) sources of \(ChainedProse.wordsPerSource) words, seed \(seed)")
    show("run                    seconds   CPU seconds   of the first   peak MB   findings")
    let steps: [(name: String, change: () throws -> Void)] = [
      ("from nothing", {}), ("nothing changed", {}), ("one source more", { try write(count) }),
      ("1 in 100 changed", { for number in stride(from: 0, to: count, by: 100) { try write(number) } }),
    ]
    var first: CommandTime?
    var isSame = true
    for step in steps {
      try step.change()
      guard let time = measured(gainsay, [], folder) else {
        show("gainsay could not be run: \(gainsay)")
        return 2
      }
      first = first ?? time
      let verdict = isChecked && step.name != steps[0].name ? try compared(gainsay, folder) : nil
      isSame = isSame && verdict != false
      let cells = [
        (rounded(time.wall), 30 - step.name.count), (rounded(time.cpu), 14),
        (rounded(100 * time.cpu / (first?.cpu ?? 1)) + "%", 15), (String(time.peak / 1_000_000), 10),
      ]
      show(
        step.name + cells.map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined()
          + (verdict.map { $0 ? "   the same" : "   DIFFER" } ?? ""))
    }
    return isSame ? 0 : 1
  }

  private static func measured(_ gainsay: String, _ options: [String], _ folder: URL) -> CommandTime? {
    let command = [gainsay, "run", "-q", "-C", folder.appending(path: "project").path] + options
    return CommandTime(command, output: folder.appending(path: "out").path)
  }

  /// Whether the findings are those of a run without anything kept.
  private static func compared(_ gainsay: String, _ folder: URL) throws -> Bool {
    let anew = folder.appending(path: "anew").path
    guard measured(gainsay, ["--no-cache", "-o", anew], folder) != nil else { return false }
    let kept = folder.appending(path: "project/Reports/findings.json").path
    return try Data(contentsOf: URL(filePath: kept)) == Data(contentsOf: URL(filePath: anew + "/findings.json"))
  }

}
