internal import Foundation

/// What the system says of the files below some folders: enough to see that one changed without reading it.
struct WatchedFiles: Equatable {
  private struct Stamp: Equatable {
    var size: Int
    var file: UInt64
    var seconds: Int
    var nanoseconds: Int
  }

  private var stamps: [String: Stamp] = [:]
  /// So many changed files are named; of more, the number is said.
  private static let named = 3

  /// No files.
  init() {}

  /// All files below folders, or files that are named; hidden ones and those of a report folder are no sources.
  init(in paths: [String], without output: String) {
    for path in paths { add(path, without: output) }
  }

  private mutating func add(_ path: String, without output: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      stamps[path] = Stamp(
        size: Int(status.st_size), file: UInt64(status.st_ino), seconds: Int(time.tv_sec),
        nanoseconds: Int(time.tv_nsec))
      return
    }
    let names: [String]
    // A folder that went away between two looks holds nothing.
    do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch { return }
    for name in names where !name.hasPrefix(".") && !name.hasSuffix(".tmp") {
      let inner = path == "." ? name : FilePath.joined(path, name)
      var link = stat()
      guard lstat(inner, &link) == 0, Self.plain(inner) != Self.plain(output) else { continue }
      let isLinkedFolder = link.st_mode & S_IFMT == S_IFLNK && FileAccess.isFolder(inner)
      if !isLinkedFolder { add(inner, without: output) }
    }
  }

  /// A path without what makes two names of one place.
  static func plain(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

  /// What changed, in a few words.
  func changes(since old: WatchedFiles) -> [String] {
    let added = stamps.keys.filter { old.stamps[$0] == nil }.sorted()
    let removed = old.stamps.keys.filter { stamps[$0] == nil }.sorted()
    let changed = stamps.keys.filter { path in old.stamps[path].map { $0 != stamps[path] } ?? false }.sorted()
    return [("changed", changed), ("new", added), ("gone", removed)].compactMap { word, paths in
      if paths.isEmpty { return nil }
      let shown = paths.count > Self.named ? FindingPrinter.count(paths.count, "file") : paths.joined(separator: ", ")
      return "\(word): \(shown)"
    }
  }
}
