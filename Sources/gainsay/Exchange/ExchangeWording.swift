public import ArgumentParser
public import Exchange

// How the forms of exchange are written on the command line, and words for what could not be read.

extension ImportFormat: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}

extension ExchangeError {
  /// What is wrong and what to do next.
  var words: String {
    switch self {
    case .malformed(let detail): "cannot be read: \(detail)"
    case .unknownFormat:
      "is of no form that is known; name it with --format: "
        + ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
