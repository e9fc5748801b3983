internal import ClaimModel

/// What of the corpus a citation means.
enum CitationTarget: Hashable, Sendable {
  /// One source.
  case source(Identifier<Source>)
  /// Several that fit alike, in the order of their ids.
  case ambiguous([Identifier<Source>])
  /// None.
  case unresolved
}

/// The answer of the resolver: what is meant, what told so, and what of the citation speaks against it.
struct Resolution: Hashable, Sendable {
  /// What told which source is meant.
  enum Ground: Hashable, Sendable { case address, key, title, authorAndYear, outletAndDate, outlet, author, topic }

  /// A field in which the citation and the source that it means disagree.
  enum Disagreement: Hashable, Sendable {
    case year(cited: Int, actual: CalendarDate)
    case date(cited: CalendarDate, actual: CalendarDate)
    case author(cited: String, actual: String)
    case title(cited: String, actual: String)
  }

  var target: CitationTarget
  var ground: Ground?
  var disagreements: [Disagreement] = []

  /// No source of the corpus.
  static let none = Resolution(target: .unresolved)

  /// The source, where it is one.
  var source: Identifier<Source>? {
    if case .source(let id) = target { id } else { nil }
  }

  /// The source, where what the citation says of it holds: a name alone is not enough, nor one with another date.
  var certainSource: Identifier<Source>? {
    ground == .author || ground == .topic || !disagreements.isEmpty && ground != .address && ground != .key
      ? nil : source
  }
}
