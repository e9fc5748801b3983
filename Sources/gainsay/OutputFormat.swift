internal import ArgumentParser
internal import Reporting

/// A form in which `run` and `report` write: the report, or the annotations of its sources.
enum OutputFormat: Hashable, ExpressibleByArgument {
  case report(ReportFormat)
  /// W3C Web Annotations (JSON-LD).
  case annotations

  private static let nameOfAnnotations = "jsonld"

  init?(argument: String) {
    if argument == Self.nameOfAnnotations {
      self = .annotations
    } else if let format = ReportFormat(rawValue: argument) {
      self = .report(format)
    } else {
      return nil
    }
  }

  /// The names that are understood.
  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) + [nameOfAnnotations] }

  /// The name of the file that holds it.
  var fileName: String {
    switch self {
    case .report(let format): format.fileName
    case .annotations: "annotations.jsonld"
    }
  }
}
