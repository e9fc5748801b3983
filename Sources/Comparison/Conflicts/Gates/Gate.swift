internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// A reason for which two statements that oppose one another in words are no conflict.
struct Gate: Sendable {
  /// The relation that holds instead, such as `other-time`.
  let name: String
  /// What it means, in one sentence.
  let summary: String
  /// Two sources of which it holds; `nil` where another gate of the name has one.
  var example: RuleExample?
  /// Rules that it does not stop.
  var exempt: Set<String> = []
  /// Whether the relation holds of a pair.
  let holds: @Sendable (StatementPair) -> Bool

  /// The gates in the order in which they are asked; the first that holds names the relation.
  static let all: [Gate] = [
    Gate(
      name: "restates", summary: "one says again what the other says",
      example: RuleExample(
        "The Orrin council did not sell the ferry that it had bought.",
        "The ferry that it had bought the Orrin council did not sell."),
      exempt: ["conflict/antonym", "conflict/correction", "conflict/date", "conflict/entity", "conflict/numeric"]
    ) { pair in
      pair.isNearlyTheSame
        && pair.one.assertion.polarity.negations.count == pair.other.assertion.polarity.negations.count
        && pair.one.assertion.quantities.map(\.low) == pair.other.assertion.quantities.map(\.low)
    },
    Gate(
      name: "same-name-other-entity", summary: "they name two people of one surname",
      example: RuleExample(
        "Beatriz Lanz opened the Orrin sluice at night. Lanz opened the Orrin sluice at night.",
        "Teodoro Lanz ran the yard. Lanz did not open the Orrin sluice at night.")
    ) { pair in pair.hasNamesake },
    Gate(
      name: "question", summary: "one of them asks",
      example: RuleExample(
        "Did the Orrin council sell the ferry to its bosun?", "The Orrin council did not sell the ferry to its bosun.")
    ) { pair in
      pair.either { $0.modality.grade == .question }
    },
    Gate(
      name: "conditional", summary: "one of them holds under a condition, or would have held",
      example: RuleExample(
        "The Orrin council would sell the ferry to its bosun if the bank agreed.",
        "The Orrin council did not sell the ferry to its bosun.")
    ) { pair in
      (pair.governs(.conditional) || pair.swapped.governs(.conditional)) && !pair.bothReportIntent
    },
    Gate(
      name: "reported-view", summary: "one of them names a view without taking it over",
      example: RuleExample(
        "Critics claim that the Orrin council sold the ferry to its bosun.",
        "The Orrin council did not sell the ferry to its bosun."),
      exempt: ["conflict/attribution"]
    ) { pair in
      (pair.one.assertion.reportedView != nil) != (pair.other.assertion.reportedView != nil)
    },
    Gate(
      name: "opinion", summary: "one of them judges rather than states",
      example: RuleExample(
        "In my view the Orrin council sold the ferry to its bosun.",
        "The Orrin council did not sell the ferry to its bosun.")
    ) { pair in
      pair.governs(.opinion) || pair.swapped.governs(.opinion)
    },
    Gate(
      name: "unproven", summary: "one of them leaves it open",
      example: RuleExample(
        "It remains unproven that the Orrin ferry carried 43 passengers in May.",
        "It remains unproven that the Orrin ferry carried 61 passengers in May."),
      exempt: ["conflict/modality", "conflict/causal"]
    ) {
      pair in
      pair.either { $0.modality.grade == .unproven }
    },
    Gate(
      name: "double-negation", summary: "one of them denies a denial",
      example: RuleExample(
        "It is not impossible that the Orrin council sold the ferry to its bosun.",
        "The Orrin council did not sell the ferry to its bosun.")
    ) { pair in
      pair.either { !$0.polarity.doubled.isEmpty && $0.modality.grade != .certain }
    },
    Gate(
      name: "forecast", summary: "one speaks of what is to come, the other of what was",
      example: RuleExample(
        "The Orrin council will sell the ferry to its bosun.", "The Orrin council did not sell the ferry to its bosun."),
      exempt: ["conflict/modality", "conflict/correction"]
    ) { pair in
      pair.one.assertion.modality.isFuture != pair.other.assertion.modality.isFuture
    },
    Gate(
      name: "other-time", summary: "they speak of different times",
      example: RuleExample(
        "In 2014 the Orrin council did not sell the ferry to its bosun.",
        "In 2018 the Orrin council sold the ferry to its bosun."), exempt: ["conflict/date", "conflict/correction"]
    ) { pair in
      pair.one.assertion.times.relation(to: pair.other.assertion.times) == .disjoint
    },
    Gate(
      name: "other-scope", summary: "one speaks of another part, place or group",
      example: RuleExample(
        "The monthly toll of the Orrin ferry is 12 crowns.", "The toll of the Orrin ferry is 14 crowns."),
      exempt: ["conflict/entity", "conflict/correction", "conflict/causal"]
    ) { pair in
      pair.hasOtherScope
    },
    // What a rule of denial denies holds its names already.
    Gate(
      name: "other-scope", summary: "each names a place or body that the other does not",
      exempt: ["conflict/entity", "conflict/correction", "conflict/causal", "conflict/negation", "conflict/modality"]
    ) { pair in
      pair.unmatchedNames > 0 && pair.swapped.unmatchedNames > 0
    },
  ]
}

