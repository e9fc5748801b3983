internal import ClaimModel

/// Findings as SARIF's results: those of the report, those that reviewers dismissed, those that are absent.
struct SARIFResults {
  /// So many other passages are linked from a message; all stand among the related locations.
  private static let linkedPassages = 8

  private let index: ReportIndex
  private let rules: SARIFRules
  private let files: ProjectFiles
  private let regions: SourceRegions
  private let groups: [Identifier<Finding>: Identifier<ConflictGroup>]

  init(_ index: ReportIndex, rules: SARIFRules, files: ProjectFiles) {
    let report = index.report
    self.index = index
    self.rules = rules
    self.files = files
    regions = SourceRegions(of: report.findings + report.dismissed, in: index, files: files)
    groups = Dictionary(report.groups.flatMap { group in group.findings.map { ($0, group.id) } }) { first, _ in first }
  }

  /// How many there are.
  var count: Int { index.report.findings.count + index.report.dismissed.count + index.report.absent.count }

  /// The result at a place, the best first; it is made when it is asked for, since there may be more than a file holds.
  subscript(place: Int) -> JSONValue {
    let report = index.report
    if place < report.findings.count { return result(report.findings[place], isDismissed: false) }
    let rest = place - report.findings.count
    if rest < report.dismissed.count { return result(report.dismissed[rest], isDismissed: true) }
    return absent(report.absent[rest - report.dismissed.count])
  }

  private func result(_ finding: Finding, isDismissed: Bool) -> JSONValue {
    let others = finding.evidence.dropFirst().enumerated().map { ($0.offset + 1, $0.element) }
    var fields: [(key: String, value: JSONValue)] = head(
      finding.rule, level: finding.severity, message: message(finding, others))
    let record = finding.evidence.isEmpty ? finding.subject.flatMap { files.records[$0] } : nil
    if let first = finding.evidence.first {
      fields.append(
        ("locations", .array([SARIFLocation.location(first, number: nil, regions: regions, in: index)])))
    } else {
      fields.append(("locations", .array(record.map { [SARIFLocation.location(file: $0)] } ?? [])))
    }
    if !others.isEmpty {
      let related = others.map { SARIFLocation.location($0.1, number: $0.0, regions: regions, in: index) }
      fields.append(("relatedLocations", .array(related)))
    }
    fields.append(("partialFingerprints", fingerprints(finding, record: record)))
    fields.append(("suppressions", .array(isDismissed ? suppressions(of: finding) : [])))
    if let state = index.report.baselineState(of: finding) { fields.append(("baselineState", .string(state.rawValue))) }
    fields.append(("properties", properties(of: finding)))
    return .object(fields)
  }

  private func absent(_ entry: Baseline.Entry) -> JSONValue {
    let severity = index.report.rules.first { $0.id == entry.rule }?.severity ?? .note
    return .object(
      head(entry.rule, level: severity, message: SARIFText.plain(entry.message)) + [
        ("locations", .array(files.baseline.map { [SARIFLocation.location(file: $0)] } ?? [])),
        ("partialFingerprints", .object([("gainsay/v1", .string(entry.id.rawValue))])),
        ("suppressions", .array([])),
        ("baselineState", .string("absent")),
      ])
  }

  private func head(
    _ rule: Identifier<Rule>, level: Severity, message: String
  ) -> [(key: String, value: JSONValue)] {
    [
      ("ruleId", .string(rule.rawValue)), ("ruleIndex", .integer(rules.place(of: rule))),
      ("level", .string(level.rawValue)), ("message", SARIFText.message(message)),
    ]
  }

  private func message(_ finding: Finding, _ others: [(Int, Evidence)]) -> String {
    let reason = SARIFText.plain(finding.message)
    guard !others.isEmpty else { return reason }
    let isClosed = reason.unicodeScalars.last.map { ".!?…".unicodeScalars.contains($0) } ?? true
    return reason + (isClosed ? " " : ". ") + links(to: others)
  }

  /// Viewers show a related location where the message names it.
  private func links(to others: [(Int, Evidence)]) -> String {
    var links = others.prefix(Self.linkedPassages).map { number, evidence in
      let place = FindingPlace(evidence, in: index)
      return SARIFText.link("\(place.path), line \(place.shownLine)", to: number)
    }
    if others.count > links.count { links.append("\(others.count - links.count) more") }
    return "See also " + listed(links) + "."
  }

  private func fingerprints(_ finding: Finding, record: String?) -> JSONValue {
    var prints: [(key: String, value: JSONValue)] = [("gainsay/v1", .string(finding.id.rawValue))]
    if let hash = finding.evidence.first.flatMap({ regions.lineHash(of: $0) }) ?? record.flatMap(firstLineHash) {
      prints.append(("primaryLocationLineHash", .string(hash)))
    }
    return .object(prints)
  }

  private func firstLineHash(of file: String) -> String? {
    files.bytes(file).flatMap { LineHash.hashes(of: $0, lines: [1])[1] }
  }

  private func suppressions(of finding: Finding) -> [JSONValue] {
    (index.report.verdicts[finding.id] ?? []).filter { $0.decision == .dismissed }.map { verdict in
      .object([
        ("kind", .string("external")), ("status", .string("accepted")),
        ("justification", .string(SARIFText.plain("\(verdict.reason) (\(verdict.reviewer))"))),
      ])
    }
  }

  private func properties(of finding: Finding) -> JSONValue {
    var fields: [(key: String, value: JSONValue)] = [("score", .number(finding.score))]
    if let conflict = finding.conflict { fields.append(("tier", .string(conflict.tier.rawValue))) }
    if let group = groups[finding.id] { fields.append(("group", .string(group.rawValue))) }
    let state = index.report.reviewState(of: finding)
    if state != .open { fields.append(("review", .string(state.rawValue))) }
    if let subject = finding.subject { fields.append(("subject", .string(subject.name))) }
    return .object(fields)
  }
}
