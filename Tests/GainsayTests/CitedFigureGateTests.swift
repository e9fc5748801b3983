import Foundation
import Testing

/// Drafts made of the sentences of the labelled topics, each with a citation of its source: as they stand, and with one
/// number of each changed. The rate found is a floor; a false alarm is none too few.
@Suite("CitedFigureGate")
struct CitedFigureGateTests {
  private struct Line: Decodable {
    var type: String
    var source: String?
    var role: String?
    var text: String?
    var repeats: String?
  }

  private struct Found: Decodable {
    struct Finding: Decodable { var rule: String }
    var findings: [Finding]
  }

  @Test("a changed number of a cited sentence is told, and none that was not changed")
  func floors() throws {
    let corpora = Repository.root.appending(path: "Tests/Corpora")
    let topics = try FileManager.default.contentsOfDirectory(atPath: corpora.path).filter { !$0.hasPrefix(".") }
    var (sentences, alarms, told) = (0, 0, 0)
    for topic in topics.sorted() {
      try Binary.inProject { binary in
        let folder = corpora.appending(path: topic)
        let cited = try Self.sentences(binary.run("parse", folder.path).output)
        sentences += cited.count
        alarms += try Self.mismatches(in: cited.map { "\($0.text) [@\($0.source)]." }, of: folder, binary)
        told += try Self.mismatches(in: cited.map { "\(Self.altered($0.text)) [@\($0.source)]." }, of: folder, binary)
      }
    }
    print("cited figures: \(sentences) sentences, \(alarms) false alarms, \(told) of the changed ones told")
    #expect(sentences >= 280)
    #expect(alarms == 0)
    #expect(told * 100 >= sentences * 80)
  }

  /// The sentences that hold a number and no quotation, without their full stops.
  private static func sentences(_ lines: String) throws -> [(text: String, source: String)] {
    try lines.utf8.split(separator: 0x0A).flatMap { line -> [(text: String, source: String)] in
      let row = try JSONDecoder().decode(Line.self, from: Data(line))
      guard row.type == "passage", row.role == "paragraph", row.repeats == nil, let text = row.text,
        let source = row.source
      else { return [] }
      return text.replacing(/([.!?])\s+(?=[A-Z])/) { "\($0.output.1)\n" }.split(separator: "\n")
        .filter { $0.contains(where: \.isNumber) && !$0.contains(where: { "“\"‘".contains($0) }) }
        .map { (String($0.hasSuffix(".") ? $0.dropLast() : $0), source) }
    }
  }

  /// A sentence with its first number made larger.
  private static func altered(_ text: String) -> String {
    guard let match = text.firstMatch(of: /[0-9]+/), let number = Int(match.output) else { return text }
    return text.replacingCharacters(in: match.range, with: String(number + (number < 100 ? 7 : 11)))
  }

  /// How many findings say that the cited source has another number.
  private static func mismatches(in sentences: [String], of folder: URL, _ binary: Binary) throws -> Int {
    try binary.write("# Draft\n\n" + sentences.joined(separator: "\n\n") + "\n", to: "draft.md")
    let run = try binary.run(
      "audit", "draft.md", "--against", folder.path, "--format", "json", "--select", "attribution/mismatch")
    return try JSONDecoder().decode(Found.self, from: Data(run.output.utf8)).findings.count
  }
}
