internal import ClaimModel
internal import Foundation
internal import Reporting

/// The files that a report becomes.
enum ReportFiles {
  /// The formats written where none is named.
  static let usual: [ReportFormat] = [.html, .markdown, .json]

  /// The file's name for a format.
  static func name(for format: ReportFormat) -> String {
    switch format {
    case .html: "report.html"
    case .markdown: "report.md"
    case .json: "findings.json"
    case .jsonl: "findings.jsonl"
    }
  }

  /// The report in a format.
  static func text(of report: Report, as format: ReportFormat) throws(CommandError) -> String {
    do {
      return try ReportRenderer().render(report, as: format)
    } catch {
      throw CommandError("the \(format.rawValue) report cannot be written: \(error); please report this")
    }
  }

  /// Writes the report in each format into a folder; gives the paths.
  static func write(_ report: Report, formats: [ReportFormat], to folder: String) throws(CommandError) -> [String] {
    try FileAccess.makeFolder(folder)
    var paths: [String] = []
    for format in formats.isEmpty ? usual : formats {
      let path = (folder as NSString).appendingPathComponent(name(for: format))
      try FileAccess.write(Array(try text(of: report, as: format).utf8), to: path)
      paths.append(path)
    }
    return paths
  }
}
