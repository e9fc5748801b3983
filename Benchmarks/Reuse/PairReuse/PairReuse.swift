import Foundation
import TextReuse

/// Compares pairs of texts, writes the stretches they share with offsets in code points, and prints the CPU time.
@main
enum PairReuse {
  private struct Text: Decodable {
    var id: String
    var text: String
  }

  private struct Pair: Decodable {
    var susp: String
    var src: String
  }

  private struct Prediction: Encodable {
    var susp: String
    var src: String
    var thisOffset: Int
    var thisLength: Int
    var sourceOffset: Int
    var sourceLength: Int
  }

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3 || (arguments.count == 4 && arguments[3] == "strict") else {
      print("usage: PairReuse docs.jsonl pairs.jsonl predictions.jsonl [strict]")
      return
    }
    let start = clock()
    var texts: [String: (text: String, ready: ComparedText)] = [:]
    for text: Text in try lines(arguments[0]) { texts[text.id] = (text.text, ComparedText(text.text)) }
    let prepared = clock()
    let comparison = PairComparison(arguments.count == 4 ? .strict : .thorough)
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = .sortedKeys
    var output = Data()
    var count = 0
    var points: [String: CodePoints] = [:]
    let pairs: [Pair] = try lines(arguments[1])
    for pair in pairs {
      guard let one = texts[pair.susp], let other = texts[pair.src] else {
        print("no text for the pair \(pair.susp), \(pair.src)")
        continue
      }
      for stretch in comparison.stretches(one.ready, other.ready) {
        count += 1
        if points[pair.susp] == nil { points[pair.susp] = CodePoints(one.text) }
        if points[pair.src] == nil { points[pair.src] = CodePoints(other.text) }
        guard let first = points[pair.susp]?.range(one.ready.textRange(stretch.first)),
          let second = points[pair.src]?.range(other.ready.textRange(stretch.second))
        else { continue }
        output += try encoder.encode(
          Prediction(
            susp: pair.susp, src: pair.src, thisOffset: first.lowerBound, thisLength: first.count,
            sourceOffset: second.lowerBound, sourceLength: second.count))
        output.append(0x0A)
      }
    }
    try output.write(to: URL(fileURLWithPath: arguments[2]))
    print(
      "\(pairs.count) pairs of \(texts.count) texts, \(count) stretches; CPU seconds: \(seconds(start, prepared)) to read and prepare, "
        + "\(seconds(prepared, clock())) to compare and write")
  }

  private static func lines<Line: Decodable>(_ path: String) throws -> [Line] {
    let decoder = JSONDecoder()
    // A handle, which reads a pipe as well.
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    return try (file.readToEnd() ?? Data()).split(separator: 0x0A).map { try decoder.decode(Line.self, from: $0) }
  }

  private static func seconds(_ start: clock_t, _ end: clock_t) -> Double {
    (Double(end - start) / Double(CLOCKS_PER_SEC) * 100).rounded() / 100
  }
}
