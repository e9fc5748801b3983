internal import ClaimModel

/// Findings in words for a terminal, a pipe or a screen reader.
struct FindingPrinter {
  let report: Report
  /// What styles words and keeps them from driving the terminal.
  let paint: Paint
  private let settling: SettlingCommands

  init(_ report: Report, paint: Paint = .plain) {
    (self.report, self.paint) = (report, paint)
    settling = SettlingCommands(report)
  }

  /// One finding: the place, the rule and the severity; the reason; the words that show it; what to type next.
  func text(_ finding: Finding) -> String {
    var head = [paint(finding.rule.rawValue, .rule), severity(finding.severity)]
    if let first = finding.evidence.first {
      head.insert(paint("\(source(first.source)?.path ?? first.source.rawValue):\(first.line)", .bold), at: 0)
    }
    head.append(paint(finding.id.rawValue, .faint) + paint(mark(finding)))
    var lines = [head.joined(separator: "  "), "  " + paint(finding.message)]
    lines += compared(finding) ?? words(of: finding.evidence)
    lines += decisions(on: finding).map { "  " + paint($0) }
    lines += settle(finding).map { "  " + $0 }
    return lines.joined(separator: "\n")
  }

  /// What to type next, as lines.
  func settle(_ finding: Finding) -> [String] {
    settling.line(for: finding).map { [paint($0, .faint)] } ?? []
  }

  /// A severity in its colour.
  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: paint(severity.rawValue, TextStyle(isBold: true, colour: .red))
    case .warning: paint(severity.rawValue, TextStyle(colour: .yellow))
    case .note: paint(severity.rawValue)
    }
  }

  /// Whether a finding is new, where there is a baseline.
  func mark(_ finding: Finding) -> String {
    report.baselineState(of: finding).map { "  " + $0.rawValue } ?? ""
  }

  /// What the reviewers said of a finding, one line a reviewer.
  func decisions(on finding: Finding) -> [String] {
    (report.verdicts[finding.id] ?? []).map {
      "\($0.decision.rawValue) by \($0.reviewer)\($0.until.map { " until \($0)" } ?? ""): \($0.reason)"
    }
  }

  /// Two statements that only look like a conflict: the relation, the rule that it stopped, and the words.
  func text(_ pair: CompatiblePair) -> String {
    let head = "compatible: " + paint(pair.relation) + "  (" + paint(pair.rule.rawValue, .rule) + ")"
    return ([head, "  " + paint(pair.message)] + words(of: pair.evidence)).joined(separator: "\n")
  }

  /// Quotations with who says them, where and when; of a copy only that.
  func words(of evidence: [Evidence], isCopy: Bool = false) -> [String] {
    evidence.flatMap { evidence in
      (isCopy ? [] : ["  " + paint("“\(evidence.quote)”")])
        + ["      " + paint(credit(of: evidence) + (isCopy ? ", in the same words" : ""), .faint)]
    }
  }

  /// So many bytes of words are compared at most: what is longer tells more by itself than by its marks.
  private static let mostCompared = 4_000

  /// The words of a quotation and its source, or of a text and its copy, with marks at what differs; `nil` for other findings.
  private func compared(_ finding: Finding) -> [String]? {
    let isQuotation = finding.rule.rawValue.hasPrefix("quote/")
    guard isQuotation || finding.rule.rawValue.hasPrefix("duplicate/"), finding.evidence.count >= 2,
      finding.evidence.count.isMultiple(of: 2),
      finding.evidence.allSatisfy({ $0.quote.utf8.count <= Self.mostCompared })
    else { return nil }
    return stride(from: 0, to: finding.evidence.count, by: 2).flatMap { index in
      let (one, other) = (finding.evidence[index], finding.evidence[index + 1])
      let words =
        isQuotation
        ? ComparedWords(quotation: one.quote, source: other.quote) : ComparedWords(one.quote, other.quote)
      let names =
        isQuotation ? ("quoted", "source") : finding.reuse?.origin == nil ? ("one   ", "other ") : ("first ", "copy  ")
      let isSame = !isQuotation && words.first == one.quote && words.second == other.quote
      return ["  \(names.0)  “\(paint.marked(words.first))”", "      " + paint(credit(of: one), .faint)]
        + (isSame ? [] : ["  \(names.1)  “\(paint.marked(words.second))”"])
        + ["      " + paint(credit(of: other) + (isSame ? ", in the same words" : ""), .faint)]
    }
  }

  private func credit(of evidence: Evidence) -> String {
    var who = [evidence.source.rawValue]
    if let source = source(evidence.source) {
      who = [source.authors.isEmpty ? source.publisher ?? source.id.rawValue : source.authors.joined(separator: ", ")]
      if let published = source.published { who.append(published.description) }
      who.append("\(source.path):\(evidence.line)")
    }
    return who.joined(separator: ", ") + Self.spoken(evidence.attribution)
  }

  private func source(_ id: Identifier<Source>) -> Source? {
    // The documents are in the order of their ids.
    var (low, high) = (0, report.documents.count)
    while low < high {
      let middle = (low + high) / 2
      if report.documents[middle].source.id < id { low = middle + 1 } else { high = middle }
    }
    return low < report.documents.count && report.documents[low].source.id == id ? report.documents[low].source : nil
  }

  /// How many findings of each severity and family there are, in one line.
  static func summary(of report: Report) -> String {
    let passages = report.documents.reduce(0) { $0 + $1.passages.count }
    var parts = ["\(count(report.documents.count, "source")), \(count(passages, "passage"))"]
    let counts = FindingCounts(report)
    var named = counts.families.sorted().map { "\($0) \(counts[$0])" }.joined(separator: ", ")
    if counts["conflict"] > report.groups.count { named += "; conflicts about \(count(report.groups.count, "matter"))" }
    if counts.review > 0 { named += "; \(counts.review) for review" }
    parts.append(count(counts.total, "finding") + (named.isEmpty ? "" : " (\(named))"))
    let states = report.findings.map(report.reviewState)
    for (count, word) in [
      (states.count { $0 == .accepted }, "accepted"), (states.count { $0 == .disputed }, "disputed"),
    ] where count > 0 { parts.append("\(count) of them \(word)") }
    if !report.dismissed.isEmpty { parts.append("\(report.dismissed.count) more dismissed") }
    if report.expired > 0 { parts.append("\(count(report.expired, "verdict")) ran out") }
    if report.baseline != nil {
      let new = report.findings.count { report.baselineState(of: $0) == .new }
      parts.append(
        "since the baseline \(new) new, \(report.findings.count - new) unchanged, \(report.absent.count) absent")
    }
    if !report.failures.isEmpty { parts.append("\(count(report.failures.count, "thing")) could not be read") }
    return parts.joined(separator: "; ")
  }

  private static func spoken(_ attribution: Attribution) -> String {
    switch attribution {
    case .author: ""
    case .speaker(let name, _): ", quoting \(name)"
    case .anonymous(let cue): ", unnamed speaker (“\(cue)”)"
    }
  }

  /// `1 source`, `2 sources`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