extension StatementPair {
  fileprivate func either(_ holds: (Assertion) -> Bool) -> Bool { holds(one.assertion) || holds(other.assertion) }

  /// Whether a grade governs the words of `one` that the other answers, and not some other part of the sentence.
  fileprivate func governs(_ grade: Modality.Grade) -> Bool {
    let assertion = one.assertion
    guard assertion.modality.grade == grade, let cue = assertion.modality.cue.first else { return false }
    let part = assertion.parts[cue]
    let shared = self.shared
    return shared.isEmpty || shared.count { assertion.parts[one.terms[$0].index] == part } * 2 >= shared.count
  }

  /// Whether both report what somebody would do: `said he would resign`, `said he would not`.
  fileprivate var bothReportIntent: Bool {
    [one.assertion, other.assertion].allSatisfy { assertion in
      guard let cue = assertion.modality.cue.first, assertion.words[cue].folded == "would" else { return false }
      return assertion.words[..<cue].contains { Speech.verbs.contains($0.folded) }
    }
  }

  /// Whether the sentence of `other`, or what stands around it, names the author of `one`.
  var speaksOfAuthor: Bool {
    let author = one.context.filter { one.assertion.isFirstPerson && one.authorNames.contains($0) }
    return author.contains { other.ids.contains($0) || other.context.contains($0) }
  }

  /// Whether one narrows what the other says of the whole.
  fileprivate var hasOtherScope: Bool {
    let (a, b) = (Self.scopes(one.assertion), Self.scopes(other.assertion))
    if !a.symmetricDifference(b).isEmpty { return true }
    let (c, d) = (Self.groups(one.assertion), Self.groups(other.assertion))
    if Self.contrasts.contains(where: { words in
      let (mine, theirs) = (c.intersection(words), d.intersection(words))
      return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
    }) {
      return true
    }
    return false
  }

  /// Whether a surname that both have belongs to other first names in each source.
  fileprivate var hasNamesake: Bool {
    one.givenNames.contains { id, mine in
      guard let theirs = other.givenNames[id] else { return false }
      return mine.isDisjoint(with: theirs)
    }
  }

  /// Names of `one` that neither `other` nor its context holds; a speaker's name limits nothing.
  var unmatchedNames: Int {
    var speaker: Set<String> = []
    if case .named(let name, _) = one.assertion.speech {
      speaker = Set(Word.words(in: name).map { Stemmer.stem($0.folded) })
    }
    return one.terms.indices.count {
      one.terms[$0].isName && strengths[$0] < 0.4 && !speaker.contains(one.terms[$0].stem)
    }
  }

  // A capitalised word is part of a name: `Daily Times`, `North Pier`.
  private static func scopes(_ assertion: Assertion) -> Set<String> {
    Set(assertion.words.filter { !$0.isCapitalised && scopeWords.contains($0.folded) }.map(\.folded))
  }

  /// The words of a sentence, those who died under one.
  private static func groups(_ assertion: Assertion) -> Set<String> {
    Set(assertion.words.map { ["killed", "deaths"].contains($0.folded) ? "dead" : $0.folded })
  }

  /// Words of which one excludes the others: another group, another measure.
  private static let contrasts: [Set<String>] = [
    ["dead", "injured", "wounded", "missing"], ["men", "women"], ["adults", "children", "infants"],
    ["boys", "girls"], ["median", "mean", "average"], ["day", "night"], ["daytime", "evening"], ["crew", "passengers"],
    ["before", "after"],
  ]

  /// Words that limit a statement to a part, an estimate or a time.
  private static let scopeWords: Set<String> = [
    "nationwide", "worldwide", "nearby", "median", "average", "mean", "monthly", "weekly", "daily", "annual",
    "annually", "per",
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "initial", "initially",
    "originally", "previously",
    "formerly", "peak", "maximum", "minimum", "extra", "additional",
    "further", "remaining", "upstream", "downstream",
  ]
}
