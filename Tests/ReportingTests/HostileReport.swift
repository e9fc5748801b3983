import ClaimModel
import Reporting

/// A report with text in every field that would do harm where it is taken for more than text.
enum HostileReport {
  /// Markup, ends of sections, controls, reversed text, quotation marks, line ends, escapes, links, emoji, a formula, length.
  static let payload =
    "=cmd()<script>alert(1)</script>]]>--><!--\u{202E}gpj\u{1B}[31m\u{0}\u{7}\u{85}\u{2028}\"'`\\\r\n%0A::error file=x::y"
    + "%25,a:b\t[click](javascript:alert(1)) {0} &amp; 🚢👩\u{200D}🚒 \u{FFFE}\u{FEFF}"
    + String(repeating: "long ", count: 2_000)

  /// Findings of every kind: with much evidence, with little, about a record, dismissed, known, absent.
  static let report: Report = {
    let documents = ["one", "two", "three"].map { name in
      var document = SampleReport.document(
        name, title: payload, authors: [payload, payload], publisher: payload,
        published: CalendarDate(year: 2020, month: 2), url: payload,
        passages: [(.paragraph, payload), (.paragraph, "plain words in " + name)], warnings: [payload],
        furniture: [.init(text: payload, reason: payload, line: 1)])
      document.source.path = "seeds/\(name)" + payload
      return document
    }
    let words = documents.map {
      SampleReport.evidence("plain words", in: $0, .speaker(name: payload, cue: payload))
    }
    let whole = documents.map { Evidence($0.passages[0], in: $0, attribution: .anonymous(cue: payload)) }
    let dismissed = SampleReport.finding("quote/altered", .error, 0.9, payload, whole)
    var report = Report(
      version: "0.1.0", documents: documents,
      findings: [
        SampleReport.finding("conflict/numeric", .error, 0.9, payload, words),
        SampleReport.finding("duplicate/near", .warning, 0.8, payload, whole + words),
        SampleReport.finding("quote/too-short", .note, 0.1, payload, []), dismissed,
        Finding(
          rule: "evidence/lost", severity: .error, score: 1, message: payload, evidence: [],
          subject: .annotation("a1")),
      ], failures: [.init(path: "seeds/" + payload, reason: payload)],
      rules: [
        Rule(
          id: "conflict/numeric", severity: .error, summary: payload, help: payload,
          triggering: [RuleExample(payload, payload, note: payload)], nonTriggering: [])
      ])
    report.settle(by: [
      Verdict(
        id: "v1", finding: dismissed.id, decision: .dismissed, reviewer: payload, reason: payload,
        made: "2026-11-27T09:30:00Z")
    ])
    report.mark(
      against: Baseline([
        .init(id: dismissed.id, rule: dismissed.rule, message: dismissed.message),
        .init(id: "00000000000a", rule: "conflict/date", message: payload),
      ]))
    return report
  }()

  /// The files of the records; no file can be read.
  static let files = ProjectFiles(
    records: [.annotation("a1"): "Annotations/one/a1" + payload], baseline: ".gainsay-baseline.json")
}
