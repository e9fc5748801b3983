internal import ArgumentParser
internal import ClaimModel
internal import Comparison

/// The sources of one partition to where they conflict.
struct StageConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts", abstract: "The sources of one partition to the statements that conflict, a line each.",
    discussion: """
      Reads what gainsay stage parse writes. All sources that are to be compared with one another, such as those of one \
      topic or of one day, stand in one partition; it is held in memory. A line that cannot be read is said, and the \
      others go on.
      Example: gainsay stage parse archive/2021-05-03 | gainsay stage conflicts > conflicts.jsonl
      """)

  @Argument(help: ArgumentHelp("Files of passages; standard input without any.", valueName: "file"))
  var files: [String] = []

  @OptionGroup var tiers: ConflictTierOptions

  func run() throws {
    var partition = SourcePartition()
    for file in files.isEmpty ? ["-"] : files { try partition.read(file) }
    let documents = partition.documents
    var comparator = ConflictComparator(tier: tiers.tier, reviewLimit: max(0, tiers.reviewLimit))
    comparator.tellsCompatible = false
    let comparison = comparator.compare(documents)
    var lines = ConflictLines(documents)
    for finding in comparison.findings.sorted(by: Finding.precedes) { lines.add(finding) }
    lines.finish()
    let found = FindingPrinter.count(comparison.findings.count, "conflict")
    let beyond = comparison.beyondReview
    Console.complain(
      "\(FindingPrinter.count(documents.count, "source")): \(found)"
        + (beyond > 0 ? "; \(FindingPrinter.count(beyond, "more pair")) for review left out" : "")
        + (partition.faultCount > 0 ? "; \(FindingPrinter.count(partition.faultCount, "line")) could not be read" : ""),
      prefix: "")
    try (partition.faultCount > 0 ? Outcome.failed : .ran).end()
  }
}
