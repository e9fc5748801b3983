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
    let rendition = try rendition(of: report, as: format, baseline: baseline).get()
    note(rendition.remarks, on: format)
    return rendition.text
  }

  private static func note(_ remarks: [String], on format: OutputFormat) {
    for remark in remarks { Console.complain("\(format.fileName): \(remark)") }
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
    var known: Set<OutputFormat> = []
    let formats = (formats.isEmpty ? usual : formats).filter { known.insert($0).inserted }
    // The page, which comes first as a rule, takes as long as all others.
    let (first, rest) = Workers.onAllCores.both {
      formats.prefix(1).map { written(report, as: $0, to: folder, baseline: baseline) }
    } and: {
      formats.dropFirst().map { written(report, as: $0, to: folder, baseline: baseline) }
    }
    return try zip(formats, first + rest).map { (format, written) throws(CommandError) in
      note(written.remarks, on: format)
      if let trouble = written.trouble { throw trouble }
      return written.path
    }
  }

  /// A file that a report became, or why it did not.
  private struct Written {
    var path: String
    var remarks: [String] = []
    var trouble: CommandError?
  }

  /// Writes the report in a format into a folder.
  private static func written(
    _ report: Report, as format: OutputFormat, to folder: String, baseline: String?
  ) -> Written {
    var written = Written(path: (folder as NSString).appendingPathComponent(format.fileName))
    do throws(CommandError) {
      let rendition = try rendition(of: report, as: format, baseline: baseline).get()
      written.remarks = rendition.remarks
      try FileAccess.write(Array(rendition.text.utf8), to: written.path)
    } catch {
      written.trouble = error
    }
    return written
  }
}
