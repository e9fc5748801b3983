internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let trackingURL = AuditRule(
    rule: Rule(
      id: "citation/tracking-url", severity: .note,
      summary:
        "A link of a draft carries parameters that track its readers, or leads through a redirector or a phone’s page.",
      help:
        "`utm_source`, `fbclid`, `google.com/url?q=`, AMP and the like. One finding a draft. Settled by the plain address, which is given.",
      triggering: [
        RuleExample("The accounts are at https://port.example/accounts?utm_source=letter&utm_medium=mail."),
        RuleExample("The accounts are at https://www.google.com/url?q=https%3A%2F%2Fport.example%2Faccounts&sa=D."),
      ],
      nonTriggering: [RuleExample("The accounts are at https://port.example/accounts?year=2019.")])
  ) { rule, audited, corpus in
    guard audited.isDraft else { return [] }
    let tracked = corpus.citations.reading(of: audited).read.citations.filter { citation in
      guard citation.kind == .link || citation.kind == .entry,
        let address = citation.work.address.flatMap(WebAddress.init)
      else {
        return false
      }
      return address.isTracked || address.wrappers.contains { [.redirect, .proxy, .accelerated].contains($0) }
    }
    guard let first = tracked.first else { return [] }
    let plain = first.work.address.flatMap(WebAddress.init)?.key ?? ""
    return [
      audited.finding(
        rule, on: tracked, score: 0.3,
        tracked.count == 1
          ? "the plain address is \(plain)"
          : "\(tracked.count) addresses carry more than the page; the first is plainly \(plain)")
    ]
  }
}
