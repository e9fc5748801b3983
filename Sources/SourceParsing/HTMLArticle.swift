internal import ClaimModel

/// Chooses which blocks of a page are its article; the others keep the reason why they are not.
///
/// The method: elements that say what they are (`nav`, `footer`, class and id words) are out; of the rest, the element
/// that holds most paragraph text is the article (after Kohlschütter et al. 2010 and Arc90's readability); inside it,
/// blocks that are mostly links, and blocks whose words give them away, are out.
enum HTMLArticle {
  /// What the choice found out besides.
  struct Facts {
    /// The text of the byline, where one stands on the page.
    var byline: String?
    /// The text of the line that says when the piece was published.
    var dateline: String?
    /// The text of the first `h1` of the article.
    var headline: String?
  }

  /// Marks the blocks that are not the article with the reason.
  static func choose(from blocks: inout [HTMLBlock], in tree: HTMLTree) -> Facts {
    let reasons = tree.elements.indices.reduce(into: [String?]()) { reasons, index in
      let element = tree.elements[index]
      let inherited = element.parent >= 0 ? reasons[element.parent] : nil
      reasons.append(inherited ?? reason(of: element, isInArticle: isInArticle(element, tree)))
    }
    let root = articleRoot(blocks, tree: tree, reasons: reasons)
    var facts = Facts()
    for index in blocks.indices {
      let words = blocks[index].block.text
      let element = blocks[index].element
      let isHeadline = tree.elements[element].name == "h1"
      if isHeadline, facts.headline == nil { facts.headline = words }
      let isOutside = !isInside(element, root, tree) && !isHeadline && !isBesideText(blocks[index], root, tree)
      blocks[index].block.furniture =
        reasons[element] ?? (isOutside ? "outside the article" : nil) ?? FurnitureRules.reason(for: words)
        ?? linkReason(blocks[index], words)
      note(words, of: &blocks[index], in: tree, facts: &facts)
    }
    dropLabelsBeforeLabels(&blocks)
    dropRelatedTail(&blocks)
    dropHeadingsOfNothing(&blocks)
    return facts
  }

