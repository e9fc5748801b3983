internal import ClaimModel

/// The target of a W3C Web Annotation: the source, and the words of it.
struct WebAnnotationTarget {
  var source = SourceReference()
  var words: AnnotationDraft.Words

  static func read(_ node: JSONNode) -> Result<WebAnnotationTarget, Unusable> {
    var source = SourceReference()
    if case .string(let address) = node { source.addresses = [address] }
    if let items = node["items"]?.elements, !items.isEmpty {
      return .failure(Unusable("its target is a set of resources; give each an annotation of its own"))
    }
    if let named = node["source"] {
      source.addresses += named.text.map { [$0] } ?? [named[anyOf: "id", "@id"]?.text].compactMap(\.self)
    } else if let address = node[anyOf: "id", "@id"]?.text {
      source.addresses.append(address)
    }
    source.addresses += (node["scope"]?.texts ?? []) + (node["state"]?.elements ?? []).compactMap { $0["cached"]?.text }
    source.id = node[WebAnnotationNames.source]?.text.map(Identifier.init(rawValue:))
    guard !source.addresses.isEmpty || source.id != nil else {
      return .failure(Unusable("its target names no source"))
    }
    let selectors = node["selector"]?.elements ?? []
    guard let words = WebAnnotationSelectors.words(selectors) else {
      return .failure(
        Unusable(
          selectors.isEmpty
            ? "is about the whole page: it quotes no words"
            : "quotes no words, only places, and nothing tells that they are places of the same text; add a TextQuoteSelector"
        ))
    }
    return .success(WebAnnotationTarget(source: source, words: words))
  }
}

/// The selectors of a W3C Web Annotation.
enum WebAnnotationSelectors {
  /// The words that they select, the narrowest where one refines another; `nil` where none quotes any.
  static func words(_ selectors: [JSONNode]) -> AnnotationDraft.Words? {
    let positions = selectors.compactMap { position($0) }
    for selector in selectors {
      guard let quote = quote(selector, depth: 0) else { continue }
      var found = quote.words
      // A refined place counts from the words that it refines.
      if !quote.isRefined { found.position = positions.first }
      return .quote(found)
    }
    for selector in selectors where isOf("RangeSelector", selector) {
      let ends = ["startSelector", "endSelector"].map { name in
        (selector[name]?.elements ?? []).lazy.compactMap { quote($0, depth: 0)?.words }.first
      }
      if let from = ends[0], let to = ends[1] { return .span(from: from, to: to) }
    }
    for selector in selectors {
      if let inner = selector["refinedBy"]?.elements, let words = words(inner) {
        guard case .quote(var quote) = words else { return words }
        quote.position = nil
        return .quote(quote)
      }
    }
    return nil
  }

  private static func isOf(_ type: String, _ node: JSONNode) -> Bool {
    (node[anyOf: "type", "@type"]?.texts ?? []).contains { $0 == type || $0.hasSuffix(":" + type) }
  }

  private static func position(_ node: JSONNode) -> QuotedWords.Position? {
    guard isOf("TextPositionSelector", node), let start = node["start"]?.integer, let end = node["end"]?.integer,
      start >= 0, start < end
    else { return nil }
    return .codePoints(start..<end)
  }

  private static func quote(_ node: JSONNode, depth: Int) -> (words: QuotedWords, isRefined: Bool)? {
    guard isOf("TextQuoteSelector", node), let exact = node["exact"]?.text, !exact.isEmpty, depth < 8 else {
      return nil
    }
    let outer = QuotedWords(exact: exact, prefix: node["prefix"]?.text ?? "", suffix: node["suffix"]?.text ?? "")
    for inner in node["refinedBy"]?.elements ?? [] {
      if let refined = quote(inner, depth: depth + 1) { return (placed(refined.words, in: outer), true) }
      if case .codePoints(let range)? = position(inner), let words = slice(range, of: outer) { return (words, true) }
    }
    return (outer, false)
  }

  /// Narrower words with what stands around them in the wider ones, where they stand there once.
  private static func placed(_ inner: QuotedWords, in outer: QuotedWords) -> QuotedWords {
    let places = outer.exact.ranges(of: inner.exact)
    guard inner.prefix.isEmpty, inner.suffix.isEmpty, places.count == 1, let place = places.first else { return inner }
    return QuotedWords(
      exact: inner.exact, prefix: outer.prefix + outer.exact[..<place.lowerBound],
      suffix: outer.exact[place.upperBound...] + outer.suffix)
  }

  private static func slice(_ range: Range<Int>, of outer: QuotedWords) -> QuotedWords? {
    let scalars = Array(outer.exact.unicodeScalars)
    guard range.upperBound <= scalars.count else { return nil }
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
    return QuotedWords(
      exact: text(scalars[range]), prefix: outer.prefix + text(scalars[..<range.lowerBound]),
      suffix: text(scalars[range.upperBound...]) + outer.suffix)
  }
}
