internal import ClaimModel

extension CitationAuditor {
  static let unused = AuditRule(
    rule: Rule(
      id: "citation/unused", severity: .note,
      summary: "A note or an entry of a draft’s list of references is never used.",
      help: "No mark, number or author with a year leads to it. Settled by citing it or taking it out.",
      triggering: [
        RuleExample(
          "The wall leaks.[^leak]\n\n[^leak]: The board’s accounts of 2019.\n\n[^cost]: The board’s accounts of 2020."),
        RuleExample(
          "The wall leaks (Venn 2019).\n\nReferences\n\nVenn, A. (2019). The wall. Port Press.\n\nOkafor, B. (2020). The board. Port Press."
        ),
      ],
      nonTriggering: [
        RuleExample("The wall leaks.[^leak]\n\n[^leak]: The board’s accounts of 2019."),
        RuleExample(
          "The wall leaks.\n\nReferences\n\nVenn, A. (2019). The wall. Port Press.\n\nOkafor, B. (2020). The board. Port Press.",
          note: "a list that nothing leads to is for further reading"),
      ])
  ) { rule, audited, corpus in
    guard audited.isDraft else { return [] }
    let reading = corpus.citations.reading(of: audited)
    let read = reading.read
    // An entry is used, too, by a citation in another form that means the same source.
    let pairs = zip(read.citations, reading.resolutions)
    let cited = Set(pairs.compactMap { $0.kind == .entry ? nil : $1.certainSource })
    let same = Set(pairs.compactMap { $0.kind == .entry && $1.source.map(cited.contains) == true ? $0.reference : nil })
    let used = Set(read.citations.filter { $0.kind != .entry }.compactMap(\.reference)).union(same)
    let named = read.citations.filter { $0.kind == .authorYear }
    func isNamed(_ entry: Reference) -> Bool {
      let words = SourceNameIndex.words(of: entry.words).prefix(12).joined(separator: " ")
      return named.contains { citation in
        citation.work.year == entry.work.year
          && citation.work.authors.first.map { words.contains(SourceNameIndex.folded($0)) } == true
      }
    }
    let entries = read.references.entries
    let isCited = entries.indices.contains { used.contains($0) || isNamed(entries[$0]) }
    return entries.enumerated().compactMap { index, entry -> Finding? in
      guard !used.contains(index), entry.kind == .note || isCited && !isNamed(entry),
        let label = entry.kind == .note ? entry.label : "",
        let passage = audited.document.passages[entry.passages].first
      else { return nil }
      return Finding(
        rule: rule.id, severity: rule.severity, score: 0.3,
        message: label.isEmpty
          ? "nothing in the text cites this entry" : "no mark in the text leads to note “\(label)”",
        evidence: [Evidence(passage, in: audited.document)])
    }
  }
}
