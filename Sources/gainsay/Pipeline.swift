internal import AnnotationStorage
internal import Citations
internal import ClaimModel
internal import Comparison
internal import ParallelWork
internal import TextReuse

/// The one place where the stages meet: parsed sources in, a report out.
struct Pipeline {
  /// The families of rules that run.
  enum Stage: CaseIterable { case reuse, conflicts, audit }

  /// Every rule that the tool knows, in the order of their ids.
  static let rules: [Rule] =
    (comparisonRules + CitationAuditor.rules + EvidenceAuditor.rules
    + IndependenceAuditor.rules).sorted { $0.id < $1.id }

  private static let comparisonRules =
    TextReuseComparator.rules + ConflictComparator.rules + StanceComparator.rules

  /// Which findings are wanted.
  var selection = RuleSelection()
  /// Which families run.
  var stages = Set(Stage.allCases)
  /// The sources that are compared for text reuse; all where it is empty.
  var reuseBetween: Set<Identifier<Source>> = []
  /// How text reuse is told.
  var comparator = TextReuseComparator()
  /// Down to which tier conflicts are told.
  var tier = ConflictRelation.Tier.conflict
  /// How many pairs are put up for review.
  var reviewLimit = 100
  /// Whether pairs that only look like conflicts are told too.
  var explainsCompatible = false
  /// Who is asked about conflicts, where somebody is.
  var judge: CommandJudge?
  /// The sources that a conflict must be between; any where it is empty.
  var conflictsBetween: Set<Identifier<Source>> = []
  /// The lists that the audit honours.
  var citationLists = CitationListFiles(retractions: nil, mirrors: nil, beside: [])
  /// The file of the baseline; the project's own, if it keeps one, where none is named.
  var baseline: String?
  /// Whether only what went wrong is said.
  var isQuiet = false
  /// Whether a page will show who cites whom and of when statements speak.
  var tellsContext = false
  /// Who counts how far it has come, where somebody looks.
  var progress: ProgressCounter?

  /// Whether all is asked for that is told without any option.
  var isUsual: Bool {
    selection == RuleSelection() && stages == Set(Stage.allCases) && tier == .conflict && judge == nil
      && baseline == nil
      && comparator.minimumWords == TextReuseComparator().minimumWords && comparator.minimumOverlap == 0
  }

  /// Compares and audits the documents, with the claims and annotations that belong to them.
  func report(on corpus: Corpus) -> Report {
    let stored = Workspace.store.load().withMergesDone
    let annotations = Self.anchored(stored.annotations, in: corpus.documents)
    // Neither asks what the other finds: where one runs on one core or waits for the disk, the other goes on. Where most is to be
    // worked out, each keeps all cores busy by itself, and both at once would take the memory of both.
    let workers = corpus.isMostlyRecalled ? Workers.onAllCores : Workers(width: 1)
    let auditing = progress.map { _ in ProgressCounter() }
    let (compared, audited) = workers.both {
      defer { if let auditing { progress?.goOn(as: auditing) } }
      return compare(corpus, stored, annotations)
    } and: {
      audit(corpus, stored, annotations, progress: auditing)
    }
    if let judging = compared.judging { note(judging) }
    if compared.beyondReview > 0 {
      Console.complain(
        "\(FindingPrinter.count(compared.beyondReview, "more pair")) for review left out: --review-limit shows more",
        prefix: "")
    }
    let annotated = Set(annotations.map(\.annotation.claim))
    var report = Report(
      version: Gainsay.version, documents: corpus.documents,
      findings: (audited.findings + compared.findings).filter(selection.includes),
      failures: corpus.failures + stored.failures + judgeFailures + citationLists.failures,
      claims: stored.claims.filter { annotated.contains($0.id) },
      annotations: annotations, rules: Self.rules.filter { selection.includes($0.id) }, reuse: audited.reuse,
      compatible: compared.compatible, groups: compared.groups)
    report.settle(by: stored.verdicts, on: Workspace.today)
    if tellsContext { tellContext(in: &report, citations: audited.citations, links: stored.links) }
    mark(&report, on: corpus)
    return report
  }

