public import ClaimModel

/// `Documentation/Rules.md`, written out of the rules themselves so that it cannot say anything else.
public enum RulesPage {
  /// The page: a table of the rules, each family's rules with help and examples in the order of their ids, and the
  /// relations that hold of what only looks like a conflict.
  public static func markdown(_ rules: [Rule], relations: [CompatibleRelation] = []) -> String {
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
    if !relations.isEmpty {
      blocks.append("## What only looks like a conflict")
      blocks.append("A relation that holds stops a rule; `--explain-compatible` lists the pairs that it stopped.")
      for relation in relations {
        blocks.append("### \(MarkdownText.code(relation.name))")
        blocks.append(
          MarkdownText.escaped(relation.summary.prefix(1).uppercased() + relation.summary.dropFirst()) + ".")
        blocks += examples([relation.example], "Holds of")
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func section(_ rule: Rule) -> [String] {
    [
      "### \(MarkdownText.code(rule.id.rawValue))",
      "**\(rule.severity.rawValue)** · \(MarkdownText.escaped(rule.summary))",
    ] + help(rule)
  }

  /// A rule's help and its examples, without a heading.
  static func help(_ rule: Rule) -> [String] {
    var blocks: [String] = []
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
