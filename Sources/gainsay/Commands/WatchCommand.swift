internal import ArgumentParser
internal import Foundation

/// `gainsay run` again whenever a source or an annotation changes.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Run again whenever a source or an annotation changes, until Ctrl-C.",
    discussion: """
      Takes what gainsay run takes. Files are looked at every second; a run starts when none has changed for a second, so \
      that a file is not read while it is being written.
      Example: gainsay watch seeds -o Reports
      """)

  @Option(help: ArgumentHelp("Look at the files every so many seconds.", valueName: "seconds"))
  var every = 1.0

  @Option(help: ArgumentHelp("End after so many runs.", valueName: "n"))
  var times: Int?

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What gainsay run takes.", valueName: "argument"))
  var arguments: [String] = []

  func validate() throws {
    guard every >= 0.05, every <= 86_400 else { throw ValidationError("--every takes seconds, from 0.05 to 86400") }
    guard times.map({ $0 > 0 }) ?? true else { throw ValidationError("--times takes a number from 1 on") }
    _ = try Self.runCommand(arguments)
  }

  func run() throws {
    let command = try Self.runCommand(arguments)
    // Entered once: a relative folder would be looked for inside itself the next time.
    try command.project.enter()
    let folders = command.paths.isEmpty ? [Workspace.sourceFolder] : command.paths
    guard !folders.contains(where: { WatchedFiles.plain($0) == WatchedFiles.plain(command.output) }) else {
      throw CommandError(
        "\(command.output): reports among the sources would start a run each time; name another folder with -o")
    }
    var known = WatchedFiles()
    var runs = 0
    while true {
      let files = settled(folders + [Workspace.annotationFolder], without: command.output)
      if files != known {
        if runs > 0, !command.project.quiet {
          Console.complain(files.changes(since: known).joined(separator: ", ") + "; running again", prefix: "watch: ")
        }
        known = files
        runs += 1
        let outcome = try Self.once(arguments)
        if let times, runs >= times { return try outcome.end() }
      }
      Thread.sleep(forTimeInterval: every)
    }
  }

  /// The files once nothing changes any more.
  private func settled(_ folders: [String], without output: String) -> WatchedFiles {
    var files = WatchedFiles(in: folders, without: output)
    while true {
      Thread.sleep(forTimeInterval: min(every, 1))
      let now = WatchedFiles(in: folders, without: output)
      if now == files { return files }
      files = now
    }
  }

  /// One run; what it says of bad input is no reason to stop watching.
  private static func once(_ arguments: [String]) throws -> Outcome {
    var command = try runCommand(arguments)
    command.project.directory = nil
    do {
      try command.run()
      return .ran
    } catch let code as ExitCode {
      return Outcome(rawValue: code.rawValue) ?? .failed
    } catch let error as CommandError {
      Console.complain(error.message)
      return .failed
    }
  }

  private static func runCommand(_ arguments: [String]) throws -> RunCommand {
    do { return try RunCommand.parse(arguments) } catch {
      throw ValidationError(RunCommand.message(for: error))
    }
  }
}
