internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let mismatch = AuditRule(
    rule: Rule(
      id: "attribution/mismatch", severity: .error,
      summary: "A figure or a year is given as another source's, which has another one for it.",
      help: """
        The sentence cites the source; the passage of the source that speaks of the same thing gives, in the same unit, a figure that no rounding \
        or hedge makes the same, and the source gives the cited one nowhere. In a draft a figure of which the cited source has no trace is a warning. \
        Settled by the source's figure, or by the source that has this one.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe new wall of the harbour cost the town 41 million crowns.",
          "The new harbour wall cost the town 44 million crowns (Venn 2020)."),
        RuleExample(
          "By Ada Venn\n\nIn the storm of that winter nine fishing boats were lost off the point.",
          "Twelve fishing boats were lost off the point in that storm, Venn wrote."),
        RuleExample(
          "By Ada Venn\n\nThe lighthouse on the point was built in the spring of 1846.",
          "Built in 1843, the lighthouse on the point leaks in spring (Venn 2020)."),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe new wall of the harbour cost the town 40.8 million crowns.",
          "The new harbour wall cost the town about 41 million crowns (Venn 2020).", note: "rounded"),
        RuleExample(
          "By Ada Venn\n\nThe new wall of the harbour cost the town 41 million crowns.",
          "The new harbour wall cost the town 0.041 billion crowns (Venn 2020).", note: "another scale"),
        RuleExample(
          "By Ada Venn\n\nThe new wall of the harbour cost the town 41 million crowns, and the pier 44 million crowns.",
          "The pier cost the town 44 million crowns (Venn 2020)."),
      ]), reads: .attributions
  ) { rule, audited, corpus in
    let statements = corpus.attributions.statements(of: audited.document.source.id)
    return statements.flatMap { statement -> [Finding] in
      guard statement.isCertain, let text = corpus.attributions.text(of: statement.cited) else { return [] }
      let others = statements.filter { $0.sentence.range == statement.sentence.range && $0.cited != statement.cited }
        .compactMap { corpus.attributions.text(of: $0.cited) }
      let comparison = CitedComparison(rule: rule, statement: statement, text: text, others: others)
      let isSearched = audited.isDraft && corpus.citations.stubs[statement.cited] == nil
      return statement.figures.compactMap { comparison.finding($0, isSearched: isSearched && !statement.isReckoned) }
        + statement.numbers.compactMap(comparison.finding)
    }
  }
}

/// A statement with a citation beside what the cited source states.
private struct CitedComparison {
  let rule: Rule
  let statement: CitedStatement
  let text: CitedText
  /// The other sources that the sentence cites: what one of them gives may be theirs.
  let others: [CitedText]

  /// Of several works that a sentence cites, each may have its part, and what a writer reckoned stands nowhere: only nearly the
  /// same sentence is meant.
  private var least: Double {
    statement.isOnlyCitation && !statement.isReckoned ? leastShare : leastShareOfTwins
  }

  /// What is wrong with a figure; one of which the source has no trace is told where it `isSearched`.
  func finding(_ figure: Quantity, isSearched: Bool) -> Finding? {
    let told = statement.sentence.text.utf8Slice(figure.range)
    guard !text.holds(figure), !text.holds(words: told),
      !others.contains(where: { $0.holds(figure) || $0.holdsNumeral(told) })
    else {
      return nil
    }
    let passage = text.passage(of: statement, sharing: least) { mine in
      mine.figures.first { $0.isComparable(with: figure) }?.range
    }
    if let passage { return text.finding(rule, on: statement, told: told, passage) }
    guard isSearched, statement.isOnlyCitation, figure.isChecked, !text.holdsNumeral(told) else { return nil }
    return statement.citing.finding(
      rule, on: statement.sentence, severity: .warning, score: 0.4,
      "\(statement.cited) is cited for “\(told)”, and gives no such figure")
  }

  /// What is wrong with a year, a day, an hour: a year may be told of the same thing in other words; of others nearly the same
  /// sentence must tell.
  func finding(_ number: StatedNumber) -> Finding? {
    guard !([text] + others).contains(where: { $0.holds(number) }) else { return nil }
    let passage = text.passage(of: statement, sharing: number.isYear ? least : leastShareOfTwins) { mine in
      let twins = mine.numbers.filter { other in
        other.isYear == number.isYear && !statement.numbers.contains { $0.word == other.word }
      }
      return twins.count == 1 ? twins[0].range : nil
    }
    return passage.flatMap {
      text.finding(rule, on: statement, told: statement.sentence.text.utf8Slice(number.range), $0)
    }
  }
}

/// Three content words, and such a part of those of the shorter sentence, make two sentences one statement.
private let leastShare = 0.5
/// Such a part makes them nearly one sentence.
private let leastShareOfTwins = 0.8

extension Quantity {
  /// Whether a figure is one that is looked up, and no small count or multiple that a writer may have reckoned.
  fileprivate var isChecked: Bool { kind != .ratio && (kind != .count || value > 12) }
}

extension CitedText {
  /// A passage of the source that speaks of what a statement speaks of, and the words in it that take the place of the statement's.
  fileprivate struct Passage {
    let place: Int
    let words: Range<Int>
    /// Which part of the content words is shared.
    let share: Double
  }

  /// The sentence that is nearest to a statement, and near enough, among those with words of a kind.
  fileprivate func passage(of statement: CitedStatement, sharing least: Double, with words: (Statement) -> Range<Int>?)
    -> Passage?
  {
    var best: Passage?
    for mine in statements {
      guard let words = words(mine) else { continue }
      let shared = mine.stems.intersection(statement.stems).count
      let share = Double(shared) / Double(max(1, min(mine.stems.count, statement.stems.count)))
      guard shared >= Self.fewestShared, share >= least, share > best?.share ?? 0 else { continue }
      best = Passage(place: mine.place, words: words, share: share)
    }
    return best
  }

  /// A finding on a statement whose words are others than those of a passage.
  fileprivate func finding(_ rule: Rule, on statement: CitedStatement, told: Substring, _ passage: Passage) -> Finding {
    let sentence = audited.sentences[passage.place]
    return Finding(
      rule: rule.id, severity: rule.severity, score: min(0.9, 0.5 + passage.share / 2),
      message: "\(statement.cited) is cited for “\(told)”, and has “\(sentence.text.utf8Slice(passage.words))”",
      evidence: [statement.citing.evidence(statement.sentence), audited.evidence(sentence)])
  }

  private static let fewestShared = 3
}
