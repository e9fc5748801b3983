import Foundation

/// What one run of a command took.
public struct CommandTime {
  /// Seconds from start to end.
  public let wall: Double
  /// Seconds of all cores.
  public let cpu: Double
  /// The most memory that it held at once, in bytes.
  public let peak: Int
  /// The exit code.
  public let code: Int32

  /// Runs a command with its outputs into a file; `nil` where it cannot be started or is ended by a signal.
  public init?(_ command: [String], output: String) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, output + ".talk", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let start = DispatchTime.now().uptimeNanoseconds
    guard posix_spawn(&process, command[0], &actions, nil, arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status & 0x7F == 0 else { return nil }
    code = status >> 8 & 0xFF
    wall = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    #if os(Linux)
      peak = usage.ru_maxrss * 1024
    #else
      peak = usage.ru_maxrss
    #endif
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
