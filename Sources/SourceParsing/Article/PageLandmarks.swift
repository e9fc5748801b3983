internal import ClaimModel
internal import Foundation

/// The headline of a page, and what stands between it and each block.
struct PageLandmarks {
  /// The block that says the page's title best; -1 where none does.
  private(set) var headline = -1
  /// For each element, whether the headline stands in it.
  private var holdsHeadline: [Bool]
  /// Whether the headline stands in an `article` element.
  private(set) var hasArticle = false
  private var articles: Float = 0
  /// For each element, how many `article` elements begin before its end of opening tags.
  private var articlesBefore: [Float] = []
  /// For each block, how many headings that are links stand between it and the headline.
  private var linkedHeadings: [Float] = []
  /// For each block, how many blocks back the last short block was that speaks of comments, related pages, subscriptions.
  private var sinceComments: [Float] = []
  private var sinceRelated: [Float] = []
  private var sinceOffer: [Float] = []
  /// For each block, how many blocks before it have the same words.
  private var copiesBefore: [Float] = []
  /// For each block, how many of the nine blocks around it hold a time or a year.
  private var datesAround: [Float] = []

  static let names = [
    "afterTitle", "stepsToTitle", "massWithTitle", "hasTitle", "articles", "articlesBefore", "linkedHeadings",
    "sinceComments", "sinceRelated", "sinceOffer", "copiesBefore", "datesAround", "inCommentArea", "inRelatedArea",
    "inOtherArticle", "inTitleArticle",
  ]

  private static let far: Float = 60

  init(_ profile: PageProfile, title: HashCounts, titleCount: Float, copies: CopyCounts) {
    holdsHeadline = Array(repeating: false, count: profile.tree.elements.count)
    findHeadline(profile, title: title, titleCount: titleCount)
    if headline >= 0 {
      var current = Int(profile.blocks.elements[headline])
      while current >= 0 {
        holdsHeadline[current] = true
        if profile.tree.elements[current].tag == .article { hasArticle = true }
        current = Int(profile.tree.elements[current].parent)
      }
    }
    articlesBefore.reserveCapacity(profile.tree.elements.count)
    for element in profile.tree.elements {
      if element.tag == .article { articles += 1 }
      articlesBefore.append(articles)
    }
    walk(profile, copies: copies)
  }

  private mutating func findHeadline(_ profile: PageProfile, title: HashCounts, titleCount: Float) {
    guard titleCount > 0 else { return }
    // 0.4: a headline shares this much with the page's title even where the site's name stands in that, too.
    var best: Float = 0.4
    for block in profile.texts.indices where profile.texts[block].words <= 40 && profile.texts[block].words > 0 {
      let words = profile.hashes[profile.wordRanges[block]]
      var shared: Float = 0
      for hash in words where title.contains(hash) { shared += 1 }
      guard shared > 0 else { continue }
      var score = shared / (Float(words.count) + titleCount - shared)
      switch profile.tree.elements[Int(profile.blocks.elements[block])].tag {
      case .h1: score += 0.3
      case .h2, .h3: score += 0.1
      default: break
      }
      if profile.isHidden[Int(profile.blocks.elements[block])] { score -= 0.3 }
      if score > best { (best, headline) = (score, block) }
    }
  }

