internal import TextAnalysis

/// A word that speaks of all or of none, and the words it speaks of.
public struct Quantifier: Sendable {
  /// What a quantifier says of its class.
  public enum Kind: String, Sendable {
    /// `all`, `every`, `always`, `entirely`.
    case universal
    /// `no`, `none`, `never`, `not one`.
    case none
    /// `only`, `alone`, `solely`: the one and no other.
    case only
    /// `some`, `several`, `many`, a number: an instance is enough.
    case some
    /// `both`, `also`, `too`: one more than the one.
    case both
  }

  /// What it says.
  public let kind: Kind
  /// The indices of its words.
  public let cue: Range<Int>
  /// The indices of the words of its clause behind it.
  public let scope: Range<Int>

  /// The quantifiers of a sentence in reading order.
  static func read(_ folded: [String], clauses: ClauseBreaks) -> [Quantifier] {
    var found: [Quantifier] = []
    var index = 0
    while index < folded.count {
      guard let (kind, cue) = match(folded, at: index) else {
        index += 1
        continue
      }
      let end = clauses.end(after: cue.upperBound - 1, folded: folded)
      found.append(Quantifier(kind: kind, cue: cue, scope: cue.upperBound..<max(end, cue.upperBound)))
      index = cue.upperBound
    }
    return found
  }

  private static func match(_ folded: [String], at index: Int) -> (Kind, Range<Int>)? {
    for (kind, phrases) in table { if let range = phrases.match(folded, at: index) { return (kind, range) } }
    return nil
  }

  private static let table: [(Kind, CuePhrases)] = [
    (
      .none,
      CuePhrases(
        "no / none / never / nobody / no one / no-one / not one / not a single / neither / nothing / not any / at no time / not once / without any"
      )
    ),
    (
      .only,
      CuePhrases(
        "only / alone / solely / exclusively / nothing else / nobody else / no other / the sole / the one and only / nothing but"
      )
    ),
    (
      .universal,
      CuePhrases(
        "all / every / each / always / entirely / everyone / everybody / everything / invariably / the whole / throughout / without exception / wholly / every one of / not one but"
      )
    ),
    (.both, CuePhrases("both / also / too / as well / either side / as well as / along with")),
    (
      .some,
      CuePhrases("some / several / many / most / a few / at least one / certain / other / others / except / apart from")
    ),
  ]
}
