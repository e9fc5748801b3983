internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let archiveLink = AuditRule(
    rule: Rule(
      id: "citation/archive-link", severity: .note,
      summary: "A source is cited through a web archive.",
      help: """
        The address wraps another; the originals are listed. A short archive address hides what it wraps: open it before you rely on it. One \
        finding a source, with the passages nearest to the links.
        """,
      triggering: [
        RuleExample("A scan survives at webkeep.example/20220114/port.example/minutes/0921."),
        RuleExample("The minutes are kept at https://web.archive.org/web/20190304120000/http://port.example/minutes."),
      ],
      nonTriggering: [RuleExample("The minutes stand at https://port.example/2019/03/04/minutes.")])
  ) { rule, audited in
    let document = audited.document
    var originals: [String] = []
    var hidden: [String] = []
    var passages: [Identifier<Passage>: Evidence] = [:]
    func note(_ address: String, _ archive: ArchiveAddress, near evidence: Evidence?) {
      if let original = archive.original {
        if !originals.contains(original) { originals.append(original) }
      } else {
        if !hidden.contains(address) { hidden.append(address) }
      }
      if let evidence, passages[evidence.passage] == nil { passages[evidence.passage] = evidence }
    }
    for link in document.links {
      guard let archive = ArchiveAddress(link.target) else { continue }
      // A list of links at the end of a printed page belongs to the passages of that page.
      let place = link.range.flatMap { document.passage(at: $0.lowerBound) }
      let near =
        place.map { [$0] }
        ?? Array(document.passages.filter { $0.line < link.line && $0.line > link.line - 110 }.suffix(12))
      if near.isEmpty { note(link.target, archive, near: document.passages.first.map { Evidence($0, in: document) }) }
      if let range = link.range, let sentence = audited.sentences.first(where: { $0.range.overlaps(range) }) {
        note(link.target, archive, near: audited.evidence(sentence))
        continue
      }
      for passage in near {
        for sentence in audited.sentences where sentence.passage.id == passage.id && isCitable(sentence) {
          note(link.target, archive, near: audited.evidence(sentence))
        }
      }
    }
    for sentence in audited.sentences where sentence.text.utf8.contains(0x2F) {
      for word in sentence.text.split(separator: " ") where word.contains("/") {
        let address = String(
          word.drop { "(\u{201C}\"<[".contains($0) }.reversed().drop { ".,;:)\u{201D}\">]".contains($0) }.reversed())
        if let archive = ArchiveAddress(address) { note(address, archive, near: audited.evidence(sentence)) }
      }
    }
    let count = originals.count + hidden.count
    guard count > 0 else { return [] }
    let hosts = originals.map(ArchiveAddress.host).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let evidence = passages.values.sorted { one, other in one.range.lowerBound < other.range.lowerBound }
    let names =
      hosts.isEmpty
      ? "" : ": " + hosts.prefix(6).joined(separator: ", ") + (hosts.count > 6 ? " and \(hosts.count - 6) more" : "")
    return [
      Finding(
        rule: rule.id, severity: rule.severity, score: 0.3,
        message: "\(count) address\(count == 1 ? " is" : "es are") cited through a web archive\(names)"
          + (hidden.isEmpty ? "" : "; \(hidden.count) of them hide\(hidden.count == 1 ? "s" : "") the original"),
        evidence: Array(evidence.prefix(8)))
    ]
  }

  /// Sentences that a link is likely to stand behind: those with a figure.
  private static func isCitable(_ sentence: AuditedSentence) -> Bool {
    sentence.passage.role != .heading && sentence.quantities.contains { !$0.isZero }
  }
}
