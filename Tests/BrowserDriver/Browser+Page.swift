public import Foundation

extension Browser {
  /// How a page is looked at.
  public struct View {
    /// In pixels.
    public var width = 1280
    /// In pixels.
    public var height = 900
    /// Whether the reader prefers dark colours.
    public var isDark = false
    /// Whether the page's scripts run.
    public var runsScripts = true
    /// Whether it is laid out for paper.
    public var isPrint = false

    /// A view of a screen, or of paper.
    public init(
      width: Int = 1280, height: Int = 900, isDark: Bool = false, runsScripts: Bool = true, isPrint: Bool = false
    ) {
      self.width = width
      self.height = height
      self.isDark = isDark
      self.runsScripts = runsScripts
      self.isPrint = isPrint
    }
  }

  /// Opens a page and waits until it is loaded.
  public func open(_ page: URL, fragment: String = "", as view: View = View()) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": view.width, "height": view.height, "deviceScaleFactor": 1, "mobile": false])
    try call(
      "Emulation.setEmulatedMedia",
      [
        "media": view.isPrint ? "print" : "",
        "features": [["name": "prefers-color-scheme", "value": view.isDark ? "dark" : "light"]],
      ])
    try call("Emulation.setScriptExecutionDisabled", ["value": !view.runsScripts])
    // A page that differs in its fragment alone would not be loaded again.
    forgetEvents()
    try call("Page.navigate", ["url": "about:blank"])
    try wait(for: "Page.loadEventFired")
    forgetEvents()
    try call("Page.navigate", ["url": page.absoluteString + fragment])
    try wait(for: "Page.loadEventFired")
  }

  /// What a script gives in the page; it need not be allowed by the page's policy.
  public func value(_ script: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate", ["expression": script, "returnByValue": true, "awaitPromise": true])
    if let fault = answer["exceptionDetails"] { throw Failure(description: "\(script.prefix(80)): \(fault)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// The same as a text; empty where it is none.
  public func text(_ script: String) throws -> String { try value(script) as? String ?? "" }

  /// The same as a number; -1 where it is none.
  public func number(_ script: String) throws -> Int { try (value(script) as? NSNumber)?.intValue ?? -1 }

  /// The same as a list of texts.
  public func list(_ script: String) throws -> [String] { try value(script) as? [String] ?? [] }

  /// Presses a key, a character or a name such as `Enter`.
  public func press(_ key: String) throws {
    let codes = ["Enter": 13, "Escape": 27, "Backspace": 8, "Tab": 9]
    var event: [String: Any] = ["type": "keyDown", "key": key, "windowsVirtualKeyCode": codes[key] ?? 0]
    if key.count == 1 { event["text"] = key }
    if key == "Enter" { event["text"] = "\r" }
    try call("Input.dispatchKeyEvent", event)
    event["type"] = "keyUp"
    event["text"] = nil
    try call("Input.dispatchKeyEvent", event)
  }

  /// Types a text into what has the focus.
  public func type(_ text: String) throws { for character in text { try press(String(character)) } }

  /// A picture of what is seen.
  public func picture() throws -> Data {
    Data(base64Encoded: try call("Page.captureScreenshot", ["format": "png"])["data"] as? String ?? "") ?? Data()
  }

  /// The page as it is printed.
  public func printed() throws -> Data {
    Data(base64Encoded: try call("Page.printToPDF", ["printBackground": false])["data"] as? String ?? "") ?? Data()
  }

  /// What must not happen: requests beyond the page itself, dialogs, messages and errors on the console.
  public func troubles(on page: URL) -> [String] {
    events.compactMap { event in
      switch event.method {
      case "Network.requestWillBeSent":
        let address = (event.parameters["request"] as? [String: Any])?["url"] as? String ?? ""
        return address.hasPrefix(page.absoluteString) ? nil : "request: \(address)"
      case "Page.javascriptDialogOpening": return "dialog: \(event.parameters)"
      case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded":
        return "\(event.method): \(event.parameters)"
      default: return nil
      }
    }
  }
}
