import Foundation
import Measuring
import SeededRandom

/// Annotates 10,000 stretches of 1,000 made-up sources, and prints how long the commands take that read them.
///
/// Usage: `StoreSpeed GAINSAY [--sources 1000] [--annotations 10000] [--seed 1]`
@main
enum StoreSpeed {
  /// What must hold on two cores, in seconds.
  private static let promised: [(command: String, seconds: Double)] = [("status", 1), ("audit", 5)]
  private static let wordsPerSource = 700
  /// The middle one of so many runs is told.
  private static let runs = 5

  static func main() throws { exit(try run()) }

  private static func run() throws -> Int32 {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String, _ usual: Int) -> Int {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return usual }
      defer { arguments.removeSubrange(place...place + 1) }
      return Int(arguments[place + 1]) ?? usual
    }
    let (sources, annotations) = (option("--sources", 1000), option("--annotations", 10_000))
    var random = SeededRandom(seed: UInt64(option("--seed", 1)))
    guard arguments.count == 1, sources > 0 else {
      show("usage: StoreSpeed GAINSAY [--sources 1000] [--annotations 10000] [--seed 1]; nothing is measured")
      return 2
    }
    let gainsay = URL(filePath: arguments[0]).standardizedFileURL.path
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-speed-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "out").path
    func seconds(_ command: String...) throws -> (wall: Double, peak: Int) {
      guard let time = CommandTime([gainsay] + command + ["-C", folder.path], output: output), time.code < 2 else {
        let talk = try String(contentsOfFile: output + ".talk", encoding: .utf8)
        throw Failure(reason: "gainsay \(command.joined(separator: " ")): \(talk.prefix(400))")
      }
      return (time.wall, time.peak)
    }
    do {
      _ = try seconds("init", "-q")
      let requests = try write(sources: sources, annotations: annotations, in: folder, &random)
      for claim in 0..<20 { _ = try seconds("claim", "add", "Claim \(claim) holds.", "--id", "claim-\(claim)", "-q") }
      show(
        "\(sources) sources of \(wordsPerSource) words, \(annotations) annotations; median of \(runs), seconds and MB")
      let bulk = try seconds("annotate", "--bulk", requests, "-q")
      show(row("annotate --bulk", bulk.wall, bulk.peak))
      _ = try seconds("find", "nothing", "-q")
      var kept = true
      for (command, limit) in promised {
        let times = try (0..<runs).map { _ in try seconds(command) }.sorted { $0.wall < $1.wall }
        show(row(command, times[runs / 2].wall, times[runs / 2].peak) + "   (promised: \(limit))")
        kept = kept && times[runs / 2].wall <= limit
      }
      return kept ? 0 : 1
    } catch let failure as Failure {
      show(failure.reason)
      return 2
    }
  }

  private struct Failure: Error { var reason: String }

  /// Writes the sources and a file for `annotate --bulk`; gives its path.
  private static func write(
    sources: Int, annotations: Int, in folder: URL, _ random: inout SeededRandom
  ) throws -> String {
    let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe"]
    let words = (0..<8000).map { _ in (0...1 + random.below(3)).map { _ in syllables[random.below(12)] }.joined() }
    var lines: [String] = []
    for number in 0..<sources {
      var text: [String] = []
      while text.count < wordsPerSource {
        // Common words come more often than rare ones.
        let place = min(random.below(words.count), random.below(words.count))
        text.append(words[place] + (text.count % 12 == 11 ? "." : ""))
      }
      let paragraphs = stride(from: 0, to: text.count, by: 84).map { start in
        text[start..<min(text.count, start + 84)].joined(separator: " ")
      }
      try paragraphs.joined(separator: "\n\n").write(
        to: folder.appending(path: "seeds/source-\(number).txt"), atomically: false, encoding: .utf8)
      let mine = annotations * (number + 1) / sources - annotations * number / sources
      for _ in 0..<mine {
        let start = random.below(text.count / 84) * 84 + random.below(70)
        let quote = text[start..<start + 10].joined(separator: " ")
        let claim = "claim-\(random.below(20))"
        lines.append(
          #"{"source":"source-\#(number)","quote":"\#(quote)","claim":"\#(claim)","stance":"supports","annotator":"Ada"}"#
        )
      }
    }
    let path = folder.appending(path: "bulk.jsonl").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  private static func row(_ command: String, _ seconds: Double, _ peak: Int) -> String {
    let time = String(format: "%.2f", seconds)
    return "\(command)\(String(repeating: " ", count: max(1, 18 - command.count)))\(time)   \(peak / 1_000_000)"
  }

  private static func show(_ text: String) { print(text) }
}