  /// What contradicts what, in the sources and in what analysts made of them.
  private func compare(_ corpus: Corpus, _ stored: StoreContents, _ annotations: [AnchoredAnnotation])
    -> ConflictComparator.Comparison
  {
    guard stages.contains(.conflicts), wants(ConflictComparator.rules + StanceComparator.rules) else {
      return ConflictComparator.Comparison()
    }
    let (selection, between) = (selection, conflictsBetween)
    var comparator = ConflictComparator(tier: tier, reviewLimit: max(0, reviewLimit), judge: judge) {
      selection.includes($0) && between.isSubset(of: $0.evidence.map(\.source))
    }
    comparator.progress = progress
    comparator.tellsCompatible = explainsCompatible
    // What is known of pairs is kept of the whole project; parts of it would push one another out.
    var compared = comparator.compare(corpus.documents, memory: corpus.isWhole ? corpus.memory : nil)
    let versions = WorkVersions(stored.links)
    compared.compatible =
      explainsCompatible
      ? (versions.corrections(compared.findings) + compared.compatible).filter { selection.includes($0.rule) } : []
    compared.findings.removeAll { versions.isOneWork($0.evidence) }
    let stances = StanceComparator().disagreements(claims: stored.claims, annotations: annotations)
    compared.findings += stances.map(\.finding)
    compared.groups += stances.map(\.group)
    return compared
  }

  /// What the audit tells, and who shares text with whom and cites whom.
  private struct Audited: Sendable {
    var findings: [Finding] = []
    var reuse = ReuseOverview()
    var citations: [SourceCitation] = []
  }

  /// Who copied whom, and what does not hold of quotations, citations and evidence.
  private func audit(
    _ corpus: Corpus, _ stored: StoreContents, _ annotations: [AnchoredAnnotation], progress: ProgressCounter?
  ) -> Audited {
    var audited = Audited()
    let audits = stages.contains(.audit)
    let words = Self.words(of: corpus.documents)
    if stages.contains(.reuse) && wants(TextReuseComparator.rules)
      || audits && wants(CitationAuditor.rulesOnReuse + IndependenceAuditor.rules)
    {
      var comparator = comparator
      comparator.progress = progress
      let shared = comparator.compare(
        corpus.documents.filter { reuseBetween.isEmpty || reuseBetween.contains($0.source.id) }, words: words)
      if stages.contains(.reuse) { audited.findings += shared.findings }
      audited.reuse = shared.overview
    }
    guard audits else { return audited }
    if tellsContext || wants(CitationAuditor.rules) {
      var auditor = CitationAuditor(lists: citationLists.lists, includes: selection.includes)
      auditor.progress = progress
      // Sketches hold what all rules find; of a few rules they would cost more than they save.
      let audit = auditor.audit(
        corpus.documents, reuse: audited.reuse, words: words,
        memory: corpus.isWhole && selection == RuleSelection() ? corpus.memory : nil)
      audited.findings += audit.findings
      audited.citations = audit.citations
    }
    audited.findings += IndependenceAuditor().findings(
      claims: stored.claims, annotations: annotations, documents: corpus.documents, reuse: audited.reuse,
      links: stored.links)
    let here = Set(corpus.documents.map(\.source.id))
    audited.findings += EvidenceAuditor().findings(
      claims: corpus.isWhole ? stored.claims : [], annotations: annotations,
      missing: corpus.isWhole ? stored.annotations.filter { !here.contains($0.source) } : [], in: corpus.documents)
    return audited
  }

  /// The words of documents: shared text and quotations are both looked for by them.
  private static func words(of documents: [Document]) -> [Identifier<Source>: FoldedWords] {
    let words = Workers.onAllCores.map(documents.count) { FoldedWords(documents[$0].text) }
    return Dictionary(zip(documents.map(\.source.id), words)) { first, _ in first }
  }

  /// Audits drafts that cite the documents of a corpus; the documents themselves are not audited.
  func report(onDrafts drafts: Corpus, against corpus: Corpus) -> Report {
    var taken = Set(corpus.documents.map(\.source.id))
    let drafts = drafts.renamed(beside: &taken)
    for draft in drafts.documents {
      for warning in draft.warnings { Console.complain("\(draft.source.path): \(warning)") }
    }
    let paths = Set(drafts.documents.map(\.source.path))
    let sources = corpus.documents.filter { !paths.contains($0.source.path) }
    let auditor = CitationAuditor(lists: citationLists.lists, includes: selection.includes)
    let reuse = wants(CitationAuditor.rulesOnReuse) ? comparator.compare(sources).overview : ReuseOverview()
    let stored = Workspace.store.load()
    var findings = drafts.documents.flatMap { auditor.findings(inDraft: $0, against: sources, reuse: reuse) }
    // A quotation that differs from its source is no contradiction of it besides.
    let told = Set(findings.map { Self.places(of: $0) })
    findings += conflicts(ofDrafts: Set(drafts.documents.map(\.source.id)), in: sources + drafts.documents).filter {
      !told.contains(Self.places(of: $0))
    }
    var report = Report(
      version: Gainsay.version, documents: sources + drafts.documents,
      findings: findings.filter(selection.includes),
      failures: corpus.failures + drafts.failures + stored.failures + citationLists.failures,
      rules: Self.rules.filter { selection.includes($0.id) })
    report.settle(by: stored.verdicts, on: Workspace.today)
    mark(&report, on: drafts)
    return report
  }

