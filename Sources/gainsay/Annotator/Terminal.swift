internal import Foundation
internal import Synchronization

/// The terminal in raw mode, and its way back: the one place that drives it.
final class Terminal {
  /// What happened at the terminal.
  enum Event {
    case keys([Key])
    case resized
    /// Nothing, for as long as was waited.
    case idle
    /// It went away.
    case ended
    /// A signal asks the program to end.
    case stopped(Int32)
    /// A signal asks the program to pause.
    case paused
  }

  /// The terminal as it was; `nil` while it is as it was.
  private static let original = Mutex<termios?>(nil)
  /// Where a signal's handler writes its number.
  private static let wakeUp = Atomic<Int32>(-1)
  private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  /// The other screen, no wrapping at the edge, marks around pasted words.
  private static let start = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[2J"
  private static let end = "\u{1B}[?2004l\u{1B}[?7h\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  /// An Escape alone is one when nothing follows it within so many milliseconds.
  private static let escapeDelay: Int32 = 50

  private let signals: Int32
  private var decoder = KeyDecoder()
  private var shown: [String] = []
  private let isInColour: Bool

  /// Whether both ends are a terminal that can move its cursor.
  static var isThere: Bool {
    let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !kind.isEmpty && kind != "dumb"
  }

  /// Whether somebody types, and does not only send what was written before.
  static var isTypedAt: Bool { isatty(STDIN_FILENO) == 1 }

  /// Takes the terminal over; `nil` where the system refuses.
  init?(isInColour: Bool) {
    self.isInColour = isInColour
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { return nil }
    for descriptor in pipes {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    signals = pipes[0]
    Self.wakeUp.store(pipes[1], ordering: .sequentiallyConsistent)
    for number in Self.endings + [SIGWINCH, SIGTSTP] {
      signal(number) { number in
        let kept = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Terminal.wakeUp.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = kept
      }
    }
    // Also where a line below ends the program.
    atexit { Terminal.restore() }
    guard Self.takeOver() else { return nil }
  }

  deinit {
    Self.restore()
    for number in Self.endings + [SIGWINCH, SIGTSTP] { signal(number, SIG_DFL) }
    close(signals)
    close(Self.wakeUp.exchange(-1, ordering: .sequentiallyConsistent))
  }

  private static func takeOver() -> Bool {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return false }
    original.withLock { $0 = settings }
    cfmakeraw(&settings)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0 else { return false }
    return send(start)
  }

  /// Gives the terminal back as it was; a second time does nothing.
  static func restore() {
    original.withLock { settings in
      guard var before = settings else { return }
      settings = nil
      _ = send(end)
      tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    }
  }

  /// Ends the program as a signal would have, the terminal given back.
  static func end(by number: Int32) {
    restore()
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Pauses the program, and takes the terminal over again when it goes on.
  func pause() {
    Self.restore()
    raise(SIGSTOP)
    _ = Self.takeOver()
    shown = []
  }

  /// The columns and rows.
  var size: Screen.Size {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return Screen.Size(columns: 80, rows: 24)
    }
    return Screen.Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Shows a frame: sends the lines that differ from those that stand there. False where the terminal went away.
  func show(_ frame: Screen.Frame, all: Bool = false) -> Bool {
    if all { shown = [] }
    let lines = frame.lines.map { $0.sent(inColour: isInColour) }
    var text = "\u{1B}[?25l" + (shown.isEmpty ? "\u{1B}[2J" : "")
    for (row, line) in lines.enumerated() where row >= shown.count || shown[row] != line {
      // Erased first: after a full line the cursor stays on its last column.
      text += "\u{1B}[\(row + 1);1H\u{1B}[2K\(line)\u{1B}[0m"
    }
    text += "\u{1B}[\(frame.cursorRow + 1);\(frame.cursorColumn + 1)H\u{1B}[?25h"
    shown = lines
    return Self.send(text)
  }

  /// Waits for what happens next, at most so many milliseconds; -1 for as long as it takes.
  func next(within milliseconds: Int32) -> Event {
    var places = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&places, 2, decoder.isWaiting ? Self.escapeDelay : milliseconds)
    // A signal has interrupted it and stands in the pipe.
    if count < 0 { return errno == EINTR ? .keys([]) : .ended }
    if count == 0 { return decoder.isWaiting ? .keys(decoder.flush()) : .idle }
    if places[1].revents != 0 { return event(of: Self.read(signals)) }
    let bytes = Self.read(STDIN_FILENO)
    return bytes.isEmpty ? .ended : .keys(decoder.keys(from: bytes))
  }

  private func event(of signals: [UInt8]) -> Event {
    if let ending = signals.first(where: { Self.endings.contains(Int32($0)) }) { return .stopped(Int32(ending)) }
    return signals.contains(UInt8(SIGTSTP)) ? .paused : .resized
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Foundation.read(descriptor, &bytes, bytes.count)
      if count >= 0 { return Array(bytes[..<count]) }
      if errno != EINTR { return [] }
    }
  }

  private static func send(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR && errno != EAGAIN { return false }
    }
    return true
  }
}
