internal import ArgumentParser
internal import ClaimModel
internal import Comparison
internal import Reporting

/// What a rule looks for, with examples.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule finds and what it does not; without a name, list the rules.",
    discussion: "Example: gainsay explain conflict/numeric")

  @Argument(help: ArgumentHelp("A rule or a family of rules.", valueName: "rule"))
  var name: String?

  @Flag(help: "The page of all rules in Markdown, as in Documentation/Rules.md.")
  var markdown = false

  func run() throws {
    if markdown {
      Console.print(RulesPage.markdown(Pipeline.rules, relations: ConflictComparator.relations))
      return
    }
    if let relation = ConflictComparator.relations.first(where: { $0.name == name }) {
      let lines = ["\(relation.name)  no conflict", "  \(relation.summary)", "  holds of:"]
      Console.print((lines + relation.example.sources.map { "    | " + $0 }).joined(separator: "\n") + "\n\n")
      return
    }
    let selection = RuleSelection(selected: name.map { [$0] } ?? [])
    try selection.check(against: Pipeline.rules)
    for rule in Pipeline.rules where selection.includes(rule.id) {
      Console.print(name == nil ? "\(rule.id)  \(rule.severity.rawValue)  \(rule.summary)" : text(rule))
    }
  }

  private func text(_ rule: Rule) -> String {
    var lines = [
      "\(rule.id)  \(rule.severity.rawValue)", "  \(rule.summary)", "  \(rule.help)",
      "  " + MeasuredRules.sentence(on: rule.id),
    ]
    for (title, examples) in [("fires on", rule.triggering), ("silent on", rule.nonTriggering)] {
      for example in examples {
        lines.append("  \(title)\(example.note.map { " (\($0))" } ?? ""):")
        lines += example.sources.map { "    | " + $0.split(separator: "\n").joined(separator: "\n    | ") }
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
