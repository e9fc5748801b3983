internal import Foundation
internal import Synchronization

/// Runs another program: no shell, a file as its input or none, with limits of time and output.
///
/// Not by way of Foundation's `Process`, which waits for everything that the program started in its turn.
struct Subprocess {
  /// How a program ended.
  enum Ending {
    /// With this exit code, and the first words that it said on standard error.
    case exited(code: Int32, message: String)
    case tooSlow
    case tooMuch
  }

  /// The program's file.
  let program: String

  /// One program is started at a time: another one started meanwhile would hold this one's pipes open.
  private static let starting = Mutex(())

  /// Finds a program in the absolute folders of `PATH`; `nil` where it is in none.
  init?(named name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    guard
      let place = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    program = place
  }

  /// Runs to the end, or to a limit, where the program is killed; `limit` counts bytes of standard output.
  func run(
    _ arguments: [String], input: String = "/dev/null", seconds: Int, limit: Int
  ) throws(CommandError) -> (output: [UInt8], ending: Ending) {
    guard let child = Self.starting.withLock({ _ in start(arguments, input: input) }) else {
      throw CommandError("\(program): cannot be started: \(FileAccess.reason())")
    }
    var streams = [Stream(child.output, limit: limit), Stream(child.errors, limit: 4096)]
    let deadline = ContinuousClock.now + .seconds(seconds)
    var broken = Self.drain(&streams, until: deadline)
    close(child.output)
    close(child.errors)
    // It may close its outputs and live on.
    var status: Int32? = broken == nil ? Self.status(of: child.process, by: deadline) : nil
    if status == nil {
      broken = broken ?? .tooSlow
      // With all that it has started.
      kill(-child.process, SIGKILL)
      kill(child.process, SIGKILL)
      status = Self.status(of: child.process, by: nil)
    }
    let message = String(decoding: streams[1].bytes, as: UTF8.self)
    // The low seven bits hold the signal that ended a program, 0 where it ended by itself.
    let code = status.map { $0 & 0x7F == 0 ? $0 >> 8 & 0xFF : -1 } ?? -1
    return (streams[0].bytes, broken ?? .exited(code: code, message: message))
  }

  /// Waits until a program ends, or to a deadline, where `nil` is given.
  private static func status(of process: pid_t, by deadline: ContinuousClock.Instant?) -> Int32? {
    var status: Int32 = 0
    var pause: UInt32 = 500
    while true {
      let ended = waitpid(process, &status, deadline == nil ? 0 : WNOHANG)
      if ended == process { return status }
      if ended < 0 && errno != EINTR { return nil }
      guard ended == 0, let deadline else { continue }
      if ContinuousClock.now >= deadline { return nil }
      // Microseconds; a program that closes its outputs mostly ends at once.
      usleep(pause)
      pause = min(pause * 2, 100_000)
    }
  }

  private func start(_ arguments: [String], input: String) -> (process: pid_t, output: Int32, errors: Int32)? {
    var pipes: [[Int32]] = []
    for _ in 0..<2 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        for end in pipes.joined() { close(end) }
        return nil
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes.append(ends)
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes[0][1], 1)
    posix_spawn_file_actions_adddup2(&actions, pipes[1][1], 2)
    let words = ([program] + arguments).map { strdup($0) }
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
    var process: pid_t = 0
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    // The signals that this program ignores end the other one, as they do in a shell.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Threads of a pool block nearly all signals, and what they start would not hear SIGTERM.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    let result = posix_spawn(&process, program, &actions, &attributes, words + [nil], environment + [nil])
    posix_spawnattr_destroy(&attributes)
    posix_spawn_file_actions_destroy(&actions)
    for word in words + environment { free(word) }
    close(pipes[0][1])
    close(pipes[1][1])
    if result == 0 { return (process, pipes[0][0], pipes[1][0]) }
    close(pipes[0][0])
    close(pipes[1][0])
    errno = result
    return nil
  }

  /// One of the program's outputs.
  private struct Stream {
    let descriptor: Int32
    let limit: Int
    var bytes: [UInt8] = []
    var isOpen = true
    var isOver = false

    init(_ descriptor: Int32, limit: Int) {
      self.descriptor = descriptor
      self.limit = limit
    }

    /// Takes what is there; beyond the limit it is thrown away, so that the program does not wait.
    mutating func read() {
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      let count = buffer.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { return }
      if count <= 0 { isOpen = false }
      isOver = isOver || bytes.count + max(0, count) > limit
      bytes.append(contentsOf: buffer.prefix(max(0, min(count, limit - bytes.count))))
    }
  }

  /// Reads both outputs to their ends; gives why that was broken off.
  private static func drain(_ streams: inout [Stream], until deadline: ContinuousClock.Instant) -> Ending? {
    while streams.contains(where: \.isOpen) {
      let left = ContinuousClock.now.duration(to: deadline)
      if left <= .zero { return .tooSlow }
      var waiting = streams.filter(\.isOpen).map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
      // To the next second: the clock is read again then.
      let ready = poll(&waiting, nfds_t(waiting.count), 1000)
      if ready <= 0 { continue }
      for index in streams.indices where streams[index].isOpen {
        let descriptor = streams[index].descriptor
        if waiting.contains(where: { $0.fd == descriptor && $0.revents != 0 }) { streams[index].read() }
      }
      // Standard error may say more than is kept.
      if streams[0].isOver { return .tooMuch }
    }
    return nil
  }
}
