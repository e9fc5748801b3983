internal import ClaimModel

extension AuditedDocument {
  /// The sentence of a citation as evidence.
  func evidence(of citation: Citation) -> Evidence { evidence(sentences[citation.sentence]) }

  /// A finding on the sentence of a citation.
  func finding(_ rule: Rule, on citation: Citation, score: Double, _ message: String) -> Finding {
    finding(rule, on: [citation], score: score, message)
  }

  /// A finding on the sentences of several citations, the first eight shown.
  func finding(_ rule: Rule, on citations: [Citation], severity: Severity? = nil, score: Double, _ message: String)
    -> Finding
  {
    var seen: Set<Int> = []
    let places = citations.map(\.sentence).filter { seen.insert($0).inserted }.prefix(Self.shown)
    return Finding(
      rule: rule.id, severity: severity ?? rule.severity, score: score, message: message,
      evidence: places.map { evidence(sentences[$0]) })
  }

  private static let shown = 8
}

extension String {
  /// Its beginning, for a message.
  var shortened: String { count > 80 ? prefix(79) + "…" : self }
}
