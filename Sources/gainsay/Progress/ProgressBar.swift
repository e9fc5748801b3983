internal import ClaimModel
internal import Dispatch
internal import Foundation

/// Shows on a terminal how far long work has come, from half a second on, and takes it away at the end.
enum ProgressBar {
  /// Whoever waits less than this sees nothing.
  private static let patience = DispatchTimeInterval.milliseconds(500)
  private static let pace = DispatchTimeInterval.milliseconds(100)

  /// Does work with a counter that is shown meanwhile; without one where nobody would see it.
  static func shown<Result>(unless isQuiet: Bool, _ work: (ProgressCounter?) throws -> Result) rethrows -> Result {
    let environment = ProcessInfo.processInfo.environment
    guard !isQuiet, isWanted(isTerminal: isatty(STDERR_FILENO) == 1, environment) else { return try work(nil) }
    let counter = ProgressCounter()
    let (ending, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      draw(counter, until: ending)
      ended.signal()
    }
    defer {
      ending.signal()
      ended.wait()
    }
    return try work(counter)
  }

  /// Whether somebody looks, and the terminal can take a line back; a log of a pipeline is no terminal, whatever it says.
  static func isWanted(isTerminal: Bool, _ environment: [String: String]) -> Bool {
    let (kind, pipeline) = (environment["TERM"] ?? "", environment["CI"] ?? "")
    return isTerminal && !kind.isEmpty && kind != "dumb" && pipeline.isEmpty
  }

  private static func draw(_ counter: ProgressCounter, until ending: DispatchSemaphore) {
    var (name, start) = ("", DispatchTime.now())
    var wait = patience
    while ending.wait(timeout: .now() + wait) == .timedOut {
      wait = pace
      let stage = counter.stage
      guard !stage.name.isEmpty else { continue }
      let now = DispatchTime.now()
      // The first stage began with the work, the others when they are first seen.
      if stage.name != name, !name.isEmpty { start = now }
      name = stage.name
      let seconds = Double(now.uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
      Console.showPassing(ProgressLine(stage: stage, seconds: seconds, columns: columns).text)
    }
    Console.erasePassing()
  }

  private static var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
