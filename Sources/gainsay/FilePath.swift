/// The parts of a path, whatever its length: Foundation's own functions trap on a path of one character (Swift 6.3, Linux).
enum FilePath {
  /// The path of the folder that holds a file; empty for a file of the current folder.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name of a file, without its folders.
  static func name(of path: String) -> String {
    let trimmed = path.hasSuffix("/") && path.count > 1 ? path.dropLast() : path[...]
    return trimmed.lastIndex(of: "/").map { String(trimmed[trimmed.index(after: $0)...]) } ?? String(trimmed)
  }

  /// What stands behind the last point of a name, in lower case; empty where there is none, or where it starts the name.
  static func ending(of name: String) -> String {
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  /// A file in a folder; the file alone where the folder is the current one.
  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
