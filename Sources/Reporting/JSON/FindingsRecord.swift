internal import ClaimModel

/// The JSON form of a report, `gainsay/findings/1`; keys are never missing, an absent value is `null`.
enum FindingsRecord {
  /// The name and version of the form; it goes up when a key changes its meaning or goes.
  static let schema = "gainsay/findings/1"

  /// The whole report as one object.
  static func document(_ report: Report) -> JSONValue {
    let groups = groupOfFinding(report)
    let absent: [(key: String, value: JSONValue)] =
      report.baseline == nil ? [] : [("absent", .array(report.absent.map(BaselineRecord.entry)))]
    return .object(
      [
        ("schema", .string(schema)),
        ("tool", .object([("name", .string("gainsay")), ("version", .string(report.version))])),
        ("sources", .array(report.documents.map(source))),
        ("findings", .array(report.findings.map { finding($0, group: groups[$0.id], in: report) })),
        (
          "failures",
          .array(report.failures.map { .object([("path", .string($0.path)), ("reason", .string($0.reason))]) })
        ),
        ("reuse", ReuseRecord.overview(report.reuse)),
        ("compatible", .array(report.compatible.map(compatible))),
        ("groups", .array(report.groups.map(group))),
        ("dismissed", .array(report.dismissed.map { finding($0, group: nil, in: report) })),
      ] + absent)
  }

  /// One finding a line.
  static func lines(_ report: Report) -> String {
    let groups = groupOfFinding(report)
    return report.findings.map { finding($0, group: groups[$0.id], in: report).text(.compact) + "\n" }.joined()
  }

  private static func groupOfFinding(_ report: Report) -> [Identifier<Finding>: Identifier<ConflictGroup>] {
    Dictionary(report.groups.flatMap { group in group.findings.map { ($0, group.id) } }) { first, _ in first }
  }

  private static func group(_ group: ConflictGroup) -> JSONValue {
    .object([
      ("id", .string(group.id.rawValue)),
      ("rule", .string(group.rule.rawValue)),
      ("tier", .string(group.tier.rawValue)),
      ("matter", .strings(group.matter)),
      ("findings", .strings(group.findings.map(\.rawValue))),
      ("positions", .array(group.positions.map(position))),
    ])
  }

  private static func position(_ position: ConflictGroup.Position) -> JSONValue {
    .object([
      ("value", .optional(position.value)),
      (
        "statements",
        .array(
          position.statements.map {
            .object([("copy", .boolean($0.isCopy)), ("location", location($0.evidence))])
          })
      ),
    ])
  }

  /// One finding with the places that show it.
  private static func finding(
    _ finding: Finding, group: Identifier<ConflictGroup>?, in report: Report
  ) -> JSONValue {
    var fields: [(key: String, value: JSONValue)] = [
      ("id", .string(finding.id.rawValue)),
      ("rule", .string(finding.rule.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("score", .number(finding.score)),
      ("message", .string(finding.message)),
      ("locations", .array(finding.evidence.map(location))),
      ("reuse", finding.reuse.map(ReuseRecord.relation) ?? .null),
      ("conflict", finding.conflict.map(conflict) ?? .null),
      ("group", .optional(group?.rawValue)),
      ("subject", finding.subject.map(subject) ?? .null),
    ]
    if let verdicts = report.verdicts[finding.id] { fields.append(("verdicts", .array(verdicts.map(verdict)))) }
    if let state = report.baselineState(of: finding) { fields.append(("baseline", .string(state.rawValue))) }
    return .object(fields)
  }

  private static func subject(_ subject: Finding.Subject) -> JSONValue {
    switch subject {
    case .annotation(let id): .object([("annotation", .string(id.rawValue))])
    case .claim(let id): .object([("claim", .string(id.rawValue))])
    }
  }

  private static func verdict(_ verdict: Verdict) -> JSONValue {
    .object([
      ("decision", .string(verdict.decision.rawValue)), ("reviewer", .string(verdict.reviewer)),
      ("reason", .string(verdict.reason)), ("made", .string(verdict.made)),
    ])
  }

  private static func conflict(_ conflict: ConflictRelation) -> JSONValue {
    var fields: [(key: String, value: JSONValue)] = [
      ("tier", .string(conflict.tier.rawValue)), ("unchecked", .strings(conflict.unchecked)),
    ]
    if let judgement = conflict.judgement {
      fields.append(
        (
          "judged",
          .object([
            ("judge", .string(judgement.judge)), ("verdict", .string(judgement.verdict)),
            ("reason", .optional(judgement.reason)), ("type", .optional(judgement.type)),
          ])
        ))
    }
    return .object(fields)
  }

  private static func compatible(_ pair: CompatiblePair) -> JSONValue {
    .object([
      ("relation", .string(pair.relation)),
      ("rule", .string(pair.rule.rawValue)),
      ("message", .string(pair.message)),
      ("locations", .array(pair.evidence.map(location))),
    ])
  }

  /// What is known of a source's work, without the keys that only one of the two forms has.
  static func description(of document: Document) -> [(key: String, value: JSONValue)] {
    let source = document.source
    return [
      ("id", .string(source.id.rawValue)),
      ("path", .string(source.path)),
      ("title", .optional(source.title)),
      ("authors", .strings(source.authors)),
      ("publisher", .optional(source.publisher)),
      ("published", .optional(source.published?.description)),
      ("url", .optional(source.url)),
      ("language", .optional(source.language)),
      ("encoding", .string(document.encoding)),
    ]
  }

  private static func source(_ document: Document) -> JSONValue {
    .object(
      description(of: document) + [
        ("passages", .integer(document.passages.count)),
        ("warnings", .strings(document.warnings)),
        ("capture", .optional(document.source.capture)),
        ("sha256", .string(document.fingerprint)),
        ("furniture", .integer(document.furniture.count)),
      ])
  }

  private static func location(_ evidence: Evidence) -> JSONValue {
    .object([
      ("source", .string(evidence.source.rawValue)),
      ("passage", .string(evidence.passage.rawValue)),
      ("quote", .string(evidence.quote)),
      ("start", .integer(evidence.range.utf8.lowerBound)),
      ("end", .integer(evidence.range.utf8.upperBound)),
      ("line", .integer(evidence.line)),
      ("attribution", attribution(evidence.attribution)),
    ])
  }

  private static func attribution(_ attribution: Attribution) -> JSONValue {
    switch attribution {
    case .author: .object([("kind", .string("author"))])
    case .speaker(let name, let cue):
      .object([("kind", .string("speaker")), ("name", .string(name)), ("cue", .string(cue))])
    case .anonymous(let cue): .object([("kind", .string("anonymous")), ("cue", .string(cue))])
    }
  }
}
