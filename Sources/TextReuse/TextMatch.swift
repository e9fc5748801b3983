/// Text that stands in two of many texts, or twice in one.
public struct TextMatch: Hashable, Sendable {
  /// The number of the first text.
  public var one: Int
  /// The number of the second text; the same for what stands twice in one text.
  public var other: Int
  /// The words of both.
  public var stretch: SharedStretch

  /// Words that two texts share.
  public init(one: Int, other: Int, stretch: SharedStretch) {
    self.one = one
    self.other = other
    self.stretch = stretch
  }
}

/// Words of one of many texts.
public struct TextPlace: Hashable, Sendable {
  /// The number of the text.
  public var text: Int
  /// Its words.
  public var words: Range<Int>
}

/// A set phrase: words that so many texts hold that they tell nothing about who copied whom.
public struct Boilerplate: Hashable, Sendable {
  /// The number of a text that holds it, the lowest.
  public var text: Int
  /// Its words in that text.
  public var words: Range<Int>
  /// The numbers of the texts that were found to hold it, in order.
  public var texts: [Int]
  /// Where it was seen, in the order of the texts; a text may be known to hold it without a place.
  public var places: [TextPlace] = []
}

/// What a search found.
public struct ReuseResult: Sendable {
  /// What texts share, in the order of the texts and of the places in the first.
  public var matches: [TextMatch] = []
  /// The set phrases, in the order of the texts that hold them first.
  public var boilerplate: [Boilerplate] = []

  /// Nothing found.
  public init() {}

  /// Matches, and no set phrases yet.
  init(matches: [TextMatch]) { self.matches = matches }
}
