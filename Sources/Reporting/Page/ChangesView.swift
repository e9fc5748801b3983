internal import ClaimModel

/// What changed since the baseline; `nil` where the project keeps none.
struct ChangesView {
  struct Item {
    /// The link to the finding; empty where it is there no more.
    let anchor: HTML
    let rule: HTML
    let name: HTML
    /// Empty where only names are listed.
    let message: HTML
    /// Where only names are listed, those of a rule.
    let names: HTML
    let hasNames: Bool

    init(
      rule: Identifier<Rule>, name: String = "", anchor: HTML = .none, message: String = "", names: HTML = .none
    ) {
      (self.rule, self.name, self.message) = (HTML(rule.rawValue), HTML(name), HTML(message))
      (self.anchor, self.names, hasNames) = (anchor, names, !names.isNull)
    }
  }

  let new: Int
  let unchanged: Int
  let absent: Int
  let newOnes: [Item]
  let absentOnes: [Item]
  let hasNew: Bool
  let hasAbsent: Bool

  /// Of more findings only the names are listed: the findings themselves say the rest.
  private static let mostMessages = 500

  init?(_ report: Report, _ template: PageTemplate) {
    guard report.baseline != nil else { return nil }
    let new = report.findings.filter { report.baselineState(of: $0) == .new }
    self.new = new.count
    unchanged = report.findings.count - new.count
    absent = report.absent.count
    newOnes =
      new.count > Self.mostMessages
      ? Dictionary(grouping: new, by: \.rule).sorted { $0.key < $1.key }.map { rule, findings in
        Item(rule: rule, names: template.markup(findings.lazy.map { LinkView($0) }))
      }
      : new.map {
        Item(
          rule: $0.rule, name: $0.id.rawValue, anchor: HTML(fragment: "f-" + $0.id.rawValue), message: $0.message)
      }
    absentOnes = report.absent.map { Item(rule: $0.rule, name: $0.id.rawValue, message: $0.message) }
    hasNew = !new.isEmpty
    hasAbsent = !report.absent.isEmpty
  }
}
