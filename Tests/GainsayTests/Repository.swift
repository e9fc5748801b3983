import Foundation

/// The checkout that is being tested.
enum Repository {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The labelled captures beside the checkout; absent in most clones.
  static let captures = root.deletingLastPathComponent().appending(path: "shared/seeds")

  /// Whether the labelled captures are there.
  static var hasCaptures: Bool { FileManager.default.fileExists(atPath: captures.path) }

  /// The text of a file of the repository.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The files below a folder whose name ends so, relative to the root, sorted.
  static func files(below folder: String, suffix: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(suffix) && !$0.contains(".build") }.map { folder + "/" + $0 }.sorted()
  }
}
