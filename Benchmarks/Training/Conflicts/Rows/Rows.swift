@_spi(Training) import Comparison
import ClaimModel
import Foundation
import SourceParsing

/// Writes the statements and candidates of labelled topics with their traits for `rank.py`: a JSON line with the names
/// of the traits, then one a topic.
@main
enum Rows {
  struct Topic: Encodable {
    var topic: String
    var statements: [ConflictRows.Statement]
    var pairs: [ConflictRows.Pair]
  }

  static func main() throws {
    let folders = CommandLine.arguments.dropFirst().map { URL(fileURLWithPath: $0) }
    guard !folders.isEmpty else {
      FileHandle.standardError.write(Data("usage: rows TOPIC-FOLDER...\n".utf8))
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

  static func write(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
