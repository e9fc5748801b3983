internal import AnnotationStorage
internal import ClaimModel
internal import Exchange
internal import Foundation
internal import ParallelWork
internal import Reporting
internal import SourceParsing

/// The files that a report becomes.
enum ReportFiles {
  /// The formats written where none is named.
  static let usual: [OutputFormat] = [.report(.html), .report(.markdown), .report(.json)]

  /// The names of the formats, in one line.
  static let names = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")

  /// What the formats are, for help.
  static let formats = """
    Formats: html (one page), md, json, jsonl (one finding a line), csv (a table), sarif (code scanning), junit (a case a \
    rule), github (workflow commands), gitlab (Code Quality), concise (path:line:column: severity: \
    message [rule]), jsonld (the annotations, as export w3c).
    """

  /// Whether a page is among the formats asked for; it is where none is named.
  static func holdsPage(_ formats: [OutputFormat]) -> Bool {
    (formats.isEmpty ? usual : formats).contains(.report(.html))
  }

  /// The report in a format; what the format cannot hold is said on standard error.
  static func text(
    of report: Report, as format: OutputFormat, baseline: String? = nil
  ) throws(CommandError) -> String {
    try text(in: rendition(of: report, as: format, baseline: baseline), format)
  }

  /// The text of a rendition, its remarks said.
  private static func text(
    in rendition: Result<Rendition, CommandError>, _ format: OutputFormat
  ) throws(CommandError) -> String {
    let rendition = try rendition.get()
    for remark in rendition.remarks { Console.complain("\(format.fileName): \(remark)") }
    return rendition.text
  }

  /// The report in a format, or the annotations.
  private static func rendition(
    of report: Report, as format: OutputFormat, baseline: String?
  ) -> Result<Rendition, CommandError> {
    switch format {
    case .report(let format):
      do {
        return .success(
          try ReportRenderer(files: files(of: report, baseline: baseline)).rendition(of: report, as: format))
      } catch {
        return .failure(
          CommandError("the \(format.rawValue) report cannot be written: \(error); please report this"))
      }
    case .annotations:
      let placed = AnnotationExport(contents: Workspace.store.load(), documents: report.documents)
        .annotations(source: nil, claim: nil)
      return .success(Rendition(text: WebAnnotationWriter.text(placed.filter { $0.source != nil })))
    }
  }

  /// What the formats may ask of the project's files.
  private static func files(of report: Report, baseline: String?) -> ProjectFiles {
    let place = report.baseline == nil ? nil : baseline ?? BaselineFile.usual
    return ProjectFiles(records: Workspace.store.places(), baseline: place) { path in
      do { return try FileAccess.read(path, limit: ParsingLimits().fileBytes) } catch { return nil }
    }
  }

  /// Writes the report in each format into a folder; gives the paths.
  static func write(
    _ report: Report, formats: [OutputFormat], to folder: String, baseline: String? = nil
  ) throws(CommandError) -> [String] {
    try FileAccess.makeFolder(folder)
    var paths: [String] = []
    let formats = formats.isEmpty ? usual : formats
    // The page, which comes first as a rule, takes as long as all others.
    let (first, rest) = Workers.onAllCores.both {
      formats.prefix(1).map { rendition(of: report, as: $0, baseline: baseline) }
    } and: {
      formats.dropFirst().map { rendition(of: report, as: $0, baseline: baseline) }
    }
    for (format, rendition) in zip(formats, first + rest) {
      let text = try text(in: rendition, format)
      let path = (folder as NSString).appendingPathComponent(format.fileName)
      try FileAccess.write(Array(text.utf8), to: path)
      paths.append(path)
    }
    return paths
  }
}
