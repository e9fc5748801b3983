import Foundation
import Testing

/// Whole files that an output must equal; recorded again by `RECORD_GOLDEN=1`, and a missing one fails.
enum Golden {
  /// Compares a text with a file of the repository; says the first line that differs.
  static func expect(_ text: String, equals path: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      let place = Repository.root.appending(path: path)
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place)
      return
    }
    try #require(
      FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path),
      "\(path) is missing; make golden records it")
    let expected = try Repository.text(path)
    guard text != expected else { return }
    let pairs = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = pairs.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      \(path) differs, first in line \((difference?.offset ?? 0) + 1); make golden records it again
      now      \(difference?.element.0 ?? "(another length)")
      recorded \(difference?.element.1 ?? "")
      """)
  }
}
