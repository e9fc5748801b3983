public import ClaimModel

/// `Documentation/Rules.md`: every rule with its examples, printed from the rules themselves.
public enum RulesPage {
  /// The page in Markdown.
  public static func markdown(_ rules: [Rule]) -> String {
    var parts = [
      "# Rules",
      "Printed by `gainsay explain --markdown`; a test compares this page with the rules. Severity is the rule's usual one.",
    ]
    var family = ""
    for rule in rules.sorted(by: { $0.id < $1.id }) {
      if rule.family != family {
        family = rule.family
        parts.append("## \(family)")
      }
      parts.append("### \(rule.id)\n\n*\(rule.severity.rawValue)* · \(rule.summary)\n\n\(rule.help)")
      parts += examples("Fires on", rule.triggering) + examples("Silent on", rule.nonTriggering)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func examples(_ title: String, _ examples: [RuleExample]) -> [String] {
    examples.map { example in
      let note = example.note.map { " (\($0))" } ?? ""
      let sources = example.sources.map {
        "> " + $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n> ")
      }
      return "\(title)\(note):\n\n" + sources.joined(separator: "\n\n<!-- another source -->\n\n")
    }
  }
}
