internal import ClaimModel
internal import Foundation

/// The files of a folder that may hold articles, in the order of their paths.
struct SourceFolder {
  /// A file that may hold an article.
  struct Entry: Hashable {
    var path: String
    var id: Identifier<Source>
  }

  /// The files to read.
  private(set) var entries: [Entry] = []
  /// Names that hold data, not an article, by their extension; said, but no failure.
  private(set) var leftOut: [String] = []
  /// What could not be listed, and folders without a file.
  private(set) var failures: [Report.Failure] = []

  /// Data, code and project files: an article has none of these extensions.
  static let dataExtensions: Set<String> = [
    "json", "jsonl", "csv", "tsv", "bib", "ris", "yml", "yaml", "toml", "css", "js", "svg", "sqlite", "gitignore",
  ]
  /// Files of the tool's own beside the sources: nothing to be said of them.
  static let ownFiles: Set<String> = ["sources.json"]
  /// Folders of a project that hold no sources.
  static let projectFolders: Set<String> = ["Annotations", "Reports"]

  /// Lists files as they stand and folders recursively; hidden names, symbolic links to folders and project folders are
  /// not entered. A path is written as it was named.
  init(paths: [String]) {
    var files: [String] = []
    for path in paths { collect(path, into: &files, isNamed: true) }
    var seen: Set<String> = []
    var taken: Set<Identifier<Source>> = []
    for path in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where seen.insert(path).inserted {
      let id = SourceName.unique(Identifier(folding: SourceName.stem(of: path)), among: &taken)
      entries.append(Entry(path: path, id: id))
    }
    leftOut.sort()
  }

  private mutating func collect(_ path: String, into files: inout [String], isNamed: Bool) {
    guard FileAccess.isFolder(path) else {
      guard FileAccess.exists(path) || isSymbolicLink(path) else {
        failures.append(Report.Failure(path: path, reason: "does not exist; check the spelling"))
        return
      }
      let name = FilePath.name(of: path)
      if !isNamed, Self.ownFiles.contains(name) || CitationListFiles.names.contains(name) || name.hasSuffix(".tmp") {
        return
      }
      if !isNamed, Self.isData(name) || isOwnReport(path, name) { leftOut.append(path) } else { files.append(path) }
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }
    } catch {
      failures.append(Report.Failure(path: path, reason: "the folder cannot be listed; check its permissions"))
      return
    }
    if names.isEmpty {
      failures.append(Report.Failure(path: path, reason: "an empty folder: no article to read"))
    }
    for name in names.sorted() {
      let inner = path == "." ? name : (path.hasSuffix("/") ? path + name : path + "/" + name)
      if FileAccess.isFolder(inner), isSymbolicLink(inner) || Self.projectFolders.contains(name) { continue }
      collect(inner, into: &files, isNamed: false)
    }
  }

  private func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The start of a file that tells a report, in bytes.
  private static let headLength = 2_048

  /// Whether a file is a report of this tool, left among the sources.
  private func isOwnReport(_ path: String, _ name: String) -> Bool {
    guard name == "report.html" || name == "report.md", let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Self.headLength)
    let count = fread(&bytes, 1, Self.headLength, file)
    let head = String(decoding: bytes[..<count], as: UTF8.self)
    return head.contains("<meta name=\"generator\" content=\"gainsay ")
      || head.hasPrefix("# What the sources say of one another\n")
  }

  private static func isData(_ name: String) -> Bool {
    dataExtensions.contains(ending(of: name))
      || name.lowercased().hasPrefix("readme") || name.lowercased().hasPrefix("license")
  }

  /// The ending of a name, of a packed file the one before `.gz`.
  private static func ending(of name: String) -> String {
    let ending = FilePath.ending(of: name)
    return ending == "gz" ? FilePath.ending(of: String(name.dropLast(3))) : ending
  }
}
