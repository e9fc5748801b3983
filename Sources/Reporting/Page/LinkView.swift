internal import ClaimModel

/// A link in a row of them: a finding or a passage by its name.
struct LinkView {
  let anchor: HTML
  let name: HTML
  /// Whether it looks as the links do that lead to findings.
  let isPermanent: Bool

  /// To a finding.
  init(_ finding: Finding, isPermanent: Bool = false) {
    anchor = HTML(fragment: "f-" + finding.id.rawValue)
    name = HTML(finding.id.rawValue)
    self.isPermanent = isPermanent
  }

  /// To a passage.
  init(_ passage: Identifier<Passage>) {
    anchor = HTML(fragment: passage.rawValue)
    name = HTML(passage.rawValue)
    isPermanent = false
  }
}

extension LinkView: PagePart {
  static let template = "link"

  var fields: KeyValuePairs<String, PartField> {
    ["anchor": .markup(anchor), "name": .markup(name), "isPermanent": .flag(isPermanent)]
  }
}
