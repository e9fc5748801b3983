/// The source of the corpus to which a quotation is credited.
struct CitedSource: Hashable, Sendable {
  /// By what the source is known, from the surest on.
  enum Ground: Int, Hashable, Sendable, Comparable {
    /// It is only mentioned nearby, or its author is said to have spoken.
    case mention
    /// Its title is named.
    case title
    /// `in the Courier`, `(see Courier)`.
    case reference
    /// `told the Courier`.
    case audience
    /// `Venn wrote`, `the Courier reported`.
    case writer
    /// A link in the sentence leads to it.
    case link

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The sources that are meant or may be meant, by their places in the corpus.
  var documents: [Int]
  /// How they are named.
  var ground: Ground

  /// Whether the words should stand in one of the sources.
  var isSure: Bool { ground > .mention }
}
