import Foundation
import Testing
import TextReuse

/// The comparison of two texts, held to floors on labelled pairs where they lie beside the checkout.
///
/// One pair in eight, so that the test takes seconds; half of these pairs set the thresholds. What the comparison reaches on all of them prints
/// `PairReuse` in `Benchmarks`.
@Suite("PairGate")
struct PairGateTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/bench/reuse/pan13")
  static var isHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private struct Text: Decodable {
    var id: String
    var text: String
  }

  private struct Row: Decodable {
    var susp: String
    var src: String
    var `class`: String
    var this_offset: Int?
    var this_length: Int?
    var source_offset: Int?
    var source_length: Int?

    var pair: String { susp + " " + src }
  }

  private func lines<Value: Decodable>(_ name: String, as type: Value.Type) throws -> [Value] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", Self.folder.appending(path: name).path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(type, from: $0) }
  }

  @Test("PlagDet of the PAN 2013 pairs", .enabled(if: isHere, "no labelled pairs beside this checkout"))
  func plagdet() throws {
    let pairs = try lines("pairs.jsonl.gz", as: Row.self).enumerated().filter { $0.offset % 8 == 0 }.map(\.element)
    let wanted = Set(pairs.flatMap { [$0.susp, $0.src] })
    var texts: [String: ComparedText] = [:]
    var places: [String: CodePoints] = [:]
    for text in try lines("docs.jsonl.gz", as: Text.self) where wanted.contains(text.id) {
      texts[text.id] = ComparedText(text.text)
      places[text.id] = CodePoints(text.text)
    }
    var labelled: [String: [LabelledStretch]] = [:]
    for row in try lines("truth.jsonl.gz", as: Row.self) where wanted.contains(row.susp) && wanted.contains(row.src) {
      guard let start = row.this_offset, let length = row.this_length, let other = row.source_offset,
        let otherLength = row.source_length, let one = places[row.susp], let two = places[row.src]
      else { continue }
      labelled[row.pair, default: []].append(
        LabelledStretch(one: one.utf8(start..<start + length), other: two.utf8(other..<other + otherLength)))
    }
    var all = PlagDet()
    var classes: [String: PlagDet] = [:]
    let comparison = PairComparison()
    for pair in pairs {
      let (one, other) = (try #require(texts[pair.susp]), try #require(texts[pair.src]))
      let detected = comparison.stretches(one, other).map {
        LabelledStretch(one: one.textRange($0.first), other: other.textRange($0.second))
      }
      let truth = labelled[pair.pair] ?? []
      all.add(labelled: truth, detected: detected)
      classes[pair.class, default: PlagDet()].add(labelled: truth, detected: detected)
    }
    print(
      "PlagDet all \(all.value); "
        + classes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.value)" }.joined(separator: ", "))
    #expect(all.value >= 0.93)
    for (name, floor) in [
      ("02-no-obfuscation", 0.98), ("03-random-obfuscation", 0.92), ("04-translation-obfuscation", 0.92),
      ("05-summary-obfuscation", 0.77),
    ] {
      #expect((classes[name]?.value ?? 0) >= floor, "\(name)")
    }
  }
}

/// The way from code points to UTF-8 offsets of a text.
private struct CodePoints {
  private let starts: [Int]

  init(_ text: String) {
    var starts = [0]
    for scalar in text.unicodeScalars { starts.append(starts[starts.count - 1] + UTF8.width(scalar)) }
    self.starts = starts
  }

  func utf8(_ range: Range<Int>) -> Range<Int> {
    starts[min(range.lowerBound, starts.count - 1)]..<starts[min(range.upperBound, starts.count - 1)]
  }
}
