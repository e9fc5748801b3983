internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let secondary = AuditRule(
    rule: Rule(
      id: "citation/secondary", severity: .note,
      summary: "A quotation or figure is taken through another outlet.",
      help: "The outlet named in between is what was read. Settled by going to the first source.",
      triggering: [
        RuleExample("The mayor said: “The harbour board has no debts (Evening Post) of any kind and never had.”"),
        RuleExample("The board has no debts, the mayor told a rally, as reported by the Evening Post."),
      ],
      nonTriggering: [
        RuleExample(
          "The mayor said: “The harbour board (the one in Tollmouth) has no debts.”", note: "a remark in brackets"),
        RuleExample("“The harbour board has no debts of any kind,” the mayor said."),
      ])
  ) { rule, audited, _ in
    audited.sentences.compactMap { sentence -> Finding? in
      if let outlet = outletInQuotation(sentence.text) {
        return audited.finding(rule, on: sentence, score: 0.5, "the quotation is taken through \(outlet)")
      }
      let phrases = [
        "as reported by", "as quoted in", "as cited in", "as quoted by", "as cited by", "quoted in", "cited in",
        "first reported by", "reported in the",
      ]
      guard let phrase = phrases.first(where: sentence.holds) else { return nil }
      return audited.finding(rule, on: sentence, score: 0.4, "“\(phrase)” says that this comes through another outlet")
    }
  }

  /// Two to four capitalised words in brackets inside a quotation, which nobody speaks.
  private static func outletInQuotation(_ text: String) -> String? {
    for range in Quotations.ranges(in: text) where range.count > 40 {
      let quoted = text.utf8Slice(range)
      guard let open = quoted.firstIndex(of: "("), let close = quoted[open...].firstIndex(of: ")") else { continue }
      let inside = quoted[quoted.index(after: open)..<close]
      let words = inside.split(separator: " ")
      if (2...4).contains(words.count),
        words.allSatisfy({ $0.first?.isUppercase == true && $0.dropFirst().contains(where: \.isLowercase) })
      {
        return String(inside)
      }
    }
    return nil
  }
}
