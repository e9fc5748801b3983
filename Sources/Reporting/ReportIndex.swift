internal import ClaimModel

/// A report with its parts at hand: the documents by id, and the findings sorted into the parts of a page.
struct ReportIndex {
  let report: Report
  let counts: FindingCounts
  /// What the rules are sure of.
  let conflicts: [FindingGroup]
  /// Conflicts that are only worth a look.
  let review: [FindingGroup]
  let reuse: [FindingGroup]
  /// The audit findings by the source that holds the first words of each, sources in the order of their ids.
  let audit: [(source: Identifier<Source>?, findings: [Finding])]
  /// Whether the sources hold so much text that a page shows those passages alone that something is said of.
  let isLarge: Bool
  /// The authors and topics by number.
  let keys: FilterKeys
  private let rules: Set<Identifier<Rule>>
  private let measured: [Identifier<Rule>: [MeasuredPrecision]]
  /// Where the documents stand among those of the report.
  private let places: [Identifier<Source>: Int]

  /// Of sources, in bytes, that a page shows whole.
  private static let mostText = 2_000_000

  init(_ report: Report) {
    self.report = report
    isLarge = report.documents.reduce(0) { $0 + $1.text.utf8.count } > Self.mostText
    rules = Set(report.rules.map(\.id))
    measured = Dictionary(grouping: report.measured, by: \.rule)
    keys = FilterKeys(report) { Self.author(of: $0.source) }
    places = Dictionary(zip(report.documents.lazy.map(\.source.id), report.documents.indices)) { first, _ in first }
    var parts: [FindingKind: [Finding]] = [:]
    for finding in report.findings { parts[FindingKind(finding.rule), default: []].append(finding) }
    counts = FindingCounts(report)
    let byID = Dictionary((parts[.conflict] ?? []).map { ($0.id, $0) }) { first, _ in first }
    func groups(_ tier: ConflictRelation.Tier) -> [FindingGroup] {
      report.groups.filter { $0.tier == tier }.map { FindingGroup($0, findings: $0.findings.compactMap { byID[$0] }) }
    }
    conflicts = groups(.conflict)
    review = groups(.review)
    reuse = FindingGroup.groups(of: parts[.reuse] ?? [])
    let bySource = Dictionary(grouping: parts[.audit] ?? [], by: \.evidence.first?.source)
    audit = bySource.map { (source: $0.key, findings: $0.value) }.sorted {
      ($0.source?.rawValue ?? "") < ($1.source?.rawValue ?? "")
    }
  }

  /// The document of a source; `nil` where evidence names a source that the report does not hold.
  func document(_ source: Identifier<Source>) -> Document? { places[source].map { report.documents[$0] } }

  /// What is known of a source, without its text.
  func source(_ id: Identifier<Source>) -> Source? { places[id].map { report.documents[$0].source } }

  /// Whether the report tells what a rule looks for.
  func lists(_ rule: Identifier<Rule>) -> Bool { rules.contains(rule) }

  /// The passage behind evidence.
  func passage(of evidence: Evidence) -> Passage? {
    guard let place = places[evidence.source] else { return nil }
    let found = report.documents[place].passage(at: evidence.range.lowerBound)
    return found?.id == evidence.passage
      ? found : report.documents[place].passages.first { $0.id == evidence.passage }
  }

  /// Who wrote a source, as one name for lists and tables: the authors, or else the publisher, or else the id.
  func author(_ id: Identifier<Source>) -> String {
    source(id).map(Self.author) ?? id.rawValue
  }

  private static func author(of source: Source) -> String {
    source.byline ?? source.publisher ?? source.id.rawValue
  }

  /// How often the rule of a finding was right, among findings as sure as this one; `nil` where no labelled topic tells.
  func precision(of finding: Finding) -> MeasuredPrecision? {
    let tier = finding.conflict?.tier ?? .conflict
    return measured[finding.rule]?.first { $0.tier == tier }
  }

  /// The same of a rule, for each tier that was counted.
  func precision(of rule: Identifier<Rule>) -> [MeasuredPrecision] { measured[rule] ?? [] }

  /// The same, short enough to stand in a row of names.
  func shortAuthor(_ id: Identifier<Source>) -> String {
    guard let authors = source(id)?.authors, let first = authors.first, authors.count > 1 else {
      return author(id)
    }
    return authors.count == 2 ? first + " & " + authors[1] : first + " et al."
  }

  /// What was read and found, as sentences.
  var summary: [String] {
    let passages = report.documents.reduce(0) { $0 + $1.passages.count }
    var sentences: [String] = []
    if report.documents.isEmpty {
      sentences.append("No source could be read, so nothing was compared.")
    } else {
      let (all, named) = (report.documents.count, report.documents.compactMap(\.source.byline))
      // Nobody knows who wrote the others, and how many they are.
      let by = named.count == all ? " by " + counted(Set(named).count, "author") : ""
      let lacking = named.count == all ? "" : ", \(named.isEmpty ? "none" : String(named.count)) with a named author"
      sentences.append(
        "\(counted(all, "source"))\(by) \(all == 1 ? "was" : "were") read\(lacking): \(counted(passages, "passage")).")
      let remarks = counts.total - counts["conflict"] - counts["duplicate"]
      let numbers = [
        counts.conflicts == 0 ? nil : Self.conflicts(counts.conflicts, in: counts.conflictGroups),
        counts.review == 0 ? nil : Self.conflicts(counts.review, in: counts.reviewGroups) + " for review",
        counts["duplicate"] == 0
          ? nil : counted(counts["duplicate"], "stretch", "stretches") + " of text used more than once",
        remarks == 0 ? nil : counted(remarks, "remark") + " on quotations, citations and evidence",
      ].compactMap(\.self)
      sentences.append(numbers.isEmpty ? "No rule found anything." : "Found: " + listed(numbers) + ".")
    }
    if !report.failures.isEmpty {
      sentences.append(
        "\(counted(report.failures.count, "file")) could not be read; nothing is known about "
          + (report.failures.count == 1 ? "it." : "them."))
    }
    return sentences
  }

  /// Conflicts as pairs and as groups: `9 conflicts about 8 matters`.
  static func conflicts(_ count: Int, in groups: Int) -> String {
    counted(count, "conflict") + (count == groups ? "" : " about " + counted(groups, "matter"))
  }
}

extension Source {
  /// The authors in one line; `nil` where none is named.
  var byline: String? { authors.isEmpty ? nil : listed(authors) }
}

/// A number with its noun.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) " + (count == 1 ? noun : plural ?? noun + "s")
}

/// Words in a row: `a, b and c`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