  /// Why an element is no article by what it says it is.
  private static func reason(of element: HTMLTree.Element, isInArticle: Bool) -> String? {
    switch element.name {
    case "nav": return "navigation"
    case "footer": return isInArticle ? nil : "page footer"
    case "aside": return "aside"
    case "form": return "form"
    case "dialog": return "dialog"
    case "header": return isInArticle ? nil : "page header"
    case "body", "html", "main", "article": return nil
    default: break
    }
    let attributes = element.attributes
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return "hidden" }
    if let style = attributes["style"]?.lowercased().replacing(" ", with: ""), style.contains("display:none") {
      return "hidden"
    }
    switch attributes["role"] {
    case "navigation": return "navigation"
    case "dialog", "alertdialog": return "dialog"
    case "complementary": return "aside"
    case "banner": return isInArticle ? nil : "page header"
    case "contentinfo": return isInArticle ? nil : "page footer"
    case "search": return "form"
    default: break
    }
    let named = [attributes["class"], attributes["id"]].compactMap(\.self).joined(separator: " ").lowercased()
    guard !named.isEmpty else { return nil }
    let whole = named.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map(String.init)
    for name in whole {
      let words = name.split { $0 == "-" || $0 == "_" }.map(String.init)
      if let found = tokens.first(where: { words.contains($0.token) || name == $0.token }) { return found.reason }
    }
    return nil
  }

  /// Words of classes and ids that name parts of a page which are no article.
  private static let tokens: [(token: String, reason: String)] = [
    ("cookie", "cookie notice"), ("cookies", "cookie notice"), ("consent", "cookie notice"), ("gdpr", "cookie notice"),
    ("comment", "comments"), ("comments", "comments"), ("respond", "comments"), ("disqus", "comments"),
    ("related", "related links"), ("recommended", "related links"), ("trending", "related links"),
    ("popular", "related links"),
    ("mostread", "related links"), ("most-read", "related links"), ("readnext", "related links"),
    ("read-next", "related links"),
    ("share", "share bar"), ("sharing", "share bar"), ("social", "share bar"), ("newsletter", "newsletter"),
    ("subscribe", "newsletter"), ("signup", "newsletter"), ("paywall", "newsletter"), ("promo", "advertisement"),
    ("ad", "advertisement"), ("ads", "advertisement"), ("advert", "advertisement"), ("advertisement", "advertisement"),
    ("sponsor", "advertisement"), ("sponsored", "advertisement"), ("nav", "navigation"), ("navbar", "navigation"),
    ("menu", "navigation"), ("breadcrumb", "navigation"), ("breadcrumbs", "navigation"), ("crumbs", "navigation"),
    ("pagination", "navigation"), ("pager", "navigation"), ("topnav", "navigation"), ("navigation", "navigation"),
    ("skip", "navigation"), ("skiplink", "navigation"), ("masthead", "page header"), ("footer", "page footer"),
    ("sidebar", "aside"), ("popup", "dialog"), ("modal", "dialog"), ("overlay", "dialog"), ("tags", "tags"),
    ("taglist", "tags"),
    ("tagcloud", "tags"), ("kicker", "section label"), ("eyebrow", "section label"), ("authorbox", "site biography"),
    ("author-box", "site biography"), ("widget", "aside"), ("copyright", "copyright"), ("donate", "newsletter"),
    ("toolbar", "share bar"), ("archivebar", "archive banner"), ("wm-ipp", "archive banner"),
    ("wm-ipp-base", "archive banner"),
  ]

  private static func isInArticle(_ element: HTMLTree.Element, _ tree: HTMLTree) -> Bool {
    var current = element.parent
    while current >= 0 {
      if ["article", "main"].contains(tree.elements[current].name) { return true }
      current = tree.elements[current].parent
    }
    return false
  }

  private static func isInside(_ element: Int, _ root: Int, _ tree: HTMLTree) -> Bool {
    var current = element
    while current > root { current = tree.elements[current].parent }
    return current == root
  }

  /// The element of the article: the deepest that holds nearly all of the text that reads like paragraphs.
  private static func articleRoot(_ blocks: [HTMLBlock], tree: HTMLTree, reasons: [String?]) -> Int {
    var mass = [Int](repeating: 0, count: tree.elements.count)
    for block in blocks where reasons[block.element] == nil && block.block.role != .heading {
      let length = block.block.text.utf8.count { $0 > 0x20 }
      let weight = length - 2 * block.linkedLength
      // 80 bytes: shorter lines are labels as often as sentences.
      guard weight > 80 || (weight > 25 && block.block.role == .paragraph) else { continue }
      mass[block.element] += weight
    }
    for index in tree.elements.indices.reversed() where tree.elements[index].parent >= 0 {
      mass[tree.elements[index].parent] += mass[index]
    }
    guard let total = mass.first, total > 0 else { return 0 }
    // 85 per cent: beside the article stand teasers and comments, of which the rest is.
    let densest = mass.indices.last { mass[$0] * 100 >= total * 85 && !leaves.contains(tree.elements[$0].name) } ?? 0
    // Captions, corrections and biographies stand beside the body but inside the element that names itself the article.
    var current = densest
    while current >= 0 {
      if ["article", "main"].contains(tree.elements[current].name) { return current }
      current = tree.elements[current].parent
    }
    return densest
  }

  private static let leaves: Set<String> = ["p", "li", "blockquote", "td", "tr", "h1", "h2", "h3", "figure"]

  /// Whether a block stands beside the article's body and reads like text: a correction, a standfirst, a last note.
  private static func isBesideText(_ block: HTMLBlock, _ root: Int, _ tree: HTMLTree) -> Bool {
    guard tree.elements[block.element].parent == tree.elements[root].parent, block.block.role == .paragraph else {
      return false
    }
    let words = block.block.text.split(whereSeparator: \.isWhitespace)
    // 14: shorter lines beside the body are labels more often than not.
    return words.count >= 14 && block.linkedLength * 4 < block.block.text.utf8.count
      && words.last?.last.map { ".!?\u{201D}\"".contains($0) } == true
  }

  /// A block of which most is links: a list of other pages.
  private static func linkReason(_ block: HTMLBlock, _ words: String) -> String? {
    let length = words.utf8.count { $0 > 0x20 }
    guard block.linkedLength * 10 > length * 7, block.block.role != .heading else { return nil }
    return words.split(separator: " ").count < 20 ? "links" : nil
  }

  /// Bylines and date lines tell of the article but are no part of it.
  private static func note(_ words: String, of block: inout HTMLBlock, in tree: HTMLTree, facts: inout Facts) {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.utf8.count < 200, block.block.role != .heading else { return }
    let names = (tree.elements[block.element].attributes["class"] ?? "").lowercased()
    let isByline =
      text.lowercased().hasPrefix("by ")
      && (names.contains("by") || !Byline.authors(in: text).isEmpty || text.hasPrefix("By ,"))
      || (names.contains("byline") || names.contains("author")) && text.split(separator: " ").count < 16
    if isByline {
      if facts.byline == nil { facts.byline = text }
      if let date = WrittenDate.parse(text), facts.dateline == nil { facts.dateline = date.description }
      block.block.furniture = block.block.furniture ?? "byline"
    } else if text.split(separator: " ").count <= 14, WrittenDate.parse(text) != nil,
      !text.hasSuffix(".") || names.contains("date")
    {
      if facts.dateline == nil { facts.dateline = text }
      block.block.furniture = block.block.furniture ?? "date line"
    }
  }

  /// The one or two words above a standing line are a label like it.
  private static func dropLabelsBeforeLabels(_ blocks: inout [HTMLBlock]) {
    for index in blocks.indices.dropFirst() where blocks[index].block.furniture == "section label" {
      let words = blocks[index - 1].block.text.split(whereSeparator: \.isWhitespace).count
      if words <= 2, blocks[index - 1].block.role != .heading { blocks[index - 1].block.furniture = "section label" }
    }
  }

  /// Behind the heading of a list of other articles, short blocks up to the next long paragraph belong to that list.
  private static func dropRelatedTail(_ blocks: inout [HTMLBlock]) {
    var isRelated = false
    for index in blocks.indices {
      let text = blocks[index].block.text
      if blocks[index].block.furniture == "related links" {
        isRelated = true
      } else if isRelated, blocks[index].block.furniture == nil {
        if text.split(whereSeparator: \.isWhitespace).count > 40 {
          isRelated = false
        } else {
          blocks[index].block.furniture = "related links"
        }
      }
    }
  }

  /// A heading with nothing of the article behind it, up to the next heading, heads furniture.
  private static func dropHeadingsOfNothing(_ blocks: inout [HTMLBlock]) {
    for index in blocks.indices where blocks[index].block.furniture == nil && blocks[index].block.role == .heading {
      var next = index + 1
      while next < blocks.count, blocks[next].block.furniture != nil { next += 1 }
      if next == blocks.count, index > 0, next > index + 1 { blocks[index].block.furniture = "heading of furniture" }
    }
  }
}