  /// Where the words of a finding stand, whoever said them.
  private static func places(of finding: Finding) -> [Identifier<Source>: Set<TextRange>] {
    Dictionary(grouping: finding.evidence, by: \.source).mapValues { Set($0.map(\.range)) }
  }

  /// Whether any of some rules is wanted.
  private func wants(_ rules: [Rule]) -> Bool { rules.contains { selection.includes($0.id) } }

  /// Where drafts contradict the sources.
  private func conflicts(ofDrafts drafts: Set<Identifier<Source>>, in documents: [Document]) -> [Finding] {
    guard wants(ConflictComparator.rules) else { return [] }
    let wanted = selection
    return ConflictComparator(tier: tier) { finding in
      // Days and years are held against the cited source; here the year of a citation would be taken for the event's.
      wanted.includes(finding) && finding.rule != "conflict/date"
        && finding.evidence.contains { drafts.contains($0.source) }
    }.compare(documents).findings
  }

  /// What went wrong with the judge.
  private var judgeFailures: [Report.Failure] {
    (judge?.troubles ?? []).map { Report.Failure(path: "--judge", reason: $0) }
  }

  /// Says what asking the judge came to.
  private func note(_ judging: JudgingOutcome) {
    if isQuiet, judging.rejected.isEmpty { return }
    var words = "\(judging.answered) of \(FindingPrinter.count(judging.asked, "pair")) judged"
    for fault in JudgeAnswer.Fault.allCases {
      guard let count = judging.rejected[fault] else { continue }
      words += "; \(FindingPrinter.count(count, "answer")) rejected: \(ErrorWording.of(fault))"
    }
    if judging.beyondLimit > 0 { words += "; \(judging.beyondLimit) more were not asked about (--judge-limit)" }
    Console.complain(words, prefix: "judge: ")
  }

  /// The annotations of the documents at hand, each with where its words stand now.
  static func anchored(_ annotations: [Annotation], in documents: [Document]) -> [AnchoredAnnotation] {
    let byID = Dictionary(documents.map { ($0.source.id, $0) }) { first, _ in first }
    let anchorer = Anchorer()
    var texts: [Identifier<Source>: SearchableText] = [:]
    return annotations.compactMap { annotation in
      guard let document = byID[annotation.source] else { return nil }
      let text = texts[annotation.source] ?? SearchableText(document.text)
      texts[annotation.source] = text
      let anchor = anchorer.anchor(annotation.selectors, in: text)
      let evidence = anchor.range.flatMap { range in
        document.passage(at: range.lowerBound).map {
          Evidence(range, of: $0, in: document, attribution: annotation.attribution)
        }
      }
      return AnchoredAnnotation(
        annotation: annotation, anchor: anchor, evidence: evidence,
        nearest: anchor == .lost ? nearest(to: annotation, in: document, anchorer) : nil)
    }
  }
}

extension Pipeline {
  /// What comes nearest to words that are lost, if it tells anything.
  private static func nearest(to annotation: Annotation, in document: Document, _ anchorer: Anchorer) -> Evidence? {
    guard let quote = annotation.quote, let (range, similarity) = anchorer.nearest(to: quote, in: document.text),
      similarity >= AnchorWording.telling, let passage = document.passage(at: range.lowerBound)
    else { return nil }
    return Evidence(range, of: passage, in: document)
  }
}

/// Which rules a reader wants to hear of, by id or family.
struct RuleSelection: Hashable {
  /// Ids or families to keep; empty keeps all.
  var selected: [String] = []
  /// Ids or families to leave out, after the selection.
  var ignored: [String] = []

  /// Whether findings of the rule are wanted.
  func includes(_ rule: Identifier<Rule>) -> Bool {
    func matches(_ name: String) -> Bool { rule.rawValue == name || rule.rawValue.hasPrefix(name + "/") }
    return (selected.isEmpty || selected.contains(where: matches)) && !ignored.contains(where: matches)
  }

  /// Whether the finding is wanted.
  func includes(_ finding: Finding) -> Bool { includes(finding.rule) }

  /// Throws where a name is neither a rule nor a family.
  func check(against rules: [Rule]) throws(CommandError) {
    let known = Set(rules.map(\.id.rawValue)).union(rules.map(\.family))
    for name in selected + ignored where !known.contains(name) {
      throw CommandError("“\(name)” is neither a rule nor a family of rules; gainsay explain lists them")
    }
  }
}
