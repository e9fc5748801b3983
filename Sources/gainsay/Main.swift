internal import ArgumentParser
internal import Foundation

/// Starts the command and turns every way out into one of the tool's exit codes.
@main
enum Main {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A full quota is an error that is told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Gainsay.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch let error as CommandError {
      Console.complain(error.message)
      exit(Outcome.failed.rawValue)
    } catch {
      let message = Gainsay.fullMessage(for: error)
      if Gainsay.exitCode(for: error) == .success {
        Console.print(message)
        exit(Outcome.ran.rawValue)
      }
      Console.complain(message, prefix: "")
      if let guess = CommandGuess.nearest(to: CommandLine.arguments.dropFirst()) {
        Console.complain("did you mean “gainsay \(guess)”?")
      }
      exit(Outcome.failed.rawValue)
    }
  }
}

/// The exit codes of every command.
enum Outcome: Int32 {
  /// Ran; nothing at or above `--fail-on`.
  case ran = 0
  /// Ran; findings at or above `--fail-on`, or, for `find`, no match.
  case found = 1
  /// Something could not be read or written, or the command was used wrongly.
  case failed = 2

  /// Ends the command with this code, unless it is `ran`.
  func end() throws {
    if self != .ran { throw ExitCode(rawValue) }
  }
}

/// Why a command cannot go on: what, where, and what to do next, in lower case and without a full stop.
struct CommandError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}
