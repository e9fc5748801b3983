/// Why nothing of a file could be read.
public enum ExchangeError: Error, Hashable, Sendable {
  /// The file does not have the form that it should have; the detail says where.
  case malformed(detail: String)
  /// The content is of no form that is read here.
  case unknownFormat
}