  private mutating func walk(_ profile: PageProfile, copies: CopyCounts) {
    let count = profile.texts.count
    var (comments, related, offer) = (Self.far, Self.far, Self.far)
    var linked: Float = 0
    var seen = HashCounts(capacity: count)
    var dates: Float = 0
    func hasDate(_ block: Int) -> Bool {
      block >= 0 && block < count && (profile.texts[block].hasTime || profile.texts[block].hasYear)
    }
    for block in 0..<min(4, count) where hasDate(block) { dates += 1 }
    for block in 0..<count {
      if block == headline { linked = 0 }
      if hasDate(block + 4) { dates += 1 }
      if hasDate(block - 5) { dates -= 1 }
      datesAround.append(dates)
      linkedHeadings.append(linked)
      sinceComments.append(comments)
      sinceRelated.append(related)
      sinceOffer.append(offer)
      copiesBefore.append(Float(seen.add(copies.key(of: block))))
      let text = profile.texts[block]
      let isHeading = profile.blocks.list.blocks[block].role == .heading
      if isHeading, profile.linkDensities[block] > 0.6 { linked += 1 }
      comments = min(Self.far, comments + 1)
      related = min(Self.far, related + 1)
      offer = min(Self.far, offer + 1)
      if text.words <= 7 {
        if text.traits.contains(WordTraits(rawValue: 1 << 5)) { comments = 1 }
        if text.traits.contains(WordTraits(rawValue: 1 << 11)) { related = 1 }
        if !text.traits.intersection(WordTraits(rawValue: 1 << 1 | 1 << 9)).isEmpty { offer = 1 }
      }
    }
  }

  /// Whether an element above a block names itself an area of one kind and does not hold the headline.
  func isIn(_ area: ClassNames, _ block: Int, _ profile: PageProfile) -> Bool {
    let page = profile.masses.isEmpty ? 0 : profile.masses[0].prose
    var current = Int(profile.blocks.elements[block])
    while current >= 0, !holdsHeadline[current] {
      if !profile.names[current].isDisjoint(with: area) {
        // Without a headline, an area that holds the page's prose is the article, whatever its names say.
        return headline >= 0 || profile.masses[current].prose < page / 2
      }
      current = Int(profile.tree.elements[current].parent)
    }
    return false
  }

  /// Whether the block stands in an `article` element, and whether that one holds the headline.
  private func article(_ block: Int, _ profile: PageProfile) -> (isIn: Bool, holdsHeadline: Bool) {
    var isIn = false
    var current = Int(profile.blocks.elements[block])
    while current >= 0 {
      if profile.tree.elements[current].tag == .article {
        isIn = true
        if holdsHeadline[current] { return (true, true) }
      }
      current = Int(profile.tree.elements[current].parent)
    }
    return (isIn, false)
  }

  /// Whether the block stands in an `article` element beside the headline's.
  func isInOtherArticle(_ block: Int, _ profile: PageProfile) -> Bool {
    guard hasArticle else { return false }
    let own = article(block, profile)
    return own.isIn && !own.holdsHeadline
  }

  /// Whether the page has four `article` elements or more, as lists of works have.
  var hasManyArticles: Bool { articles >= 4 }

  /// Appends what is known of a block.
  func add(_ block: Int, _ profile: PageProfile, total: Float, to rows: inout [Float]) {
    let element = Int(profile.blocks.elements[block])
    var current = element
    var steps: Float = 0
    while headline >= 0, current >= 0, !holdsHeadline[current], steps < 40 {
      current = Int(profile.tree.elements[current].parent)
      steps += 1
    }
    rows.append(headline >= 0 ? Float(max(-60, min(200, block - headline))) : -100)
    rows.append(headline >= 0 ? steps : -1)
    rows.append(headline >= 0 ? profile.masses[max(current, 0)].text / total : 0)
    rows.append(headline >= 0 ? 1 : 0)
    rows.append(articles)
    rows.append(articlesBefore[element])
    rows.append(linkedHeadings[block])
    rows.append(sinceComments[block])
    rows.append(sinceRelated[block])
    rows.append(sinceOffer[block])
    rows.append(copiesBefore[block])
    rows.append(datesAround[block])
    rows.append(isIn(.commentArea, block, profile) ? 1 : 0)
    rows.append(isIn(.relatedArea, block, profile) ? 1 : 0)
    let own = article(block, profile)
    rows.append(hasArticle && own.isIn && !own.holdsHeadline ? 1 : 0)
    rows.append(own.holdsHeadline ? 1 : 0)
  }
}
