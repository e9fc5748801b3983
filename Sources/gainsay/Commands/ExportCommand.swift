internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import Exchange
internal import Foundation

/// Writes what is annotated for other programs and readers.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the annotations for other programs: w3c, csv, md, claimreview, jsonl.",
    discussion: """
      w3c (jsonld): W3C Web Annotations. csv: a table for spreadsheets. md: a page by claim and stance. claimreview: \
      schema.org, the claims that a person rated. jsonl: lines for gainsay annotate --bulk.
      Example: gainsay export csv -o annotations.csv --claim bridge-cost
      """)

  @Argument(help: ArgumentHelp("w3c, csv, md, claimreview or jsonl.", valueName: "format"))
  var format: ExportFormat

  @Option(name: .shortAndLong, help: ArgumentHelp("The file; standard output where none is named.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Only annotations of this source.", valueName: "id"))
  var source: String?

  @Option(help: ArgumentHelp("Only annotations to this claim.", valueName: "id"))
  var claim: String?

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    let contents = Workspace.store.load()
    let export = AnnotationExport(contents: contents, documents: corpus.documents)
    try export.check(source: source, claim: claim)
    // To a rated claim belongs what is annotated to those that were merged into it.
    let annotations = export.annotations(source: source, claim: format == .claimreview ? nil : claim)
    let claims = contents.claims.filter { claim == nil || $0.id.rawValue == claim }
    let text = text(of: annotations, claims: claims, among: contents.claims)
    if let output, output != "-" {
      try FileAccess.write(Array(text.utf8), to: output)
      project.say("wrote \(output): \(summary(annotations, claims))")
    } else if isatty(STDOUT_FILENO) == 1 {
      Console.print(Console.visible(text))
    } else {
      // To the byte: a table's line ends are CRLF.
      Array(text.utf8).withUnsafeBufferPointer { Console.write($0, to: STDOUT_FILENO) }
    }
    try Corpus.end(with: contents.failures + corpus.failures)
  }

  private func text(of annotations: [PlacedAnnotation], claims: [Claim], among all: [Claim]) -> String {
    switch format {
    case .w3c, .jsonld: WebAnnotationWriter.text(annotations)
    case .csv: AnnotationTable.text(annotations)
    case .md: MarkdownPage.text(annotations, prefix: Self.way(from: output))
    case .claimreview: ClaimReviewWriter.text(claims: claims, among: all, annotations: annotations)
    case .jsonl: BulkLines.text(annotations)
    }
  }

  private func summary(_ annotations: [PlacedAnnotation], _ claims: [Claim]) -> String {
    format == .claimreview
      ? FindingPrinter.count(claims.count { $0.rating != nil }, "rated claim")
      : FindingPrinter.count(annotations.count, "annotation")
  }

  /// The way from a file's folder to the project's; none for a file outside the project.
  private static func way(from output: String?) -> String {
    guard let output, output != "-" else { return "" }
    let root = FileManager.default.currentDirectoryPath + "/"
    let path = output.hasPrefix(root) ? String(output.dropFirst(root.count)) : output
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains("..") else { return "" }
    return String(repeating: "../", count: max(0, parts.count - 1))
  }
}
