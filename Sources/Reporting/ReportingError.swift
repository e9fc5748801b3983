/// Why a report could not be written.
public enum ReportingError: Error, Hashable, Sendable {
  /// An embedded template does not parse: the build is broken, not the input.
  case template(name: String, reason: String)
}
