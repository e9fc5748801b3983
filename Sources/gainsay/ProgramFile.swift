internal import ClaimModel
internal import Foundation

/// The files that make a program, which tell one build from another.
enum ProgramFile {
  /// This program: its version, and the size and time of its file and of the libraries that decide what it makes of a text.
  static let generation = Gainsay.version + " " + Fingerprint.sha256(([running] + libraries).map(mark))

  private static var running: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    #endif
  }

  /// How the names of these libraries begin. All are there from the start: a list of all that is loaded would change while
  /// the program runs.
  private static let libraryNames = [
    "libxml2.", "libz.", "libstemmer.", "libicu", "libswift", "libFoundation", "lib_Foundation", "libc.", "libm.",
  ]

  /// The files of the libraries; of a system that keeps them in none, its version.
  static var libraries: [String] {
    #if os(Linux)
      // Read to its end: the system tells no size of it.
      let data: Data?
      do { data = try FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd() } catch { return [] }
      let maps = String(decoding: data ?? Data(), as: UTF8.self)
      let paths = maps.split(separator: "\n").compactMap { line in
        line.firstIndex(of: "/").map { String(line[$0...]) }
      }
      return Set(paths).filter { path in libraryNames.contains { FilePath.name(of: path).hasPrefix($0) } }.sorted()
    #else
      [ProcessInfo.processInfo.operatingSystemVersionString]
    #endif
  }

  /// A file's path, size in bytes and time of its last change in nanoseconds; the path alone where there is none.
  static func mark(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return "\(path) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
  }
}
