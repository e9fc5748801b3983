internal import ArgumentParser
internal import Foundation

/// The stages on a cluster.
struct ClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster", abstract: "Search passages on an Apache Spark cluster.",
    discussion: """
      When one machine is enough, and what a cluster costs: Documentation/Scale.md.
      Example: gainsay cluster run --master spark://head:7077 passages.jsonl -o found
      """,
    subcommands: [ClusterRunCommand.self])
}

/// Hands the job that drives the stages to Spark.
struct ClusterRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Find all text that the passages of a file share, on all workers of a cluster.",
    discussion: """
      Writes OUT/matches.jsonl, which holds what gainsay reuse --passages --format jsonl prints. Every worker must have \
      gainsay and the file of passages under the same path as here. Spark is found by SPARK_HOME or PATH.
      Example: gainsay cluster run --master spark://head:7077 passages.jsonl -o found
      """)

  @Argument(help: ArgumentHelp("The JSON Lines file of passages.", valueName: "file.jsonl"))
  var passages: String

  @Option(help: ArgumentHelp("Spark's master, as spark://head:7077 or local[2].", valueName: "url"))
  var master: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder for the result.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Into how many partitions; without it four times as many as cores, more for large files.", valueName: "n"))
  var parts: Int?

  @Option(
    help: ArgumentHelp("A setting of Spark's, as spark.executor.memory=4g; may be repeated.", valueName: "key=value"))
  var conf: [String] = []

  @OptionGroup var shared: SharedTextOptions

  func validate() throws {
    if let parts { try StagePart.check(parts) }
  }

  func run() throws {
    let input = try Self.absolute(passages)
    _ = try PassageArchive(input)
    guard let spark = Self.submit else {
      throw CommandError(
        "Spark is not here: set SPARK_HOME to its folder, or put spark-submit on PATH; pip install pyspark brings both, and "
          + "it needs a Java runtime")
    }
    try FileAccess.makeFolder(output)
    let job = output + "/cluster_job.py"
    try FileAccess.write(PackageResources.cluster_job_py, to: job)
    var arguments = [spark, "--master", master, "--name", "gainsay"]
    for setting in conf { arguments += ["--conf", setting] }
    arguments += [job, "--gainsay", try Self.program(), "--passages", input, "--out", output]
    if let parts { arguments += ["--parts", String(parts)] }
    // As one word: an option that begins with a hyphen would be taken for the job's own.
    arguments += ["--option=--min-words=\(shared.minWords)", "--option=--min-overlap=\(shared.minOverlap)"]
    // Spark takes this process's place: what ends one ends the other.
    var words = arguments.map { strdup($0) }
    words.append(nil)
    execv(spark, words)
    throw CommandError("\(spark): cannot be started: \(FileAccess.reason())")
  }

  private static func absolute(_ path: String) throws(CommandError) -> String {
    guard let real = realpath(path, nil) else { throw CommandError("\(path): \(FileAccess.reason())") }
    defer { free(real) }
    return String(cString: real)
  }

  /// This program's file, which workers start.
  private static func program() throws(CommandError) -> String {
    #if os(Linux)
      return try absolute("/proc/self/exe")
    #else
      return try absolute(Bundle.main.executablePath ?? CommandLine.arguments[0])
    #endif
  }

  private static var submit: String? {
    if let home = ProcessInfo.processInfo.environment["SPARK_HOME"], !home.isEmpty {
      let place = home + "/bin/spark-submit"
      return FileManager.default.isExecutableFile(atPath: place) ? place : nil
    }
    return Subprocess(named: "spark-submit")?.program
  }
}
