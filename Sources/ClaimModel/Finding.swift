/// How much a finding should worry a reader.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case note, warning, error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// `note` below `warning` below `error`.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What the tool found: a rule that fired, the reason in one sentence, and the words that show it.
public struct Finding: Hashable, Sendable {
  /// A hash of rule, sources and folded quotes, or of rule and record: stays the same when a source is parsed again or its lines move.
  public let id: Identifier<Finding>
  /// The rule that fired, `family/name`.
  public let rule: Identifier<Rule>
  /// How much it should worry a reader.
  public let severity: Severity
  /// Ranks findings, 0 to 1, higher first; no probability.
  public let score: Double
  /// The exact reason in one sentence.
  public let message: String
  /// The words that show it; of duplicated text in pairs, the source that had it first before the other where that is known.
  public let evidence: [Evidence]
  /// For duplicated text, how its two sides stand to each other.
  public let reuse: ReuseRelation?
  /// For conflicting assertions, how sure the conflict is.
  public let conflict: ConflictRelation?
  /// The record of an analyst's that it is about, where it is about one.
  public let subject: Subject?

  /// A record that a finding can be about.
  public enum Subject: Hashable, Sendable {
    case annotation(Identifier<Annotation>)
    case claim(Identifier<Claim>)

    /// Its name.
    public var name: String {
      switch self {
      case .annotation(let id): id.rawValue
      case .claim(let id): id.rawValue
      }
    }
  }

  /// A rule that fired on `evidence`; the score is clamped to 0...1 and rounded to four places.
  public init(
    rule: Identifier<Rule>, severity: Severity, score: Double, message: String, evidence: [Evidence],
    reuse: ReuseRelation? = nil, conflict: ConflictRelation? = nil, subject: Subject? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.score = (min(max(score, 0), 1) * 10_000).rounded() / 10_000
    self.message = message
    self.evidence = evidence
    self.reuse = reuse
    self.conflict = conflict
    self.subject = subject
    // What is about a record stays the same whatever the source says now.
    let places =
      subject.map { [$0.name] } ?? evidence.map { $0.source.rawValue + "\u{1F}" + Self.folded($0.quote) }.sorted()
    self.id = Identifier(rawValue: String(Fingerprint.sha256([rule.rawValue] + places).prefix(12)))
  }

  /// Letters and digits alone, in lower case, so that a changed space or quotation mark keeps the id.
  private static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter(\.properties.isAlphabeticOrDigit)))
  }

  /// The order of every report: best score first, then rule, place and id, so that it never depends on input order.
  public static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.score != right.score { return left.score > right.score }
    if left.rule != right.rule { return left.rule < right.rule }
    for (one, other) in zip(left.evidence, right.evidence) {
      if one.source != other.source { return one.source < other.source }
      if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
    }
    return left.id < right.id
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphabeticOrDigit: Bool { isAlphabetic || numericType != nil }
}
