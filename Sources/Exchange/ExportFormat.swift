/// The forms of files that are written.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// W3C Web Annotations in JSON-LD.
  case w3c
  /// The same.
  case jsonld
  /// A table for spreadsheets.
  case csv
  /// A page for readers.
  case md
  /// schema.org ClaimReview, rated claims alone.
  case claimreview
  /// Lines for `gainsay annotate --bulk`.
  case jsonl
}
