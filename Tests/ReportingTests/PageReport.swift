import ClaimModel
import Reporting

extension SampleReport {
  /// The reviewed report with all that only a page shows: who cites whom, in a circle, and of when statements speak.
  static let page: Report = {
    var report = reviewed
    let (diary, ferry, pilot) = (report.documents[0], report.documents[1], report.documents[2])
    report.citations = [
      SourceCitation(citing: "pilot-letter", cited: "ferry-inquiry", evidence: Evidence(pilot.passages[0], in: pilot)),
      SourceCitation(citing: "ferry-inquiry", cited: "pilot-letter", evidence: Evidence(ferry.passages[1], in: ferry)),
      SourceCitation(citing: "diary", cited: "ferry-inquiry", evidence: Evidence(diary.passages[0], in: diary)),
    ]
    report.links = [
      SourceLink(id: "l1", from: "diary", to: "pilot-letter", relation: .versionOf, note: "a <draft>", annotator: "Ada")
    ]
    report.measured = [
      MeasuredPrecision(rule: "conflict/numeric", right: 7, of: 8),
      MeasuredPrecision(rule: "conflict/numeric", tier: .review, right: 2, of: 9),
    ]
    for statement in report.groups.flatMap(\.statements) + report.annotations.compactMap(\.evidence).map({ .init($0) })
    {
      report.periods[statement.evidence] = [
        DescribedPeriod(
          words: "in <March> 2018", first: CalendarDate(year: 2018, month: 3, day: 1),
          last: CalendarDate(year: 2018, month: 3, day: 31)),
        DescribedPeriod(words: "until 2019", first: nil, last: CalendarDate(year: 2019, month: 12, day: 31)),
      ]
    }
    return report
  }()
}

extension HostileReport {
  /// The hostile report with payloads also in claims, annotations, groups, reuse, links and periods.
  static let page: Report = {
    let plain = HostileReport.report
    let words = plain.documents.map {
      SampleReport.evidence("plain words", in: $0, .speaker(name: payload, cue: payload))
    }
    var reuse = ReuseOverview()
    reuse.shares = [.init(source: "two", other: "one", words: 3, share: 0.5, origin: "one")]
    reuse.boilerplate = [.init(quote: payload, sources: ["one", "two"], publisher: payload)]
    var conflict = Finding(
      rule: "conflict/numeric", severity: .error, score: 0.9, message: payload, evidence: words,
      conflict: ConflictRelation(tier: .conflict, unchecked: [payload]))
    var relation = ConflictRelation(tier: .review, unchecked: [payload])
    relation.judgement = .init(judge: payload, verdict: payload, reason: payload, type: payload)
    let review = Finding(
      rule: "conflict/date", severity: .note, score: 0.1, message: payload, evidence: words, conflict: relation)
    let copied = Finding(
      rule: "duplicate/near", severity: .warning, score: 0.8, message: payload,
      evidence: [words[0], words[1]], reuse: ReuseRelation(common: 2, differing: 0, origin: "one", basis: .date))
    conflict = Finding(
      rule: conflict.rule, severity: .error, score: 0.9, message: payload, evidence: words, conflict: conflict.conflict)
    func annotated(_ id: Identifier<Annotation>, _ evidence: Evidence?) -> AnchoredAnnotation {
      AnchoredAnnotation(
        annotation: Annotation(
          id: id, claim: "c", source: "one", selectors: [.quote(exact: payload, prefix: payload, suffix: payload)],
          stance: .supports, attribution: .speaker(name: payload, cue: payload), note: payload, annotator: payload),
        anchor: evidence.map { .exact($0.range) } ?? .lost, evidence: evidence)
    }
    var report = Report(
      version: payload, documents: plain.documents,
      findings: plain.findings + plain.dismissed + [conflict, review, copied],
      failures: plain.failures, claims: [Claim(id: "c", statement: payload, topic: payload)],
      annotations: [annotated("a1", words[0]), annotated("a2", nil), annotated("a3", words[1])], rules: plain.rules,
      reuse: reuse,
      groups: [
        ConflictGroup(
          rule: "conflict/numeric", tier: .conflict, matter: [payload],
          positions: words.map { .init(value: payload, statements: [.init($0), .init($0, isCopy: true)]) },
          findings: [conflict.id])
      ])
    report.settle(by: plain.verdicts.values.flatMap(\.self))
    report.mark(against: Baseline([.init(id: "00000000000a", rule: "conflict/date", message: payload)]))
    report.citations = [SourceCitation(citing: "one", cited: "two", evidence: words[0])]
    report.links = [
      SourceLink(id: "l", from: "three", to: "one", relation: .copyOf, note: payload, annotator: payload)
    ]
    for evidence in words {
      report.periods[evidence] = [DescribedPeriod(words: payload, first: CalendarDate(year: 2019), last: nil)]
    }
    return report
  }()
}
