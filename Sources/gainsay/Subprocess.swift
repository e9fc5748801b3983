internal import Foundation

/// Runs another program: no shell, no input, with limits of time and output.
struct Subprocess {
  /// How a program ended.
  enum Ending {
    /// With this exit code, and the first words that it said on standard error.
    case exited(code: Int32, message: String)
    case tooSlow
    case tooMuch
  }

  /// The program's file.
  let program: URL

  /// Finds a program in the absolute folders of `PATH`; `nil` where it is in none.
  init?(named name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    guard
      let place = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    program = URL(fileURLWithPath: place)
  }

  /// Runs to the end, or to a limit, where the program is killed.
  func run(_ arguments: [String], seconds: Int, limit: Int) throws(CommandError) -> (output: [UInt8], ending: Ending) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch {
      throw CommandError("\(program.path): cannot be started")
    }
    var streams = [Stream(output, limit: limit), Stream(errors, limit: 4096)]
    let ending = Self.drain(&streams, until: ContinuousClock.now + .seconds(seconds))
    if ending != nil { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    let message = String(decoding: streams[1].bytes, as: UTF8.self)
    return (streams[0].bytes, ending ?? .exited(code: process.terminationStatus, message: message))
  }

  /// One of the program's outputs.
  private struct Stream {
    let handle: FileHandle
    let limit: Int
    var bytes: [UInt8] = []
    var isOpen = true
    var isOver = false

    init(_ pipe: Pipe, limit: Int) {
      handle = pipe.fileHandleForReading
      self.limit = limit
    }

    /// Takes what is there; beyond the limit it is thrown away, so that the program does not wait.
    mutating func read() {
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      let count = buffer.withUnsafeMutableBytes { Foundation.read(handle.fileDescriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { return }
      if count <= 0 { isOpen = false }
      isOver = isOver || bytes.count + max(0, count) > limit
      bytes.append(contentsOf: buffer.prefix(max(0, min(count, limit - bytes.count))))
    }
  }

  /// Reads both outputs to their ends; gives why that was broken off.
  private static func drain(_ streams: inout [Stream], until deadline: ContinuousClock.Instant) -> Ending? {
    while streams.contains(where: \.isOpen) {
      let left = ContinuousClock.now.duration(to: deadline).components
      if left.seconds < 0 || left.attoseconds < 0 { return .tooSlow }
      var waiting = streams.filter(\.isOpen).map {
        pollfd(fd: $0.handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      }
      let ready = poll(&waiting, nfds_t(waiting.count), Int32(min(left.seconds + 1, 1000)) * 1000)
      if ready == 0 { return .tooSlow }
      if ready < 0 { continue }
      for index in streams.indices where streams[index].isOpen {
        let descriptor = streams[index].handle.fileDescriptor
        if waiting.contains(where: { $0.fd == descriptor && $0.revents != 0 }) { streams[index].read() }
      }
      // Standard error may say more than is kept.
      if streams[0].isOver { return .tooMuch }
    }
    return nil
  }
}
