internal import ClaimModel

/// What changed since the baseline; `nil` where the project keeps none.
struct ChangesView {
  struct Item {
    /// The link to the finding; empty where it is there no more.
    let anchor: HTML
    let rule: HTML
    let name: HTML
    let message: HTML
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

  init?(_ report: Report) {
    guard report.baseline != nil else { return nil }
    let new = report.findings.filter { report.baselineState(of: $0) == .new }
    self.new = new.count
    unchanged = report.findings.count - new.count
    absent = report.absent.count
    newOnes = new.map {
      Item(
        anchor: HTML(fragment: "f-" + $0.id.rawValue), rule: HTML($0.rule.rawValue), name: HTML($0.id.rawValue),
        message: new.count > Self.mostMessages ? .none : HTML($0.message))
    }
    absentOnes = report.absent.map {
      Item(anchor: .none, rule: HTML($0.rule.rawValue), name: HTML($0.id.rawValue), message: HTML($0.message))
    }
    hasNew = !new.isEmpty
    hasAbsent = !report.absent.isEmpty
  }
}
