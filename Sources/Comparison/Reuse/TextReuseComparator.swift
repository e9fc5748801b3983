internal import ParallelWork
public import ClaimModel
public import TextReuse

/// What the comparison for text reuse found: the findings, and who shares text with whom.
public struct ReuseComparison: Sendable {
  /// One finding for each stretch of text that two sources share, or that one source has twice, in no particular order.
  public var findings: [Finding]
  /// Shares, clusters, copies and set phrases of the whole corpus.
  public var overview: ReuseOverview
}

/// Finds text that sources share: every stretch that stands in two of them, across the borders of passages, word for word or edited.
public struct TextReuseComparator: Sendable {
  /// The rules, in the order of their ids.
  public static var rules: [Rule] { [inDocument, near, partial, quotation, verbatim] }

  /// Fewest words that two sides must have in common.
  public var minimumWords = 8
  /// Least share of the shorter side's passages that must be common, 0 to 1.
  public var minimumOverlap = 0.0

  /// A wire's sentence may stand in so many sources and is no set phrase yet.
  private static let frequency = 24

  /// How far rewritten text is looked for.
  public var rewriting = Rewriting.sentences

  /// How far rewritten text is looked for, beyond runs of words that stand in both.
  public enum Rewriting: Sendable {
    /// Sentences that were edited or reordered, and no more: what two authors would not both write of one event.
    case sentences
    /// Whatever may come from the other text: sentences in other words, too, and summaries.
    case thorough
  }

  /// Who counts how far it has come, where somebody looks.
  public var progress: ProgressCounter?

  /// A comparator.
  public init(minimumWords: Int = 8, minimumOverlap: Double = 0, rewriting: Rewriting = .sentences) {
    self.minimumWords = minimumWords
    self.minimumOverlap = minimumOverlap
    self.rewriting = rewriting
  }

  /// The findings of `compare(_:)` alone.
  public func findings(in documents: [Document]) -> [Finding] { compare(documents).findings }

  /// Compares all documents with each other and each with itself; those whose words are in `words` are not split again.
  public func compare(_ documents: [Document], words: [Identifier<Source>: FoldedWords] = [:]) -> ReuseComparison {
    let workers = Workers.onAllCores
    let sorted = documents.sorted { $0.source.id < $1.source.id }
    progress?.begin("looking for shared text")
    let texts = workers.map(sorted.count) { ComparedDocument(sorted[$0], words: words[sorted[$0].source.id]) }
    var search = ReuseSearch()
    search.minimumWords = minimumWords
    search.frequency = Self.frequency
    let result = search.run(on: TextCollection(texts.map(\.document.text), words: texts.map(\.words)))
    let rewritten = RewrittenText(setting: rewriting).matches(in: texts, beside: result)
    let matches = result.matches + rewritten
    progress?.begin("comparing shared text", of: matches.count)
    let shared = workers.map(matches.count) { [progress] number -> SharedText? in
      defer { progress?.advance() }
      let shared = SharedText(matches[number], texts)
      return isWorthSaying(shared) ? shared : nil
    }.compactMap(\.self)
    let (own, phrases) = PublisherPhrases.parted(shared)
    let earlier = EarlierHolders(own)
    var findings = own.map { finding($0, heldBefore: earlier.holder(before: $0)) }
    for text in texts { findings += RepeatedFurniture.blocks(of: text).map { finding($0.block, $0.words, in: text) } }
    findings = Self.once(findings)
    let overview = ReuseOverviewBuilder(texts: texts).overview(own, phrases, result.boilerplate)
    return ReuseComparison(findings: findings, overview: overview)
  }

  /// Findings with the same words in the same sources are one: what stands three times in a source, or twice in one and once in another.
  private static func once(_ findings: [Finding]) -> [Finding] {
    var known: Set<Identifier<Finding>> = []
    return findings.filter { known.insert($0.id).inserted }
  }

  private func isWorthSaying(_ shared: SharedText) -> Bool {
    guard shared.overlap >= minimumOverlap, shared.stretch.common >= minimumWords else { return false }
    return shared.isInDocument ? shared.isDoubledPassage : !shared.isHeading && shared.tellsOfCopying
  }

  private func finding(_ shared: SharedText, heldBefore holder: Identifier<Source>?) -> Finding {
    let rule = shared.rule
    let stretch = shared.stretch
    let length = Double(stretch.common) / Double(stretch.common + 20)
    return Finding(
      // What both have from a third source is told of that source; of the two it is a remark.
      rule: rule.id, severity: holder == nil ? rule.severity : .note, score: stretch.similarity * length,
      message: ReuseMessage.text(shared) + (holder.map { "; \($0) had them before both" } ?? ""),
      evidence: shared.evidence,
      reuse: ReuseRelation(
        common: stretch.common, differing: shared.differing, origin: shared.origin?.source, basis: shared.origin?.basis)
    )
  }

  /// A block that was left out, and the words of the article that it repeats.
  private func finding(_ block: Document.Furniture, _ words: Range<Int>, in text: ComparedDocument) -> Finding {
    let inside = text.evidence(words)
    var outside = inside
    outside.line = block.line
    outside.quote = block.text
    return Finding(
      rule: Self.inDocument.id, severity: Self.inDocument.severity,
      score: Double(words.count) / Double(words.count + 40),
      message: "\(words.count) words stand once more in this source, left out as \(block.reason)",
      evidence: [inside, outside], reuse: ReuseRelation(common: words.count, differing: 0))
  }
}
