import Foundation
import Testing

@testable import gainsay

/// A real pseudo-terminal with a shell in it, held by tmux.
struct TerminalWindow {
  private let tmux: Subprocess
  private let socket = "gainsay-\(UUID().uuidString.prefix(8))"

  /// Whether tmux is installed.
  static var isThere: Bool { Subprocess(named: "tmux") != nil }

  /// Opens a window with a plain shell in a folder.
  init(in folder: URL, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    tmux = try #require(Subprocess(named: "tmux"))
    var arguments = [
      "-u", "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
    ]
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) { arguments += ["-e", "\(name)=\(value)"] }
    try run(arguments + ["env PS1='ready> ' LC_ALL=C.UTF-8 /bin/sh"])
    try wait(for: "ready>")
  }

  /// Ends the window and all in it; its socket is left by some versions.
  func close() throws {
    let place = try run(["display-message", "-p", "#{socket_path}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    try run(["kill-server"])
    _ = unlink(place)
  }

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
      // Lines that were broken at a space, or within a word.
      let isSeen = [" ", ""].contains { Self.joined(seen, by: $0).contains(words) }
      if isSeen != gone { return seen }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("“\(words)” \(gone ? "stays" : "does not come") in:\n\(seen)")
    return seen
  }

  /// The lines of a screen as one.
  static func joined(_ screen: String, by joint: String) -> String {
    screen.split(separator: "\n").joined(separator: joint)
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    // Not by Foundation's `Process`, which would wait for the shell in the window.
    let answer = try tmux.run(["-L", socket] + arguments, seconds: 60, limit: 1 << 20)
    return String(decoding: answer.output, as: UTF8.self)
  }
}
