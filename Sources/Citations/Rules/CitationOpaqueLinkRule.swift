internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let opaqueLink = AuditRule(
    rule: Rule(
      id: "citation/opaque-link", severity: .warning,
      summary: "A link hides where it leads.",
      help: """
        A shortened address (t.co, bit.ly and others) is a code: nobody can tell what it cites without asking its host, and it dies with it. One \
        finding a source. Settled by the address that it stands for. Links inside quoted posts, and those of shops, which cite \
        nothing, are not told.
        """,
      triggering: [RuleExample("The accounts are here: https://bit.ly/3xYzAbC.")],
      nonTriggering: [RuleExample("The accounts are here: https://port.example/accounts.")])
  ) { rule, audited in
    let hidden = audited.citations.citations.filter { citation in
      guard citation.kind == .link, let address = citation.work.address.flatMap(WebAddress.init), address.isOpaque,
        address.wrappers.last == .shortened, audited.sentences[citation.sentence].passage.role != .blockQuote
      else { return false }
      // A post’s picture, and words that are the address itself cut short, are the post’s own.
      if shops.contains(ArchiveAddress.host(of: citation.work.address ?? "")) { return false }
      return !citation.words.contains("pic.twitter.com") && !citation.words.contains("…")
    }
    guard let first = hidden.first else { return [] }
    let hosts = hidden.compactMap(\.work.address).map(ArchiveAddress.host).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return [
      audited.finding(
        rule, on: hidden, score: 0.4,
        hidden.count == 1
          ? "“\(first.work.address ?? "")” does not tell where it leads"
          : "\(hidden.count) links by \(hosts.prefix(4).joined(separator: ", ")) do not tell where they lead")
    ]
  }

  private static let shops: Set<String> = ["amzn.to", "a.co", "apple.co", "spoti.fi", "ebay.us", "amzn.eu"]
}
