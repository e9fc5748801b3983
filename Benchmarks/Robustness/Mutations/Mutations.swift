import ClaimModel
import DocumentChecks
import Foundation
import SourceParsing

/// Parses damaged pages and texts and checks each document: `Mutations COUNT SEED FOLDER...`.
///
/// Prints the slowest ten, the peak of memory and every fault; exits with 1 where there is one. The input that is being
/// parsed lies in a file that the first line names, so that a crash or a hang leaves it there.
@main
enum Mutations {
  private static let paths = ["page.html", "text.txt", "text.md", "source"]
  /// An input that takes longer hangs; the signal ends the run and says so.
  private static let patience: UInt32 = 60

  private struct Cost {
    var number: Int
    var path: String
    var size: Int
    var seconds: Double
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3, let count = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
      print("usage: Mutations COUNT SEED FOLDER...")
      exit(2)
    }
    let originals = arguments.dropFirst(3).flatMap(files)
    guard !originals.isEmpty else {
      print("no file was found in \(arguments.dropFirst(3).joined(separator: ", "))")
      exit(2)
    }
    let current = FileManager.default.temporaryDirectory.appendingPathComponent("gainsay-mutation-\(seed)")
    print("\(originals.count) originals; the input that is being parsed: \(current.path)")
    fflush(nil)
    var mutator = Mutator(originals, seed: seed)
    let parser = SourceParser()
    var costs: [Cost] = []
    var outcomes: [String: Int] = [:]
    var faults = 0
    var total = 0
    for number in 0..<count {
      let bytes = mutator.next()
      let path = paths[number % paths.count]
      try Data(bytes).write(to: current)
      alarm(patience)
      let start = clock()
      do {
        let document = try parser.parse(bytes, id: "mutation", path: path)
        outcomes["documents", default: 0] += 1
        if let fault = DocumentFault.first(in: document, fileSize: bytes.count) {
          faults += 1
          print("FAULT: number \(number), \(path), \(bytes.count) bytes: \(fault)")
          if faults <= 10 { try Data(bytes).write(to: current.appendingPathExtension("fault-\(number)")) }
        }
      } catch {
        outcomes["\(error)".prefix { $0 != "(" }.description, default: 0] += 1
      }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      total += bytes.count
      costs.append(Cost(number: number, path: path, size: bytes.count, seconds: seconds))
      if costs.count > 1_000 { costs = slowest(costs) }
      if (number + 1) % 5_000 == 0 {
        print("\(number + 1) inputs")
        fflush(nil)
      }
    }
    print("\(count) inputs of seed \(seed) from \(originals.count) files, \(total / 1_000_000) MB, \(faults) faults")
    for (outcome, count) in outcomes.sorted(by: { $0.key < $1.key }) { print("  \(outcome): \(count)") }
    for cost in slowest(costs) {
      print(
        String(format: "  %.3f s, %.2f µs a byte", cost.seconds, cost.seconds * 1e6 / Double(max(1, cost.size)))
          + "  number \(cost.number), \(cost.path), \(cost.size) bytes")
    }
    print("  peak of memory: \(PeakMemory.bytes >> 20) MB")
    try FileManager.default.removeItem(at: current)
    exit(faults == 0 ? 0 : 1)
  }

  private static func slowest(_ costs: [Cost]) -> [Cost] {
    Array(costs.sorted { $0.seconds > $1.seconds }.prefix(10))
  }

  private static func files(_ folder: String) -> [[UInt8]] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }
    return names.sorted().compactMap { name in
      guard [".html", ".htm", ".txt", ".md"].contains(where: name.hasSuffix) else { return nil }
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), !bytes.isEmpty else {
        return nil
      }
      return Array(bytes)
    }
  }
}
