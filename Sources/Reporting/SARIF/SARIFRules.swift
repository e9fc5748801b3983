internal import ClaimModel

/// The rules of a report as SARIF's reporting descriptors, in the order of their ids.
struct SARIFRules {
  /// GitHub shows at most so many characters of a description.
  private static let longestDescription = 1_000

  private let places: [Identifier<Rule>: Int]
  /// The descriptors.
  let descriptors: [JSONValue]

  /// The rules that ran, and those that findings name beside them.
  init(_ report: Report) {
    let known = Dictionary(report.rules.map { ($0.id, $0) }) { first, _ in first }
    let named = (report.findings + report.dismissed).map(\.rule) + report.absent.map(\.rule)
    let ids = Set(known.keys).union(named).sorted()
    places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    descriptors = ids.map { id in known[id].map(Self.descriptor) ?? .object([("id", .string(id.rawValue))]) }
  }

  /// The place of a rule among the descriptors.
  func place(of rule: Identifier<Rule>) -> Int { places[rule] ?? -1 }

  private static func descriptor(_ rule: Rule) -> JSONValue {
    let help = rule.help.isEmpty ? rule.summary : rule.help
    return .object([
      ("id", .string(rule.id.rawValue)),
      ("name", .string(name(of: rule))),
      ("shortDescription", SARIFText.message(SARIFText.clipped(SARIFText.plain(rule.summary), to: longestDescription))),
      ("fullDescription", SARIFText.message(SARIFText.clipped(SARIFText.plain(help), to: longestDescription))),
      (
        "help",
        .object([
          ("text", .string(SARIFText.plain(help))),
          ("markdown", .string(RulesPage.help(rule).joined(separator: "\n\n"))),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(rule.severity.rawValue))])),
      ("properties", .object([("tags", .strings([rule.family]))])),
    ])
  }

  /// `conflict/other-time` as one word, as SARIF wants names: `ConflictOtherTime`.
  private static func name(of rule: Rule) -> String {
    rule.id.rawValue.split { $0 == "/" || $0 == "-" }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
