internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let unresolved = AuditRule(
    rule: Rule(
      id: "citation/unresolved", severity: .error,
      summary: "A citation leads nowhere.",
      help: """
        In any source a mark of a note or a number in brackets whose note or entry is missing. In a draft also a key, or an author with a year, \
        that is neither a source of the corpus nor in the draft’s list of references; entries and links that are no source of the corpus are one \
        warning, since nothing there could be checked. Settled by the missing entry, or by adding the work to the sources.
        """,
      triggering: [
        RuleExample(
          "The wall cost 412 million crowns.[^cost] It leaks.[^leak]\n\n[^cost]: The board’s accounts of 2019."),
        RuleExample(
          "The wall leaks [1], and the board knows it [4].\n\nReferences\n\n[1] Venn, A. (2019). The wall. Port Press.\n\n[2] Okafor, B. (2020). The board. Port Press."
        ),
        RuleExample("By Ada Venn\n\nThe wall leaks.", "The wall was sound (Okafor 2021, p. 4)."),
        RuleExample("By Ada Venn\n\nThe wall leaks.", "The wall was sound [@okafor2021, p. 4]."),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall leaks.",
          "The wall leaks [1].\n\nReferences\n\n[1] Venn, A. (2019). The wall. https://port.example/source-1"),
        RuleExample("“They [the board] knew [sic] of it,” she said."),
        RuleExample("The gauges were read in Tollmouth (March 2019)."),
      ])
  ) { rule, audited, corpus in
    let reading = corpus.citations.reading(of: audited)
    var findings = reading.read.missing.map { citation in
      audited.finding(
        rule, on: citation, score: 0.8,
        "“\(citation.words)” leads to no \(citation.kind == .numbered ? "entry of the list of references" : "note")")
    }
    guard corpus.citations.isDraft(audited) else { return findings }
    if let first = reading.read.unlisted.first {
      findings.append(
        audited.finding(
          rule, on: reading.read.unlisted, score: 0.8,
          reading.read.unlisted.count == 1
            ? "“\(first.words)” is a number, and there is no list of references"
            : "\(reading.read.unlisted.count) numbers in brackets, and no list of references"))
    }
    findings += UnresolvedInDraft(audited, reading).findings(rule)
    return findings
  }
}

/// What of a draft’s citations is no source of the corpus.
private struct UnresolvedInDraft {
  private let audited: AuditedDocument
  private let reading: CitationCorpus.Reading
  private var entries: [ReferenceEntry] { reading.read.references.entries }
  private var pairs: [(Citation, Resolution)] { Array(zip(reading.read.citations, reading.resolutions)) }

  init(_ audited: AuditedDocument, _ reading: CitationCorpus.Reading) {
    (self.audited, self.reading) = (audited, reading)
  }

  func findings(_ rule: Rule) -> [Finding] {
    var findings: [Finding] = []
    var outside: [Citation] = []
    var seen: Set<String> = []
    let isStyle = pairs.contains { $0.kind == .authorYear && ($1.target != .unresolved || entry(of: $0.work) != nil) }
    for (citation, resolution) in pairs where resolution.target == .unresolved {
      switch citation.kind {
      case .key:
        guard citation.work.isSure, seen.insert(citation.words).inserted else { continue }
        findings.append(
          audited.finding(rule, on: citation, score: 0.8, "no source has the key “\(citation.work.key ?? "")”"))
      case .authorYear:
        guard citation.work.isSure || isStyle, entry(of: citation.work) == nil, seen.insert(citation.words).inserted
        else { continue }
        findings.append(
          audited.finding(
            rule, on: citation, score: 0.7,
            "“\(citation.words)” is neither a source of the corpus nor in a list of references"))
      case .again where citation.work.isEmpty:
        findings.append(
          audited.finding(
            rule, on: citation, score: 0.7, "“\(citation.words)” repeats a citation, and none stands before it"))
      case .entry, .link: outside.append(citation)
      case .note, .numbered:
        // Each entry once.
        if !citation.work.isEmpty, seen.insert("#\(citation.reference ?? -1)").inserted { outside.append(citation) }
      default: continue
      }
    }
    if let first = outside.first {
      findings.append(
        audited.finding(
          rule, on: outside, severity: .warning, score: 0.4,
          outside.count == 1
            ? "“\(first.words.shortened)” is no source of the corpus: what it is cited for was not checked"
            : "\(outside.count) works that are cited are no sources of the corpus: what they are cited for was not checked"
        ))
    }
    return findings
  }

  /// The entry of the list that an author and a year mean.
  private func entry(of work: CitedWork) -> ReferenceEntry? {
    guard let author = work.authors.first.map(SourceNameIndex.folded) else { return nil }
    return entries.first { entry in
      entry.work.year == work.year
        && SourceNameIndex.words(of: entry.words).prefix(12).joined(separator: " ").contains(author)
    }
  }
}
