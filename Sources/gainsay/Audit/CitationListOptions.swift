internal import ArgumentParser

/// The lists that the audit honours.
struct CitationListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Works that were retracted, a CSV file with columns such as doi, url, title; retractions.csv beside the sources else.",
      valueName: "file"))
  var retractions: String?

  @Option(
    help: ArgumentHelp(
      "Copies of pages, a CSV file with the columns address and original; mirrors.csv beside the sources else.",
      valueName: "file"))
  var mirrors: String?

  /// The lists for a run on these files and folders.
  func files(beside paths: [String]) -> CitationListFiles {
    CitationListFiles(retractions: retractions, mirrors: mirrors, beside: paths)
  }
}
