import Foundation
import Testing

/// The real binary in a temporary project.
struct Binary {
  /// What a command printed and how it ended.
  struct Run {
    var output: String
    var errors: String
    var code: Int32
  }

  /// The project's folder.
  let folder: URL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gainsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder.
  func remove() throws {
    try FileManager.default.removeItem(at: folder)
  }

  /// Puts a text into a file of the project, making folders.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Puts bytes into a file of the project, making folders.
  func write(_ data: Data, to path: String) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  /// The text of a file of the project.
  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The parsed JSON of a file of the project.
  func json(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Runs the binary in the project's folder.
  @discardableResult
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the binary in the project's folder.
  @discardableResult
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gainsay-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files rather than pipes: a full pipe would block the command.
    let names = ["in", "out", "err"].map { scratch.appending(path: $0) }
    for name in names { try Data().write(to: name) }
    try Data(input.utf8).write(to: names[0])
    let process = Process()
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self), code: process.terminationStatus)
  }

  /// The binary beside the test bundle.
  static func executable() throws -> URL {
    let bundle = try #require(
      Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? Bundle.main.executableURL)
    let place = bundle.deletingLastPathComponent().appending(path: "gainsay")
    try #require(FileManager.default.isExecutableFile(atPath: place.path), "no binary at \(place.path)")
    return place
  }

  /// Makes a temporary project, and removes it when the work is done.
  static func inProject(_ work: (Binary) throws -> Void) throws {
    let binary = try Binary()
    do {
      try work(binary)
    } catch {
      try binary.remove()
      throw error
    }
    try binary.remove()
  }
}
