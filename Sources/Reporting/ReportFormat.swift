/// A form in which a report is written; the raw value is the name on the command line and the file's extension.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// One self-contained page.
  case html
  /// Text for a forge or an editor.
  case markdown = "md"
  /// One object, `Documentation/Schemas/findings.schema.json`.
  case json
  /// One finding a line.
  case jsonl
}
