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
    /// The tier: `conflict` where a rule is sure and no gate stops it, `review` where one text seems to take the ground
    /// from the other; `nil` for neither.
    public var tier: ConflictRelation.Tier?
    /// Ranks, 0 to 1: the surer of rule and refutation.
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
    var best = Verdict(score: 0)
    for reading in Self.readings(one, other) {
      let verdict = Self.verdict(reading)
      if (verdict.tier == .conflict ? 1 : 0, verdict.score) > (best.tier == .conflict ? 1 : 0, best.score) {
        best = verdict
      }
    }
    return best
  }

  /// The traits from which refutation is told, one row a pair of sentences, for its training alone.
  @_spi(Training) public func traits(_ one: Text, _ other: Text) -> [[Float]] {
    Self.readings(one, other).map { reading in RefutationTrait.allCases.map { $0.value(of: reading) } }
  }

  /// The names of the traits, for the training alone.
  @_spi(Training) public static var traitNames: [String] { RefutationTrait.allCases.map(\.rawValue) }

  private static func readings(_ one: Text, _ other: Text) -> [PairReading] {
    let index = StatementIndex([document(one, "one"), document(other, "other")])
    let sides = [0, 1].map { side in
      index.numbers.filter {
        index.documents[index.document(of: $0)].source.id == (side == 0 ? "one" : "other")
      }
    }
    return sides[0].flatMap { one in
      sides[1].map { other in
        PairReading(index.pair(one, other))
      }
    }
  }

  private static func verdict(_ reading: PairReading) -> Verdict {
    let refutation = RefutationTable.weights.reduce(RefutationTable.base) {
      $0 + $1.weight * $1.trait.value(of: reading)
    }
    // Half and above for what is likelier than the table's bound.
    let refuted = 0.5 * (1 + refutation / (1 + abs(refutation)))
    let best = reading.strongest ?? reading.findings.first
    let score = best.map { $0.gate == nil ? min($0.opposition.score, 1) : 0 } ?? 0
    let isSure = score >= ConflictRule.strict && !(best.map { reading.hasUnknownReferent($0.rule) } ?? false)
    return Verdict(
      tier: isSure ? .conflict : refutation >= 0 ? .review : nil, score: Double(isSure ? max(score, refuted) : refuted),
      rule: best?.rule.id, gate: best?.gate.map { Gate.all[$0].name },
      message: best.map { found in
        found.gate.map { "\(Gate.all[$0].summary): \(found.opposition.reason)" } ?? found.opposition.reason
      })
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
