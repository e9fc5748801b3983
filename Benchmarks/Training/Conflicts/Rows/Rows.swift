@_spi(Training) import Comparison
import ClaimModel
import Foundation
import SourceParsing

/// Writes what the rankings are trained on: a JSON line with the names of the traits, then one a labelled topic with its
/// statements and candidates (for `rank.py`), or, of a file named behind `--pairs`, one a pair of texts (for `refute.py`).
@main
enum Rows {
  struct Topic: Encodable {
    var topic: String
    var statements: [ConflictRows.Statement]
    var pairs: [ConflictRows.Pair]
  }

  static func main() throws {
    if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--pairs" {
      return try writePairs(CommandLine.arguments[2])
    }
    let folders = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
    guard !folders.isEmpty else {
      FileHandle.standardError.write(Data("usage: rows TOPIC-FOLDER... | --pairs FILE.jsonl\n".utf8))
      exit(2)
    }
    try write(["statement": ConflictRows.statementTraits, "pair": ConflictRows.pairTraits])
    for folder in folders {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }.sorted()
      let documents = try names.map { name in
        try SourceParser().parse(
          Array(try Data(contentsOf: folder.appending(path: name))),
          id: Identifier(rawValue: String(name.prefix { $0 != "." })), path: name)
      }
      let rows = ConflictRows(documents)
      try write(Topic(topic: folder.lastPathComponent, statements: rows.statements, pairs: rows.pairs))
    }
  }

  static func writePairs(_ path: String) throws {
    struct Pair: Codable {
      var id: String
      var premise: String
      var hypothesis: String
    }
    struct Row: Encodable {
      var id: String
      var traits: [[Float]]
    }
    try write(PairComparator.traitNames)
    for line in try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A) {
      let pair = try JSONDecoder().decode(Pair.self, from: line)
      let traits = PairComparator().traits(PairComparator.Text(pair.premise), PairComparator.Text(pair.hypothesis))
      try write(Row(id: pair.id, traits: traits))
    }
  }

  static func write(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
