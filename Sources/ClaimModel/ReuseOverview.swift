/// Who shares text with whom in a whole corpus, so that copies never count as independent voices.
public struct ReuseOverview: Hashable, Sendable {
  /// How much of one source stands in another, too; shared quotations do not count.
  public struct Share: Hashable, Sendable {
    /// The source whose words are counted.
    public var source: Identifier<Source>
    /// The source that has the same words.
    public var other: Identifier<Source>
    /// How many words of `source` stand in `other`.
    public var words: Int
    /// The same as a share of all words of `source`, 0 to 1.
    public var share: Double
    /// The source that had them first; `nil` where nothing tells or where it differs from stretch to stretch.
    public var origin: Identifier<Source>?

    /// A count of shared words.
    public init(
      source: Identifier<Source>, other: Identifier<Source>, words: Int, share: Double, origin: Identifier<Source>?
    ) {
      self.source = source
      self.other = other
      self.words = words
      self.share = share
      self.origin = origin
    }
  }

  /// Words of one source that another had first.
  public struct Copy: Hashable, Sendable {
    /// The source that took them over.
    public var source: Identifier<Source>
    /// Where they stand in it.
    public var range: TextRange
    /// The source that had them first, or may have had: see `isCertain`.
    public var origin: Identifier<Source>
    /// Where they stand there.
    public var originRange: TextRange
    /// Whether it is known which of the two was first.
    public var isCertain: Bool

    /// Words that stand in two sources.
    public init(
      source: Identifier<Source>, range: TextRange, origin: Identifier<Source>, originRange: TextRange, isCertain: Bool
    ) {
      self.source = source
      self.range = range
      self.origin = origin
      self.originRange = originRange
      self.isCertain = isCertain
    }
  }

  /// A set phrase that many sources hold, left out of the findings.
  public struct Boilerplate: Hashable, Sendable {
    /// Its words in the first of the sources.
    public var quote: String
    /// The sources that hold it, in order.
    public var sources: [Identifier<Source>]
    /// The publisher whose phrase it is; `nil` where several use it.
    public var publisher: String?

    /// A phrase and who uses it.
    public init(quote: String, sources: [Identifier<Source>], publisher: String?) {
      self.quote = quote
      self.sources = sources
      self.publisher = publisher
    }
  }

  /// Each pair of sources that shares text, once for each side, in the order of their ids.
  public var shares: [Share] = []
  /// The share of each source's words that another source had first, 0 to 1; sources without one are left out.
  public var copied: [Identifier<Source>: Double] = [:]
  /// Sources that are one text to a large part, in the order of their ids; sources that stand alone are left out.
  public var clusters: [[Identifier<Source>]] = []
  /// Each stretch of copied words, in the order of sources and places.
  public var copies: [Copy] = []
  /// What many sources have in common without having copied from one another.
  public var boilerplate: [Boilerplate] = []

  /// Nothing shared.
  public init() {}

  /// Where the words of a place come from: the copy of which at least half of the place is a part.
  public func copy(of range: TextRange, in source: Identifier<Source>) -> Copy? {
    copies.first { copy in
      guard copy.source == source, copy.range.overlaps(range) else { return false }
      let shared = copy.range.utf8.clamped(to: range.utf8).count
      return shared * 2 >= range.utf8.count
    }
  }

  /// How many independent voices some sources are: those of one cluster are one voice.
  public func independentVoices(among sources: [Identifier<Source>]) -> [[Identifier<Source>]] {
    var voices: [[Identifier<Source>]] = []
    for source in Set(sources).sorted() {
      let cluster = clusters.first { $0.contains(source) } ?? [source]
      if let place = voices.firstIndex(where: { cluster.contains($0[0]) }) {
        voices[place].append(source)
      } else {
        voices.append([source])
      }
    }
    return voices
  }
}
