internal import Foundation

/// A Chromium without a window, driven over the DevTools protocol through a pipe: no port is opened, no name resolved.
public final class Browser {
  /// What went wrong between us and the browser.
  public struct Failure: Error, CustomStringConvertible {
    /// In words.
    public let description: String
  }

  /// Something that the browser told without being asked.
  public struct Event {
    /// The event's name, such as `Page.loadEventFired`.
    public let method: String
    /// What it says.
    public let parameters: [String: Any]
  }

  /// The Chromium of this machine; `.ci/install test` installs one where it can.
  public static let executable = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What the browser told since the page was opened.
  public private(set) var events: [Event] = []

  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  private let profile: URL
  private var unread = Data()
  private var number = 0
  private var session: String?

  /// Longer than any answer takes on a busy machine.
  private static let patience: Int32 = 120_000

  /// Starts the browser with one empty page.
  public init() throws {
    guard let executable = Self.executable else { throw Failure(description: "no Chromium is installed") }
    profile = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")
    process.executableURL = URL(filePath: "/bin/sh")
    // The protocol's pipes are the descriptors 3 and 4.
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", executable, "--headless", "--no-sandbox",
      "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--remote-debugging-pipe",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile.path)", "about:blank",
    ]
    process.standardInput = commands
    process.standardOutput = answers
    try process.run()
    let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network"] { try call(domain + ".enable") }
  }

  /// Ends the browser and removes what it wrote.
  public func close() throws {
    process.terminate()
    process.waitUntilExit()
    // Its helpers end a little later, and write until they do.
    for _ in 0..<50 where FileManager.default.fileExists(atPath: profile.path) {
      do { try FileManager.default.removeItem(at: profile) } catch { usleep(100_000) }
    }
  }

  /// Starts a browser, and ends it when the work is done.
  public static func run<Result>(_ work: (Browser) throws -> Result) throws -> Result {
    let browser = try Browser()
    do {
      let result = try work(browser)
      try browser.close()
      return result
    } catch {
      try browser.close()
      throw error
    }
  }

  /// Sends a command and waits for its answer.
  @discardableResult
  public func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try commands.fileHandleForWriting.write(
      contentsOf: JSONSerialization.data(withJSONObject: message) + Data([0]))
    while true {
      let answer = try next()
      if let event = answer["method"] as? String {
        events.append(Event(method: event, parameters: answer["params"] as? [String: Any] ?? [:]))
      } else if answer["id"] as? Int == number {
        if let fault = answer["error"] { throw Failure(description: "\(method): \(fault)") }
        return answer["result"] as? [String: Any] ?? [:]
      }
    }
  }

  /// Waits for an event that has not come yet, or came since the page was opened.
  public func wait(for method: String) throws {
    while !events.contains(where: { $0.method == method }) {
      let message = try next()
      if let event = message["method"] as? String {
        events.append(Event(method: event, parameters: message["params"] as? [String: Any] ?? [:]))
      }
    }
  }

  /// Forgets what was told so far.
  public func forgetEvents() { events = [] }

  private func next() throws -> [String: Any] {
    while true {
      if let end = unread.firstIndex(of: 0) {
        let message = unread[unread.startIndex..<end]
        unread = Data(unread[(end + 1)...])
        return try JSONSerialization.jsonObject(with: Data(message)) as? [String: Any] ?? [:]
      }
      let handle = answers.fileHandleForReading
      var place = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&place, 1, Self.patience) > 0 else { throw Failure(description: "the browser does not answer") }
      let piece = handle.availableData
      guard !piece.isEmpty else { throw Failure(description: "the browser ended") }
      unread += piece
    }
  }
}
