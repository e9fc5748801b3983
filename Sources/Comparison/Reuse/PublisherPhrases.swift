internal import ClaimModel
internal import TextReuse

/// Tells what a publisher prints under all its articles from what was copied.
enum PublisherPhrases {
  /// From so many sources of one publisher on, words that no other publisher has are its boilerplate; short passages from two on.
  private static let minimumSources = 3
  /// A passage of fewer words is short: a line about the newsletter, the licence, the author.
  private static let shortPassage = 40
  /// The largest share of a source that boilerplate makes up.
  private static let maximumShare = 0.5

  /// The shared text that tells of copying, and the rest.
  static func parted(_ shared: [SharedText]) -> (own: [SharedText], phrases: [SharedText]) {
    // Stretches by the source and the passage in which they begin.
    var holders: [Place: Set<Identifier<Source>>] = [:]
    var isMixed: Set<Place> = []
    for text in shared where !text.isInDocument {
      for (place, partner) in [
        (Place(text.one, text.stretch.first), text.other), (Place(text.other, text.stretch.second), text.one),
      ] {
        holders[place, default: [place.source]].insert(partner.document.source.id)
        if publisher(text.one) == nil || publisher(text.one) != publisher(text.other) { isMixed.insert(place) }
      }
    }
    var own: [SharedText] = []
    var phrases: [SharedText] = []
    for text in shared {
      let places = [Place(text.one, text.stretch.first), Place(text.other, text.stretch.second)]
      let isPhrase =
        !text.isInDocument && !text.isQuotation
        && Double(text.stretch.first.count) < maximumShare * Double(text.one.words.count)
        && Double(text.stretch.second.count) < maximumShare * Double(text.other.words.count)
        && places.allSatisfy { !isMixed.contains($0) && holders[$0, default: []].count >= minimumSources(of: text) }
      if isPhrase { phrases.append(text) } else { own.append(text) }
    }
    return (own, phrases)
  }

  private static func minimumSources(of text: SharedText) -> Int {
    let isShort = text.stretch.common < shortPassage && min(text.coverage.one, text.coverage.other) > 0.9
    return isShort ? 2 : minimumSources
  }

  private struct Place: Hashable {
    let source: Identifier<Source>
    let passage: Int

    init(_ text: ComparedDocument, _ run: Range<Int>) {
      source = text.document.source.id
      passage = text.passages(of: run).lowerBound
    }
  }

  /// The publisher, or the authors of a source that names none.
  private static func publisher(_ text: ComparedDocument) -> String? {
    let source = text.document.source
    return (source.publisher ?? (source.authors.isEmpty ? nil : source.authors.joined(separator: ", ")))?.lowercased()
  }
}
