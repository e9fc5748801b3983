internal import ClaimModel

/// What to type next about a finding, so that it is settled.
struct SettlingCommands {
  private let report: Report
  private let paths: [Identifier<Source>: String]
  private let folder: String

  init(_ report: Report, folder: String = Workspace.sourceFolder) {
    self.folder = folder
    self.report = report
    paths = Dictionary(report.documents.map { ($0.source.id, $0.source.path) }) { first, _ in first }
  }

  /// The commands in one line, the best first; `nil` where a reviewer has decided already.
  func line(for finding: Finding) -> String? {
    guard ![.accepted, .dismissed].contains(report.reviewState(of: finding)) else { return nil }
    // A verdict is about a source of the project; of a draft or another folder none can be kept.
    guard finding.evidence.allSatisfy({ isOfProject($0.source) }) else { return "settle: \(outside(finding))" }
    let dismiss = "gainsay dismiss \(finding.id) --reason …"
    return "settle: \(command(for: finding) ?? "gainsay accept \(finding.id) --reason …"), or \(dismiss)"
  }

  private func isOfProject(_ source: Identifier<Source>) -> Bool {
    guard let path = paths[source] else { return false }
    let tidy = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return folder == "." ? !tidy.hasPrefix("/") && !tidy.hasPrefix("../") : tidy.hasPrefix(folder + "/")
  }

  private func outside(_ finding: Finding) -> String {
    guard let place = finding.evidence.first(where: { !isOfProject($0.source) }), let path = paths[place.source] else {
      return "gainsay explain \(finding.rule)"
    }
    return "mend \(path):\(place.line) and run this again, or gainsay explain \(finding.rule)"
  }

  /// What settles it by more than a word on the finding itself.
  private func command(for finding: Finding) -> String? {
    if let subject = finding.subject { return command(for: finding, about: subject) }
    switch (finding.rule.rawValue, Self.family(finding.rule)) {
    case ("duplicate/quotation", _): return nil
    case (_, "duplicate"): return link(finding)
    case ("quote/not-found", _) where finding.evidence.count == 1: return "gainsay add FILE"
    case ("citation/unresolved", _), ("citation/statistic-uncited", _): return "gainsay add FILE"
    case ("quote/not-checkable", _), ("citation/not-checkable", _): return "gainsay add FILE --replace"
    case (_, "quote"), (_, "attribution"), (_, "figure"), (_, "correction"):
      return finding.evidence.dropFirst().first.map { "gainsay show \(word($0.passage.rawValue))" }
    default: return nil
    }
  }

  private func command(for finding: Finding, about subject: Finding.Subject) -> String {
    let name = word(subject.name)
    switch (finding.rule.rawValue, subject) {
    case ("evidence/source-missing", _): return "gainsay rm \(name)"
    case ("evidence/ambiguous", _): return "gainsay reanchor \(name) --place N"
    case ("evidence/drifted", _), ("evidence/lost", _): return "gainsay reanchor \(name) --quote …"
    case ("evidence/none", _), ("independence/single-source", _):
      return "gainsay annotate SOURCE --quote … --claim \(name) --stance supports"
    case (_, .annotation(let id)):
      let claim = report.annotations.first { $0.annotation.id == id }?.annotation.claim
      return claim.map { "gainsay claim edit \(word($0.rawValue)) --statement …" } ?? "gainsay reanchor \(name)"
    case (_, .claim): return "gainsay claim show \(name)"
    }
  }

  /// A copy whose origin is known is said to be one; else the two are laid side by side.
  private func link(_ finding: Finding) -> String? {
    let sources = Set(finding.evidence.map(\.source)).sorted()
    guard sources.count == 2 else { return nil }
    if let origin = finding.reuse?.origin, let copy = sources.first(where: { $0 != origin }) {
      return "gainsay link \(word(copy.rawValue)) \(word(origin.rawValue)) --as copy-of"
    }
    return "gainsay reuse \(sources.map { word($0.rawValue) }.joined(separator: " "))"
  }

  private func word(_ name: String) -> String { ShellQuoting.word(name) }

  private static func family(_ rule: Identifier<Rule>) -> String { String(rule.rawValue.prefix { $0 != "/" }) }
}
