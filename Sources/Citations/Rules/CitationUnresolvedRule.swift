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
    var told = reading.read.missing.map { citation in
      (
        citation,
        "“\(citation.words)” leads to no \(citation.kind == .numbered ? "entry of the list of references" : "note")"
      )
    }
    guard audited.isDraft else { return audited.findings(rule, on: told, score: 0.8) }
    let draft = UnresolvedInDraft(audited, reading)
    told += draft.told
    let more = [draft.unlisted(reading.read), draft.outsideTold].compactMap(\.self)
    var findings: [Finding] = []
    for group in more {
      // What is told of one sentence alone joins what else is told of it.
      let places = Set(group.citations.map(\.sentence))
      if places.count == 1, told.contains(where: { places.contains($0.0.sentence) }) {
        told.append((group.citations[0], group.message))
      } else {
        findings.append(
          audited.finding(rule, on: group.citations, severity: group.severity, score: 0.4, group.message))
      }
    }
    return findings + audited.findings(rule, on: told, score: 0.8)
  }
}

/// What of a draft’s citations is no source of the corpus.
private struct UnresolvedInDraft {
  /// What leads nowhere, with the reason.
  private(set) var told: [(Citation, String)] = []
  /// Works that are no sources of the corpus.
  private var outside: [Citation] = []
  private let audited: AuditedDocument
  private let entries: [Reference]

  init(_ audited: AuditedDocument, _ reading: CitationCorpus.Reading) {
    self.audited = audited
    entries = reading.read.references.entries
    let pairs = zip(reading.read.citations, reading.resolutions)
    let isStyle = pairs.contains { $0.kind == .authorYear && ($1.target != .unresolved || entry(of: $0.work) != nil) }
    var seen: Set<String> = []
    for (citation, resolution) in pairs where resolution.target == .unresolved {
      switch citation.kind {
      case .key:
        guard citation.work.isSure, seen.insert(citation.words).inserted else { continue }
        told.append((citation, "no source has the key “\(citation.work.key ?? "")”"))
      case .authorYear:
        guard citation.work.isSure || isStyle && speaks(citation), entry(of: citation.work) == nil,
          seen.insert(citation.words).inserted
        else { continue }
        told.append((citation, "“\(citation.words)” is neither a source of the corpus nor in a list of references"))
      case .again where citation.work.isEmpty:
        told.append((citation, "“\(citation.words)” repeats a citation, and none stands before it"))
      case .link where citation.work.address.flatMap(WebAddress.init)?.isOpaque == true: continue
      case .entry, .link: outside.append(citation)
      case .note, .numbered:
        // Each entry once.
        if !citation.work.isEmpty, seen.insert("#\(citation.reference ?? -1)").inserted { outside.append(citation) }
      default: continue
      }
    }
  }

  /// Something that is told of several citations at once.
  struct Group {
    let citations: [Citation]
    let message: String
    let severity: Severity
  }

  /// All works that are no sources of the corpus: a warning.
  var outsideTold: Group? {
    guard let first = outside.first else { return nil }
    return Group(
      citations: outside,
      message: outside.count == 1
        ? "“\(first.words.shortened)” is no source of the corpus: what it is cited for was not checked"
        : "\(outside.count) works that are cited are no sources of the corpus: what they are cited for was not checked",
      severity: .warning)
  }

  /// All numbers that no list of references explains.
  func unlisted(_ read: DocumentCitations) -> Group? {
    guard let first = read.unlisted.first else { return nil }
    let lack =
      entries.contains { $0.kind == .list } ? "the list of references has no numbers" : "there is no list of references"
    return Group(
      citations: read.unlisted,
      message: read.unlisted.count == 1
        ? "“\(first.words)” is a number, and \(lack)" : "\(read.unlisted.count) numbers in brackets, and \(lack)",
      severity: .error)
  }

  /// Whether `Venn (2022)` names somebody who writes, and not a work of art or a place: the words around it tell.
  private func speaks(_ citation: Citation) -> Bool {
    guard citation.words.hasSuffix(")") else { return true }
    let sentence = audited.sentences[citation.sentence]
    let (start, end) = (
      citation.range.lowerBound.utf8 - sentence.range.lowerBound.utf8,
      citation.range.upperBound.utf8 - sentence.range.lowerBound.utf8
    )
    let before = sentence.words.last { $0.range.upperBound <= start }?.folded ?? ""
    let next = sentence.words.first { $0.range.lowerBound >= end }?.folded ?? ""
    return Self.introductions.contains(before) || Speech.verbs.contains(next) || Self.verbs.contains(next)
  }

  private static let introductions: Set<String> = [
    "as", "by", "see", "following", "per", "to", "from", "with", "unlike", "like", "whereas",
  ]
  private static let verbs: Set<String> = [
    "found", "finds", "show", "shows", "showed", "shown", "has", "have", "concluded", "concludes", "describes",
    "described", "measured",
    "counted", "demonstrates", "demonstrated", "holds", "calls", "called", "puts", "put",
  ]

  /// The entry of the list that an author and a year mean.
  private func entry(of work: CitedWork) -> Reference? {
    guard let author = work.authors.first.map(SourceNameIndex.folded) else { return nil }
    return entries.first { entry in
      entry.work.year == work.year
        && SourceNameIndex.words(of: entry.words).prefix(12).joined(separator: " ").contains(author)
    }
  }
}
