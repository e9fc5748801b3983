internal import ClaimModel

extension AuditedDocument {
  /// The sentence of a citation as evidence; of an entry of a list the whole entry.
  func evidence(of citation: Citation) -> Evidence {
    let sentence = sentences[citation.sentence]
    return citation.kind == .entry
      ? Evidence(citation.range, of: sentence.passage, in: document) : evidence(sentence)
  }

  /// A finding for each sentence that something is told of, what is told of one sentence in one message: a finding is known by
  /// its words, and two on the same words would be one.
  func findings(_ rule: Rule, on told: [(citation: Citation, message: String)], score: Double) -> [Finding] {
    var places: [Evidence] = []
    var messages: [TextRange: [String]] = [:]
    for (citation, message) in told {
      let evidence = evidence(of: citation)
      if messages[evidence.range] == nil { places.append(evidence) }
      if messages[evidence.range]?.contains(message) != true { messages[evidence.range, default: []].append(message) }
    }
    return places.map { evidence in
      Finding(
        rule: rule.id, severity: rule.severity, score: score,
        message: (messages[evidence.range] ?? []).joined(separator: "; "), evidence: [evidence])
    }
  }

  /// A finding on the sentences of several citations, the first eight shown.
  func finding(_ rule: Rule, on citations: [Citation], severity: Severity? = nil, score: Double, _ message: String)
    -> Finding
  {
    var seen: Set<Int> = []
    return Finding(
      rule: rule.id, severity: severity ?? rule.severity, score: score, message: message,
      evidence: citations.filter { seen.insert($0.sentence).inserted }.prefix(Self.shown).map(evidence))
  }

  private static let shown = 8
}

extension String {
  /// Its beginning, for a message.
  var shortened: String { count > 80 ? prefix(79) + "…" : self }
}
