internal import ClaimModel

/// A report as SARIF 2.1.0, with what GitHub's code scanning asks for beside the standard.
struct SARIFReport {
  /// What a file may hold at most; what is more is left out, and said.
  struct Limits {
    /// The results of a run.
    var results = 25_000
    /// The bytes of a file.
    var bytes = 10_000_000
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let report: Report
  private let files: ProjectFiles
  private let limits: Limits

  init(_ report: Report, files: ProjectFiles, limits: Limits = Limits()) {
    self.report = report
    self.files = files
    self.limits = limits
  }

  /// The file, and what it could not hold.
  func rendition() -> Rendition {
    let rules = SARIFRules(report)
    let results = SARIFResults(ReportIndex(report), rules: rules, files: files)
    let notifications = SARIFNotifications(report)
    let all = results.count
    // Room for the remark too, should it be needed.
    var rest = limits.bytes - text([], rules, notifications.with(remark(all, of: all))).utf8.count
    var kept: [JSONValue] = []
    for place in 0..<min(all, limits.results) {
      let result = results[place]
      rest -= size(of: result)
      if rest < 0 { break }
      kept.append(result)
    }
    guard kept.count < all else { return Rendition(text: text(kept, rules, notifications)) }
    let remark = remark(kept.count, of: all)
    return Rendition(text: text(kept, rules, notifications.with(remark)), remarks: [remark])
  }

  /// The bytes of a result inside the file, with the comma and the line feed before it.
  private func size(of result: JSONValue) -> Int {
    var bytes: [UInt8] = []
    result.write(to: &bytes, layout: .indented, depth: 4)
    return bytes.count + 2 + 8
  }

  private func remark(_ kept: Int, of all: Int) -> String {
    "the first \(kept) of \(counted(all, "result")) are told, since a file may hold \(limits.results) and "
      + "\(limits.bytes) bytes; the others stand in findings.json"
  }

  private func text(
    _ results: [JSONValue], _ rules: SARIFRules, _ notifications: SARIFNotifications
  ) -> String {
    let driver: [(key: String, value: JSONValue)] = [
      ("name", .string("gainsay")), ("version", .string(report.version)),
      ("rules", .array(rules.descriptors)), ("notifications", .array(SARIFNotifications.descriptors)),
    ]
    let run: [(key: String, value: JSONValue)] = [
      ("tool", .object([("driver", .object(driver))])),
      ("automationDetails", .object([("id", .string("gainsay/"))])),
      (
        "originalUriBaseIds",
        .object([
          (SARIFLocation.root, .object([("description", SARIFText.message("The project's folder."))]))
        ])
      ),
      (
        "invocations",
        .array([
          .object([
            ("executionSuccessful", .boolean(report.failures.isEmpty)),
            ("toolExecutionNotifications", .array(notifications.values)),
          ])
        ])
      ),
      ("results", .array(results)),
    ]
    let log = JSONValue.object([
      ("$schema", .string(Self.schema)), ("version", .string("2.1.0")), ("runs", .array([.object(run)])),
    ])
    return log.text(.indented) + "\n"
  }
}
