internal import ClaimModel

/// Chooses which blocks of a page are its article; the others keep the reason why they are not.
///
/// Each block gets a row of numbers (`ArticleFeatures`) and from it a score (`ArticleModel`, trained on labelled pages).
/// What a score cannot know stands in rules around it: hidden text is not read, and comments are no article.
struct ArticleChoice {
  /// For each block the reason why it is no article text; `nil` for article text.
  private(set) var reasons: [String?] = []

  private let profile: PageProfile

  /// The logarithm of the odds above which a block is kept. 0.15: of 0, 0.1 and 0.2, in cross-validation on pages whose
  /// sites the training had not seen, the best mean of five sets (`Benchmarks/Training/train.py`).
  static let threshold: Float = 0.15

  /// Chooses among the blocks of a page.
  init(tree: HTMLTree, blocks: HTMLBlocks) {
    profile = PageProfile(tree: tree, blocks: blocks)
    var features = ArticleFeatures(profile, evidence: ArticleEvidence(tree))
    let scores = Self.scores(of: &features, count: profile.texts.count)
    let landmarks = features.landmarks
    let isHiddenRead = isMostlyHidden(scores)
    let dropsOthers = landmarks.hasArticle && isRichest(landmarks, scores)
    reasons = scores.indices.map { block in
      if !isHiddenRead, profile.isHidden[Int(blocks.elements[block])] { return "hidden" }
      let inComments = landmarks.isIn(.commentArea, block, profile)
      let isOther = dropsOthers && landmarks.isInOtherArticle(block, profile)
      if scores[block] > Self.threshold, !inComments, !isOther {
        // A tag in the text of a page was written to be read.
        return FurnitureReason.said(block, in: profile).flatMap { $0 == "markup" ? nil : $0 }
      }
      if isOther { return "another article" }
      if !inComments, isCorrection(block) { return nil }
      return FurnitureReason.of(
        block, in: profile, isHeadline: block == landmarks.headline, inComments: inComments)
    }
    if !reasons.contains(where: { $0 == nil }) { keepBest(scores) }
  }

  /// Whether a block is a notice by which the publisher corrects the article.
  private func isCorrection(_ block: Int) -> Bool {
    guard profile.isProse(block) else { return false }
    let list = profile.blocks.list
    return list.text.withUnsafeBufferPointer {
      CorrectionOpening.opens(UnsafeBufferPointer(rebasing: $0[list.blocks[block].text]))
    }
  }

  /// The scores of all blocks, a thousand rows at a time: a page of a million blocks needs no more memory for it.
  private static func scores(of features: inout ArticleFeatures, count: Int) -> [Float] {
    var scores: [Float] = []
    scores.reserveCapacity(count)
    for start in stride(from: 0, to: count, by: 1000) {
      let rows = features.rows(of: start..<min(start + 1000, count))
      scores += ArticleModel.trees.scores(of: rows, width: ArticleFeatures.names.count)
    }
    return scores
  }

  /// Whether most of what reads like the article is declared hidden: a script would show it.
  private func isMostlyHidden(_ scores: [Float]) -> Bool {
    var hidden = 0
    var shown = 0
    for block in scores.indices where scores[block] > Self.threshold {
      let length = profile.texts[block].length
      if profile.isHidden[Int(profile.blocks.elements[block])] { hidden += length } else { shown += length }
    }
    // Twice as much: a page often holds a hidden copy of what it shows.
    return hidden > 2 * shown
  }

  /// Whether the article of the headline has text of its own, so that other articles on the page are other works: half of
  /// all, or 300 characters where there are several others.
  private func isRichest(_ landmarks: PageLandmarks, _ scores: [Float]) -> Bool {
    var own = 0
    var others = 0
    for block in scores.indices where scores[block] > Self.threshold {
      let length = profile.texts[block].length
      if landmarks.isInOtherArticle(block, profile) { others += length } else { own += length }
    }
    return own > others || landmarks.hasManyArticles && own > 300
  }

  /// A page of which no block is like an article still has a best one: those that read like prose, or the best score.
  private mutating func keepBest(_ scores: [Float]) {
    for block in scores.indices where reasons[block] != "hidden" && scores[block] > -2 && profile.isProse(block) {
      reasons[block] = nil
    }
    guard !reasons.contains(where: { $0 == nil }) else { return }
    let shown = scores.indices.filter { reasons[$0] != "hidden" && profile.texts[$0].words > 0 }
    let long = shown.filter { profile.texts[$0].words > 3 }
    let candidates = long.isEmpty ? shown : long
    if let best = candidates.max(by: { scores[$0] < scores[$1] }) { reasons[best] = nil }
  }
}

/// Says in a word or two why a block is no article text.
enum FurnitureReason {
  /// What an element's names say of a block in it, most telling first.
  private static let named: [(ClassNames, String)] = [
    (.commentArea, "comments"), (.comments, "comments"), (.notice, "notice"), (.related, "related links"),
    (.sharing, "share bar"), (.subscription, "newsletter"), (.advertisement, "advertisement"),
    (.biography, "site biography"), (.byline, "byline"), (.labels, "tags"), (.banner, "banner"),
    (.navigation, "navigation"), (.footer, "page footer"), (.sidebar, "aside"), (.picture, "picture"),
  ]

  /// The reason for a block.
  static func of(_ block: Int, in profile: PageProfile, isHeadline: Bool, inComments: Bool) -> String {
    if isHeadline { return "headline" }
    if inComments { return "comments" }
    if let reason = said(block, in: profile) { return reason }
    var current = Int(profile.blocks.elements[block])
    var steps = 0
    while current >= 0, steps < 8 {
      switch profile.tree.elements[current].tag {
      case .nav, .menu: return "navigation"
      case .footer: return "page footer"
      case .aside: return "aside"
      case .form: return "form"
      case .dialog: return "dialog"
      case .figcaption, .figure: return "picture"
      case .body, .html: return rest(block, profile)
      default: break
      }
      if let found = named.first(where: { !profile.names[current].isDisjoint(with: $0.0) }) { return found.1 }
      current = Int(profile.tree.elements[current].parent)
      steps += 1
    }
    return rest(block, profile)
  }

  /// What the block's own words say.
  static func said(_ block: Int, in profile: PageProfile) -> String? {
    let list = profile.blocks.list
    return list.text.withUnsafeBufferPointer {
      FurnitureRules.reason(for: UnsafeBufferPointer(rebasing: $0[list.blocks[block].text]))
    }
  }

  private static func rest(_ block: Int, _ profile: PageProfile) -> String {
    profile.linkDensities[block] > 0.6 ? "links" : "outside the article"
  }
}
