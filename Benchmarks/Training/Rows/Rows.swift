import Foundation
@_spi(Training) import SourceParsing

/// Writes the blocks of pages and their features for `train.py`: for each page a JSON line with its path, its blocks'
/// words and the number of columns, and the rows as 32-bit floats in the file named first.
@main
enum Rows {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let target = arguments.first else {
      FileHandle.standardError.write(Data("usage: rows FLOATS PAGE...\n".utf8))
      exit(2)
    }
    print(String(decoding: try JSONEncoder().encode(TrainingRows.names), as: UTF8.self))
    _ = FileManager.default.createFile(atPath: target, contents: nil)
    let floats = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
    for path in arguments.dropFirst() {
      let page = TrainingRows(page: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      for row in page.rows { try floats.write(contentsOf: row.withUnsafeBytes { Data($0) }) }
      let line = try JSONEncoder().encode(["path": [path], "texts": page.texts])
      print(String(decoding: line, as: UTF8.self))
    }
  }
}
