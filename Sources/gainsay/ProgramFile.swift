internal import Foundation

/// The file of a program, which tells one build from another.
enum ProgramFile {
  /// This program: its version, and its file's size and time.
  static let generation = Gainsay.version + " " + mark(of: running)

  private static var running: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    #endif
  }

  /// A file's path, size in bytes and time of its last change in nanoseconds.
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
