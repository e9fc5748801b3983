public import ClaimModel

/// Turns a report into text; the same report and files give the same bytes.
public struct ReportRenderer: Sendable {
  private let files: ProjectFiles

  /// A renderer that knows of no files but what the report says of them.
  public init() { self.init(files: ProjectFiles()) }

  /// A renderer that can ask for the project's files.
  public init(files: ProjectFiles) { self.files = files }

  /// The report in a format, with a line feed at the end; throws where an embedded template is broken.
  public func render(_ report: Report, as format: ReportFormat) throws(ReportingError) -> String {
    try rendition(of: report, as: format).text
  }

  /// The same, with what the format could not hold.
  public func rendition(of report: Report, as format: ReportFormat) throws(ReportingError) -> Rendition {
    switch format {
    case .html: Rendition(text: try PageTemplate.render(report))
    case .markdown: Rendition(text: MarkdownReport.text(report))
    case .json: Rendition(text: FindingsRecord.document(report).text(.indented) + "\n")
    case .jsonl: Rendition(text: FindingsRecord.lines(report))
    case .csv: Rendition(text: FindingsTable(report).text)
    case .sarif: SARIFReport(report, files: files).rendition()
    case .junit: Rendition(text: JUnitReport(report, files: files).text)
    case .github: Rendition(text: WorkflowCommands(report, files: files).text)
    case .gitlab: Rendition(text: CodeQuality(report, files: files).text)
    case .concise: Rendition(text: ConciseLines(report, files: files).text)
    }
  }
}
