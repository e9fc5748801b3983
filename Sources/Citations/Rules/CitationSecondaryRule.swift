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
        RuleExample("What the divers saw is in the log of that night (Venn prints it on page 12)."),
      ],
      nonTriggering: [
        RuleExample(
          "The mayor said: “The harbour board (the one in Tollmouth) has no debts.”", note: "a remark in brackets"),
        RuleExample("“The harbour board has no debts of any kind,” the mayor said."),
      ])
  ) { rule, audited in
    audited.sentences.compactMap { sentence -> Finding? in
      if let outlet = outletInQuotation(sentence.text) {
        return audited.finding(rule, on: sentence, score: 0.5, "the quotation is taken through \(outlet)")
      }
      if let name = reprinter(in: sentence) {
        return audited.finding(rule, on: sentence, score: 0.4, "this is taken through \(name), who prints it")
      }
      guard sentence.words.contains(where: { ["reported", "quoted", "cited"].contains($0.folded) }),
        let phrase = throughOthers.first(where: sentence.holds)
      else { return nil }
      return audited.finding(rule, on: sentence, score: 0.4, "“\(phrase)” says that this comes through another outlet")
    }
  }

  private static let throughOthers = [
    "as reported by", "as quoted in", "as cited in", "as quoted by", "as cited by", "quoted in", "cited in",
    "first reported by", "reported in the",
  ]

  /// `(Venn gives it on page 41)`: a name in brackets, and that the words are printed there.
  private static func reprinter(in sentence: AuditedSentence) -> String? {
    for group in BracketGroup.groups(in: sentence) {
      let words = group.words
      guard let verb = words.first(where: { reprinting.contains(sentence.words[$0].folded) }), verb > words.lowerBound,
        verb + 1 < words.upperBound, ["it", "them", "this", "these"].contains(sentence.words[verb + 1].folded),
        sentence.words[words].contains(where: { ["page", "pages", "p", "pp", "chapter", "full"].contains($0.folded) }),
        let name = NameRun(before: verb, in: sentence), name.words.lowerBound >= words.lowerBound
      else { continue }
      return name.text(in: sentence)
    }
    return nil
  }

  private static let reprinting: Set<String> = [
    "gives", "quotes", "prints", "cites", "reproduces", "transcribes", "reprints", "has",
  ]

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
