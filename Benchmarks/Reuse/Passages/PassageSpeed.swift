import Dispatch
import Foundation
import PassageMaking
import TextReuse

/// Searches synthetic passages with known copies, and prints the speed on one and two threads, recall and precision.
///
/// Usage: `PassageSpeed COUNT [--boilerplate] [SEED]`
@main
enum PassageSpeed {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let phraseShare = arguments.contains("--boilerplate") ? 0.1 : 0
    arguments.removeAll { $0 == "--boilerplate" }
    let count = arguments.first.flatMap { Int($0) } ?? 100_000
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    let generator = PassageGenerator(count: count, seed: seed, phraseShare: phraseShare)
    var texts = TextCollection()
    texts.reserve(texts: count, bytes: count * 800)
    var truth: [PassageGenerator.Truth] = []
    for number in 0..<count {
      let passage = generator.passage(number)
      passage.text.withUnsafeBufferPointer { texts.append(utf8: $0) }
      if let taken = passage.truth { truth.append(taken) }
    }
    print(
      "\(count) passages, \(texts.byteCount) bytes, \(truth.count) copies, seed \(seed), set phrases in \(percent(phraseShare))"
    )
    var result = ReuseResult()
    for width in [1, 2] {
      let start = DispatchTime.now().uptimeNanoseconds
      let cpuStart = clock()
      result = ReuseSearch(width: width).run(on: texts)
      let cpu = Double(clock() - cpuStart) / Double(CLOCKS_PER_SEC)
      let wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      print(
        "\(width) thread\(width == 1 ? " " : "s")  \(rounded(cpu)) CPU s, \(rounded(wall)) s, \(Int(Double(count) / cpu)) passages a CPU second"
      )
    }
    let score = ReuseScore(result.matches, of: texts, truth: truth)
    for kind in PassageGenerator.Kind.allCases {
      if let (all, found) = score.planted[kind] {
        print("recall of \(kind.rawValue): \(percent(Double(found) / Double(all))) of \(all)")
      }
    }
    for kind in ReuseKind.allCases {
      if let (all, right) = score.told[kind] {
        print("precision of \(kind.rawValue): \(percent(Double(right) / Double(all))) of \(all)")
      }
    }
    print("PlagDet of the spans: \(rounded(score.plagDet, 10_000)); set phrases: \(result.boilerplate.count)")
  }

  private static func percent(_ share: Double) -> String { "\(rounded(share * 100))%" }

  private static func rounded(_ value: Double, _ scale: Double = 1000) -> Double { (value * scale).rounded() / scale }
}
