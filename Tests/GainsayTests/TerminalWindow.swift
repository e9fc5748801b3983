import Foundation
import Testing

/// A real pseudo-terminal with a shell in it, held by tmux.
struct TerminalWindow {
  private let tmux: String
  private let socket = "gainsay-\(UUID().uuidString.prefix(8))"

  /// The program; `nil` where it is not installed.
  static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Opens a window with a plain shell in a folder.
  init(in folder: URL, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    tmux = try #require(Self.program)
    var arguments = [
      "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
    ]
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) { arguments += ["-e", "\(name)=\(value)"] }
    try run(arguments + ["env PS1='ready> ' LC_ALL=C.UTF-8 /bin/sh"])
    try wait(for: "ready>")
  }

  /// Ends the window and all in it.
  func close() throws { try run(["kill-server"]) }

  /// Types keys, named ones such as `Enter` and `C-c` among them.
  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types words as they stand.
  func type(_ words: String) throws { try run(["send-keys", "-l", words]) }

  /// Types a command and Enter.
  func enter(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Another size.
  func resize(columns: Int, rows: Int) throws { try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  /// What is seen.
  func screen(attributes: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (attributes ? ["-e"] : []))
  }

  /// Whether a program has taken the whole screen.
  func isTaken() throws -> Bool { try run(["display-message", "-p", "#{alternate_on}"]).hasPrefix("1") }

  /// Waits until words are seen; fails with what is seen instead.
  @discardableResult
  func wait(for words: String, gone: Bool = false, seconds: Double = 30) throws -> String {
    let end = Date().addingTimeInterval(seconds)
    var seen = ""
    while Date() < end {
      seen = try screen()
      if seen.contains(words) != gone { return seen }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("“\(words)” \(gone ? "stays" : "does not come") in:\n\(seen)")
    return seen
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gainsay-tmux-\(UUID().uuidString)")
    try Data().write(to: scratch)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: tmux)
    process.arguments = ["-L", socket] + arguments
    process.environment = ProcessInfo.processInfo.environment.filter { !["TMUX", "NO_COLOR"].contains($0.key) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: scratch)
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: scratch), as: UTF8.self)
  }
}
