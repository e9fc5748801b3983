public import ClaimModel

/// The JSON form of a baseline, `gainsay/baseline/1`: canonical, an entry a finding in the order of the ids, no time in it,
/// so that a version control system shows what was added and what went.
public enum BaselineRecord {
  /// The name and version of the form; it goes up when a key changes its meaning or goes.
  public static let schema = "gainsay/baseline/1"

  /// The file's text.
  public static func text(_ baseline: Baseline) -> String {
    JSONValue.object([("findings", .array(baseline.entries.map(entry))), ("schema", .string(schema))]).text(.indented)
      + "\n"
  }

  /// A known finding.
  static func entry(_ entry: Baseline.Entry) -> JSONValue {
    .object(
      [
        ("id", .string(entry.id.rawValue)), ("message", .string(entry.message)), ("rule", .string(entry.rule.rawValue)),
      ] + (entry.isForReview ? [("tier", .string("review"))] : []))
  }
}
