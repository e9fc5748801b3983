import Foundation

/// What a benchmark was started with: options with a value each, and names.
public struct BenchmarkArguments {
  /// What is no option that was asked for.
  public private(set) var names: [String]

  /// The arguments of this process.
  public init() { names = Array(CommandLine.arguments.dropFirst()) }

  /// The value of an option; `nil` where it was not given.
  public mutating func option(_ name: String) -> String? {
    guard let place = names.firstIndex(of: name), place + 1 < names.count else { return nil }
    defer { names.removeSubrange(place...place + 1) }
    return names[place + 1]
  }

  /// The value of an option as a number; `usual` where none was given.
  public mutating func number(_ name: String, _ usual: Int) -> Int { option(name).flatMap { Int($0) } ?? usual }

  /// Whether an option without a value was given.
  public mutating func flag(_ name: String) -> Bool {
    guard let place = names.firstIndex(of: name) else { return false }
    names.remove(at: place)
    return true
  }
}

/// Prints a line at once: a run takes minutes.
public func show(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// A number with two digits behind the point.
public func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
