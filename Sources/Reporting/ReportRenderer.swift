public import ClaimModel

/// Turns a report into text; the same report gives the same bytes.
public struct ReportRenderer: Sendable {
  /// A renderer without settings.
  public init() {}

  /// The report in a format, with a line feed at the end; throws where an embedded template is broken.
  public func render(_ report: Report, as format: ReportFormat) throws(ReportingError) -> String {
    switch format {
    case .html: try PageTemplate.render(PageView(report))
    case .markdown: MarkdownReport.text(report)
    case .json: FindingsRecord.document(report).text(.indented) + "\n"
    case .jsonl: FindingsRecord.lines(report)
    }
  }
}
