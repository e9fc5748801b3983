public import ClaimModel

/// `Documentation/Rules.md`, written out of the rules themselves so that it cannot say anything else.
public enum RulesPage {
  /// The page: a table of the rules, then each family's rules with help and examples, in the order of their ids.
  public static func markdown(_ rules: [Rule]) -> String {
    let rules = rules.sorted { $0.id < $1.id }
    var blocks = [
      "# Rules",
      "Generated from the rules in `Sources`; `make golden` writes it again. The examples are the rules' tests.",
      MarkdownText.table(
        ["Rule", "Severity", "What it finds"],
        rules.map {
          [
            "[\(MarkdownText.code($0.id.rawValue))](#\(anchor($0)))", $0.severity.rawValue,
            MarkdownText.escaped($0.summary),
          ]
        }),
    ]
    var family = ""
    for rule in rules {
      if rule.family != family {
        family = rule.family
        blocks.append("## \(MarkdownText.escaped(family))")
      }
      blocks += section(rule)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ rule: Rule) -> [String] {
    var blocks = [
      "### \(MarkdownText.code(rule.id.rawValue))",
      "**\(rule.severity.rawValue)** · \(MarkdownText.escaped(rule.summary))",
    ]
    if !rule.help.isEmpty {
      blocks += rule.help.split(separator: "\n", omittingEmptySubsequences: true).map { MarkdownText.escaped($0) }
    }
    blocks += examples(rule.triggering, "Fires on")
    blocks += examples(rule.nonTriggering, "Stays silent on")
    return blocks
  }

  private static func examples(_ examples: [RuleExample], _ title: String) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["\(title):"]
      + examples.map { example in
        let sources = example.sources.enumerated().map { place, text in
          (example.sources.count > 1 ? "> **\(place + 1)**\n>\n" : "") + MarkdownText.quotation(text)
        }
        let note = example.note.map { "*\(MarkdownText.escaped($0))*\n\n" } ?? ""
        return note + sources.joined(separator: "\n>\n")
      }
  }

  /// The anchor that forges give the heading: letters, digits and hyphens.
  private static func anchor(_ rule: Rule) -> String {
    String(String.UnicodeScalarView(rule.id.rawValue.unicodeScalars.filter { $0 != "/" && $0 != "." }))
  }
}
