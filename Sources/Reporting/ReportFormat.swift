/// A form in which a report is written; the raw value is the name on the command line.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// One self-contained page.
  case html
  /// Text for a forge or an editor.
  case markdown = "md"
  /// One object, `Documentation/Schemas/findings.schema.json`.
  case json
  /// One finding a line.
  case jsonl
  /// A table, one row a finding (RFC 4180).
  case csv
  /// Results for code scanning (SARIF 2.1.0).
  case sarif
  /// Test cases for a pipeline, one a rule.
  case junit
  /// Workflow commands that annotate files on GitHub.
  case github
  /// A Code Quality report for GitLab.
  case gitlab
  /// One line a finding, `path:line:column: severity: message [rule]`, for editors.
  case concise

  /// The name of the file that holds it.
  public var fileName: String {
    switch self {
    case .html: "report.html"
    case .markdown: "report.md"
    case .json: "findings.json"
    case .jsonl: "findings.jsonl"
    case .csv: "findings.csv"
    case .sarif: "findings.sarif"
    case .junit: "findings.junit.xml"
    case .github: "findings.github.txt"
    case .gitlab: "gl-code-quality-report.json"
    case .concise: "findings.concise.txt"
    }
  }
}
