import Foundation
import Testing

/// The article text of labelled pages, held to floors where the labelled sets lie beside the checkout.
///
/// The classifier has seen these pages, so that the figures say whether something broke, not how good it is on others:
/// those stand in `Documentation/Extraction.md`.
@Suite("ExtractionGate")
struct ExtractionGateTests {
  static let folder = Repository.root.deletingLastPathComponent().appending(path: "shared/bench/extract")
  static var isHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private struct Truth: Decodable {
    var file: String
    var text: String?
    var with: [String]?
    var without: [String]?
  }

  private struct Line: Decodable {
    var type: String
    var path: String?
    var source: String?
    var id: String?
    var text: String?
  }

  /// The passages of a set's pages, by the file's name.
  private func parsed(_ set: String, step: Int) throws -> [(truth: Truth, text: String)] {
    let rows = try Data(contentsOf: Self.folder.appending(path: "\(set)/truth.jsonl")).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Truth.self, from: $0) }
    let truths = stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    let files = truths.map { Self.folder.appending(path: "\(set)/\($0.file)").path }
    let output = try Binary().run(["parse"] + files).output
    var paths: [String: String] = [:]
    var texts: [String: String] = [:]
    for line in output.utf8.split(separator: 0x0A) {
      let record = try JSONDecoder().decode(Line.self, from: Data(line))
      if record.type == "source", let id = record.id, let path = record.path {
        paths[id] = URL(filePath: path).lastPathComponent
      } else if let source = record.source, let path = paths[source], let text = record.text {
        texts[path, default: ""] += text + "\n"
      }
    }
    return truths.map { ($0, texts[$0.file] ?? texts[String($0.file.dropLast(3))] ?? "") }
  }

  /// The runs of four words, with how often each stands in a text.
  private static func shingles(_ text: String) -> [String: Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    var counts: [String: Int] = [:]
    guard words.count > 4 else { return words.isEmpty ? [:] : [words.joined(separator: " "): 1] }
    for start in 0...words.count - 4 { counts[words[start..<start + 4].joined(separator: " "), default: 0] += 1 }
    return counts
  }

  @Test(
    "runs of four words of the article, F1 of the means (article-extraction-benchmark's measure)",
    .enabled(if: isHere, "no labelled pages beside this checkout"),
    arguments: [("aeb", 1, 0.98), ("fundus", 1, 0.97), ("naeb", 2, 0.94), ("wcxb", 5, 0.97)])
  func wholeTexts(set: String, step: Int, floor: Double) throws {
    var precisions: [Double] = []
    var recalls: [Double] = []
    for (truth, text) in try parsed(set, step: step) {
      let (wanted, found) = (Self.shingles(truth.text ?? ""), Self.shingles(text))
      let shared = Double(wanted.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) })
      if !found.isEmpty { precisions.append(shared / Double(found.values.reduce(0, +))) }
      if !wanted.isEmpty { recalls.append(shared / Double(wanted.values.reduce(0, +))) }
    }
    let precision = precisions.reduce(0, +) / Double(precisions.count)
    let recall = recalls.reduce(0, +) / Double(recalls.count)
    let f1 = 2 * precision * recall / (precision + recall)
    print("\(set): \(recalls.count) pages, precision \(precision), recall \(recall), F1 \(f1)")
    #expect(recalls.count > 50)
    #expect(f1 >= floor)
    #expect(recall >= 0.97)
  }

  @Test(
    "sentences that must and must not be there (trafilatura's measure)",
    .enabled(if: isHere, "no labelled pages beside this checkout"))
  func sentences() throws {
    var (right, extra, lost) = (0, 0, 0)
    for (truth, text) in try parsed("trafeval", step: 3) {
      let squeezed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      func holds(_ sentence: String) -> Bool {
        squeezed.contains(sentence.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
      for sentence in truth.with ?? [] { if holds(sentence) { right += 1 } else { lost += 1 } }
      for sentence in truth.without ?? [] where holds(sentence) { extra += 1 }
    }
    let f1 = 2 * Double(right) / Double(2 * right + extra + lost)
    print("trafeval: F1 \(f1)")
    #expect(right > 200)
    #expect(f1 >= 0.98)
  }
}
