import Foundation

/// Saved pages beside the checkout, or below the folder that `GAINSAY_SHARED` names; absent in most clones.
enum RealPages {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let shared =
    ProcessInfo.processInfo.environment["GAINSAY_SHARED"].map { URL(filePath: $0) }
    ?? root.deletingLastPathComponent().appending(path: "shared")

  private static let folder = shared.appending(path: "bench/extract")
  private static let gzip = URL(filePath: "/usr/bin/gzip")

  /// The packed pages, in the order of their names.
  private static let files: [URL] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".html.gz") }.sorted().map { folder.appending(path: $0) }
  }()

  /// Whether there are any, and a program to unpack them.
  static var areThere: Bool { !files.isEmpty && FileManager.default.isExecutableFile(atPath: gzip.path) }

  /// So many pages, spread over all of them, as they were saved.
  static func sample(_ count: Int) throws -> [(name: String, bytes: [UInt8])] {
    try stride(from: 0, to: files.count, by: max(1, files.count / count)).prefix(count).map { index in
      let process = Process()
      process.executableURL = gzip
      process.arguments = ["-dc", files[index].path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
      process.waitUntilExit()
      return (files[index].lastPathComponent, bytes)
    }
  }
}
