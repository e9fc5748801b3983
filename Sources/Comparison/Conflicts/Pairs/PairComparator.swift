internal import AssertionReading
public import ClaimModel
internal import TextAnalysis

/// Judges two texts that somebody lays side by side: whether they cannot both be true of the same thing.
///
/// The rules and gates are those of a corpus. What tells in a corpus whether two sentences are of one matter at all, how
/// many rare words they share, is asked less strictly: who lays two texts side by side says that they are.
public struct PairComparator: Sendable {
  /// One of the two texts.
  public struct Text: Hashable, Sendable {
    /// Its words, a sentence or more; a title without a full stop is one.
    public var words: String
    /// The day on which it was written, where known.
    public var written: CalendarDate?
    /// Who wrote it, where known.
    public var author: String?

    /// A text by somebody, of some day.
    public init(_ words: String, written: CalendarDate? = nil, author: String? = nil) {
      self.words = words
      self.written = written
      self.author = author
    }
  }

  /// What a comparison of two texts comes to.
  public struct Verdict: Hashable, Sendable {
    /// Whether a rule is sure that they conflict and no gate stops it.
    public var isConflict: Bool
    /// How sure the surest rule is, 0 to 1; 0 where none opposes the two.
    public var score: Double
    /// The surest rule, where one opposes the two.
    public var rule: Identifier<Rule>?
    /// The relation that holds instead, where a gate stops the rule.
    public var gate: String?
    /// Why, in one sentence.
    public var message: String?
  }

  /// A comparator of pairs.
  public init() {}

  /// Judges two texts: each sentence of one against each of the other, the surest opposition decides.
  public func compare(_ one: Text, _ other: Text) -> Verdict {
    let index = StatementIndex([Self.document(one, "one"), Self.document(other, "other")])
    let first = index.statements.indices.filter { index.statements[$0].document == 0 }
    let second = index.statements.indices.filter { index.statements[$0].document == 1 }
    var best = Verdict(isConflict: false, score: 0)
    for one in first {
      for other in second {
        let pair = StatementPair(index.statements[one], index.statements[other], vocabulary: index.vocabulary)
        best = Self.surer(best, Self.verdict(PairReading(pair)))
      }
    }
    return best
  }

  private static func surer(_ a: Verdict, _ b: Verdict) -> Verdict {
    if a.isConflict != b.isConflict { return a.isConflict ? a : b }
    return b.score > a.score ? b : a
  }

  private static func verdict(_ reading: PairReading) -> Verdict {
    guard let best = reading.strongest ?? reading.findings.first else { return Verdict(isConflict: false, score: 0) }
    let isConflict = best.gate == nil && best.opposition.score >= ConflictRule.strict && !reading.hasUnknownReferent(best.rule)
    return Verdict(
      isConflict: isConflict, score: Double(best.opposition.score), rule: best.rule.id, gate: best.gate?.name,
      message: best.gate.map { "\($0.summary): \(best.opposition.reason)" } ?? best.opposition.reason)
  }

  /// The text as a source of one passage.
  private static func document(_ text: Text, _ name: String) -> Document {
    var source = Source(id: Identifier(rawValue: name), path: name)
    source.published = text.written
    source.authors = text.author.map { [$0] } ?? []
    source.language = "en"
    var words = text.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let last = words.last, !".!?…\"”’)".contains(last) { words.append(".") }
    let passage = Passage(
      id: Identifier(rawValue: "\(name):1"), source: source.id, role: .paragraph,
      range: TextRange(utf8: 0..<words.utf8.count), line: 1, text: words)
    return Document(
      source: source, text: words, fingerprint: name, passages: [passage], origin: ByteOrigin(runs: []),
      encoding: "UTF-8")
  }
}
