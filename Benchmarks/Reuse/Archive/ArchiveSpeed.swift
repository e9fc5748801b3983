import Dispatch
import Foundation
import Measuring
import PassageMaking

/// Writes a file of synthetic passages with known copies, lets `gainsay reuse --passages` search it in bounded memory, and prints what that takes and finds.
///
/// Usage: `ArchiveSpeed GAINSAY COUNT [--memory 4G] [--boilerplate] [--seed 1] [--folder DIR]`, or `--write FILE` to write the passages alone.
@main
enum ArchiveSpeed {
  static func main() throws { exit(try run()) }

  private static func run() throws -> Int32 {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    guard arguments.count >= 2, let count = Int(arguments[1]) else {
      print("usage: ArchiveSpeed GAINSAY COUNT [--memory 4G] [--boilerplate] [--seed 1] [--folder DIR]")
      return 2
    }
    let generator = PassageGenerator(
      count: count, seed: option("--seed").flatMap { UInt64($0) } ?? 1,
      phraseShare: arguments.contains("--boilerplate") ? 0.1 : 0)
    if let file = option("--write") {
      _ = try PassageFileWriter(file).write(generator)
      return 0
    }
    let folder = (option("--folder") ?? "/var/tmp") + "/gainsay-archive-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (path, output) = (folder + "/passages.jsonl", folder + "/matches.jsonl")
    let truth = try PassageFileWriter(path).write(generator)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print("\(count) passages, \(size) bytes, \(truth.count) copies")
    guard
      let time = CommandTime(
        [
          arguments[0], "reuse", "--passages", path, "--format", "jsonl", "--memory", option("--memory") ?? "4G",
          "--spill", folder,
        ], output: output), time.code == 0
    else {
      print(String(decoding: try Data(contentsOf: URL(filePath: output + ".talk")), as: UTF8.self))
      return 1
    }
    print("\(rounded(time.wall)) s, \(rounded(time.cpu)) CPU s, \(time.peak >> 20) MiB at most")
    let score = try MatchScore(path: output, truth: truth)
    for kind in PassageGenerator.Kind.allCases {
      if let (all, found) = score.planted[kind] {
        print("recall of \(kind.rawValue): \(percent(found, all)) of \(all)")
      }
    }
    print(
      "recall: \(percent(score.found, truth.count)); precision: \(percent(score.found, score.told)) of \(score.told) pairs"
    )
    return 0
  }

  private static func percent(_ some: Int, _ all: Int) -> String {
    "\(rounded(100 * Double(some) / Double(max(1, all)), 10_000))%"
  }

  private static func rounded(_ value: Double, _ scale: Double = 100) -> Double { (value * scale).rounded() / scale }
}
