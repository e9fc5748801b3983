import ClaimModel
import DocumentChecks
import Foundation
import SourceParsing

/// Parses inputs that were made to cost, each at three sizes that double, in a process of its own: time that more than
/// triples, or memory of more than 12 times the file, is a fault.
///
/// `Hostile [MEGABYTES [NAME]]`: the largest size (60 by default), and letters of a shape's name for some of them.
@main
enum Hostile {
  /// Sizes of one shape: the largest, its half and its quarter.
  private static let steps = [4, 2, 1]
  /// Times below this are no measure of growth, in seconds.
  private static let leastTime = 0.3
  private static let mostGrowth = 3.0
  private static let mostMemory = 12.0
  /// A process that takes longer is ended.
  private static let patience: UInt32 = 300

  static func main() throws {
    let arguments = CommandLine.arguments
    let shapes = Shape.pages + Shape.texts + Shape.encodings
    if arguments.count == 4, arguments[1] == "measure", let shape = shapes.first(where: { $0.name == arguments[2] }) {
      measure(shape, size: Int(arguments[3]) ?? 0)
      return
    }
    let megabytes = arguments.count > 1 ? Double(arguments[1]) ?? 60 : 60
    let wanted = shapes.filter { arguments.count < 3 || $0.name.contains(arguments[2]) }
    print("\(wanted.count) shapes of \(megabytes) MB and its half and quarter; CPU seconds, growth, memory / file")
    var faults = 0
    for shape in wanted {
      let results = try steps.map { try run(shape, size: Int(megabytes * 1e6) / $0) }
      faults += report(shape, results) ? 0 : 1
    }
    print("\(faults) faults")
    exit(faults == 0 ? 0 : 1)
  }

  /// Prints a line; `false` where the shape costs too much.
  private static func report(_ shape: Shape, _ results: [Measurement?]) -> Bool {
    let times = results.map { $0?.seconds ?? .infinity }
    let growth = zip(times, times.dropFirst()).map { $1 / max($0, 0.001) }
    let memory = results.compactMap { $0?.memory }.last ?? .infinity
    let isSlow = zip(times.dropFirst(), growth).contains { $0 > leastTime && !($1 <= mostGrowth) }
    let isFault = isSlow || memory > mostMemory || results.contains { $0 == nil }
    var line = shape.name.padding(toLength: 36, withPad: " ", startingAt: 0)
    for time in times { line += String(format: "%8.2f", time) }
    for factor in growth { line += String(format: "%6.1f", factor) }
    line += String(format: "%7.1f", memory) + "  "
    line += results.last??.outcome ?? "ended by a signal"
    print(isFault ? line + "  FAULT" : line)
    fflush(nil)
    return !isFault
  }

  /// What a process of its own says.
  private static func run(_ shape: Shape, size: Int) throws -> Measurement? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["measure", shape.name, String(size)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit else { return nil }
    return try? JSONDecoder().decode(Measurement.self, from: answer)
  }

  private static func measure(_ shape: Shape, size: Int) {
    alarm(patience)
    let idle = PeakMemory.bytes
    let bytes = shape.bytes(size)
    let start = clock()
    let outcome: String
    do {
      let document = try SourceParser().parse(bytes, id: "hostile", path: shape.path)
      outcome = "\(document.passages.count) passages, \(document.furniture.count) furniture"
    } catch {
      outcome = "\(error)"
    }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let memory = Double(PeakMemory.bytes - idle) / Double(bytes.count)
    let measurement = Measurement(seconds: seconds, memory: memory, outcome: outcome)
    FileHandle.standardOutput.write((try? JSONEncoder().encode(measurement)) ?? Data())
  }
}

/// What one parse cost.
struct Measurement: Codable {
  var seconds: Double
  /// Peak resident memory above that of the idle process, the file itself included, in sizes of the file.
  var memory: Double
  var outcome: String
}
