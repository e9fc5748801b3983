internal import ClaimModel

/// A stage of long work as one line of a terminal: what is done, how much of it, how fast, and how long it takes yet.
struct ProgressLine {
  /// What is done.
  let stage: ProgressCounter.Stage
  /// How long the stage has taken so far.
  let seconds: Double
  /// The columns of the terminal.
  let columns: Int

  private static let barWidth = 24

  /// The line; it never fills the last column, where some terminals would break it.
  var text: String {
    var parts = [stage.name]
    if stage.total > 0 {
      parts += [bar, "\(done)/\(stage.total)"]
      if let rate { parts.append(rate) }
      if let left { parts.append("\(Self.duration(left)) left") }
    } else {
      parts.append(Self.duration(seconds))
    }
    // What tells least goes first where there is no room.
    if length(parts) >= columns, stage.total > 0 { parts.remove(at: 1) }
    while parts.count > 1, length(parts) >= columns { parts.removeLast() }
    return String(DisplayWidth.prefix(of: parts.joined(separator: "  ")[...], width: max(1, columns - 1)))
  }

  private var done: Int { min(max(0, stage.done), stage.total) }

  private var bar: String {
    let filled = done * Self.barWidth / stage.total
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: Self.barWidth - filled) + "]"
  }

  private var rate: String? {
    guard done > 0, seconds > 0 else { return nil }
    let rate = Double(done) / seconds
    return rate >= 10 ? "\(Int(rate))/s" : "\(Int(rate * 10) / 10).\(Int(rate * 10) % 10)/s"
  }

  /// The seconds that the rest takes at the rate so far.
  private var left: Double? {
    guard done > 0, seconds > 0 else { return nil }
    return seconds / Double(done) * Double(stage.total - done)
  }

  private func length(_ parts: [String]) -> Int { DisplayWidth.of(parts.joined(separator: "  ")) }

  /// `8 s`, `3 min 5 s`, `2 h 10 min`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 3_600_000))
    if whole < 60 { return "\(whole) s" }
    if whole < 3_600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3_600) h \(whole / 60 % 60) min"
  }
}
