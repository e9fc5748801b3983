internal import ClaimModel
internal import TextAnalysis

/// What every sentence of a document speaks of, as numbers: hashes of the stems of its words, and of its figures.
///
/// A document of a corpus is asked whether it says a thing without being cut into sentences again. Hashes of 32 bits are
/// taken for what they stand for; who finds something by them looks at the sentence.
struct SentenceTraces: Sendable {
  /// The hashes, those of a sentence ascending and each once.
  private(set) var stems = Rows()
  /// The same of the figures.
  private(set) var figures = Rows()

  /// Short rows of numbers, one behind the other in memory.
  struct Rows: Sendable {
    fileprivate(set) var values: [UInt32] = []
    /// Where each sentence's end.
    fileprivate(set) var ends: [UInt32] = []

    /// How many sentences there are.
    var count: Int { ends.count }

    /// The numbers of a sentence.
    subscript(sentence: Int) -> ArraySlice<UInt32> {
      values[(sentence > 0 ? Int(ends[sentence - 1]) : 0)..<Int(ends[sentence])]
    }

    fileprivate mutating func append(_ numbers: Set<UInt32>) {
      values += numbers.sorted()
      ends.append(UInt32(values.count))
    }
  }

  /// Reads sentences.
  init(_ sentences: [AuditedSentence]) {
    for sentence in sentences {
      stems.append(Set(sentence.words.map { Self.hash(ofStem: Stemmer.stem($0.folded)) }))
      figures.append(Set(sentence.quantities.map(Self.hash)))
    }
  }

  /// Those that were read before.
  fileprivate init(stems: Rows, figures: Rows) { (self.stems, self.figures) = (stems, figures) }

  /// The hash of a stem.
  static func hash(ofStem stem: String) -> UInt32 { UInt32(truncatingIfNeeded: FNV1a.mixed(stem)) }

  /// The hash of a figure: two that are the same have one.
  static func hash(of figure: Quantity) -> UInt32 {
    let kind = FNV1a.mixed(figure.kind.rawValue)
    return UInt32(
      truncatingIfNeeded: FNV1a.mixed(FNV1a.mixed(kind ^ (figure.low + 0).bitPattern) ^ (figure.high + 0).bitPattern))
  }
}

extension CompactWriter {
  /// What the sentences of a document speak of.
  mutating func add(_ traces: SentenceTraces) {
    for rows in [traces.stems, traces.figures] {
      add(raw: rows.values)
      add(raw: rows.ends)
    }
  }
}

extension CompactReader {
  /// Reads what the sentences of a document speak of.
  mutating func traces() throws(Malformed) -> SentenceTraces {
    let (stems, figures) = (try rows(), try rows())
    guard stems.count == figures.count else { throw Malformed() }
    return SentenceTraces(stems: stems, figures: figures)
  }

  private mutating func rows() throws(Malformed) -> SentenceTraces.Rows {
    let rows = SentenceTraces.Rows(values: try raw(), ends: try raw())
    guard zip([0] + rows.ends, rows.ends).allSatisfy({ $0 <= $1 }), rows.ends.last ?? 0 == rows.values.count else {
      throw Malformed()
    }
    return rows
  }
}
