internal import Foundation

/// The numbers by which the classifier tells an article's blocks from a page's furniture, a row a block.
struct ArticleFeatures {
  /// Elements that a block may be, nearest first.
  private static let kinds: [HTMLTag] = [
    .p, .h1, .h2, .h3, .h4, .li, .td, .figcaption, .blockquote, .pre, .div, .dd, .span, .section, .article,
  ]
  /// Elements whose distance above the block counts.
  private static let frames: [HTMLTag] = [
    .article, .main, .nav, .aside, .footer, .header, .form, .figure, .table, .ul, .ol, .blockquote, .section, .a, .li,
  ]

  /// What each column holds, in order. The table of the model names them.
  static let names: [String] = {
    var names = [
      "length", "words", "linkDensity", "capitalShare", "digitShare", "endsSentence", "commas", "wordLength",
      "lowerWordShare", "functionWordShare", "sentenceMarks", "quotationMarks", "separators", "endsWithColon",
      "startsLower", "hasTime", "hasYear", "startsWithBy", "links",
    ]
    names += WordTraits.table.dropFirst().map { "has." + $0.trait }
    names += ["first.related", "first.published", "first.picture"]
    names += kinds.map { "is." + String(describing: $0) }
    names += ["titleOverlap", "inTitle", "inDescription", "inBody", "hasBody", "copies"]
    names += frames.map { "above." + String(describing: $0) }
    names += ClassNames.table.map { "named." + $0.group }
    names += ["hidden", "depth"]
    for level in 0..<4 {
      names += ["mass", "massLinks", "massBlocks", "massShare", "massProse"].map { "\($0).\(level)" }
    }
    names += ["inBest", "stepsToBest", "sharedMass", "bestMass", "bestProse"]
    names += ["place", "placeInText", "afterHeadline", "afterFirstProse", "beforeLastProse", "blocks", "pageLength"]
    names += ["alikeMass", "alike", "alikeMean", "alikeLinks", "alikeShare", "alikeProse"]
    names += PageLandmarks.names
    names += ["toProseBefore", "toProseBehind", "toHeadingBefore", "toHeadingBehind", "siblings", "sameParentProse"]
    for place in ["-3", "-2", "-1", "+1", "+2", "+3"] {
      names += ["length", "linkDensity", "isParagraph", "isHeading", "endsSentence"].map { "\($0)[\(place)]" }
    }
    return names
  }()

  private let profile: PageProfile
  private let title: HashCounts
  private let titleCount: Float
  private let description: HashCounts
  /// The article's text in JSON-LD; `nil` where there is none.
  private let body: HashCounts?
  /// The headline, and areas that name themselves.
  let landmarks: PageLandmarks
  private let copies: CopyCounts
  /// For each block the logarithm of its length.
  private let logLengths: [Float]
  private let order: PageOrder
  private let alike: AlikeBlocks
  /// Characters on the page, and before each block.
  private let total: Float
  private var before: [Float] = []
  private var rows: [Float] = []
  /// For each element, whether it is the container that holds most prose, or one above it.
  private var isAboveBest: [Bool]
  private var best = 0
  private var kindOf: [HTMLTag] = []

  /// Prepares the features of a page.
  init(_ profile: PageProfile, evidence: ArticleEvidence) {
    self.profile = profile
    title = HashCounts(evidence.title)
    titleCount = Float(evidence.title.count)
    description = HashCounts(evidence.description)
    body = evidence.body.isEmpty ? nil : HashCounts(evidence.body)
    copies = CopyCounts(profile)
    landmarks = PageLandmarks(profile, title: title, titleCount: titleCount, copies: copies)
    logLengths = profile.texts.map { log1p(Float($0.length)) }
    order = PageOrder(profile)
    alike = AlikeBlocks(profile)
    total = max(1, profile.masses.reduce(0) { max($0, $1.text) })
    isAboveBest = Array(repeating: false, count: profile.tree.elements.count)
    var length: Float = 0
    for (block, text) in profile.texts.enumerated() {
      before.append(length)
      length += Float(text.length)
      kindOf.append(kind(block))
    }
    findBest()
  }

  /// The element that scores best after Arc90's readability: prose counts for the elements above it, less with each step.
  private mutating func findBest() {
    let elements = profile.tree.elements
    guard !elements.isEmpty else { return }
    var scores = [Float](repeating: 0, count: elements.count)
    for (index, element) in profile.blocks.elements.enumerated() where profile.isProse(index) {
      let text = profile.texts[index]
      let score = 1 + Float(text.commas) + min(Float(text.length) / 100, 3)
      var current = Int(element)
      var step = 0
      while current >= 0, step < 8 {
        scores[current] += step < 2 ? score : step == 2 ? score / 2 : score / (Float(step) * 1.5)
        current = Int(elements[current].parent)
        step += 1
      }
    }
    var top: Float = -1
    for index in elements.indices where scores[index] > 0 {
      let mass = profile.masses[index]
      let score = scores[index] * (1 - min(1, mass.linked / max(1, mass.text)))
      if score > top { (top, best) = (score, index) }
    }
    var current = best
    while current >= 0 {
      isAboveBest[current] = true
      current = Int(elements[current].parent)
    }
  }

  /// The rows of some blocks, one behind the other.
  mutating func rows(of blocks: Range<Int>) -> [Float] {
    let count = Float(profile.texts.count)
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(blocks.count * Self.names.count)
    for block in blocks {
      addText(block)
      addKind(block)
      addAncestors(block)
      addBest(block)
      rows.append(Float(block) / count)
      rows.append(before[block] / total)
      rows.append(order.headline >= 0 ? Float(block - order.headline) : -999)
      rows.append(Float(block - order.firstProse))
      rows.append(Float(order.lastProse - block))
      rows.append(count)
      rows.append(log1p(total))
      alike.add(block, total: total, to: &rows)
      landmarks.add(block, profile, total: total, to: &rows)
      order.add(block, profile, to: &rows)
      addNeighbours(block)
    }
    return rows
  }

  private func kind(_ block: Int) -> HTMLTag {
    var current = Int(profile.blocks.elements[block])
    while current >= 0 {
      let tag = profile.tree.elements[current].tag
      if Self.kinds.contains(tag) { return tag }
      current = Int(profile.tree.elements[current].parent)
    }
    return .div
  }

  private mutating func addText(_ block: Int) {
    let text = profile.texts[block]
    let words = Float(max(1, text.words))
    let length = Float(max(1, text.length))
    rows.append(logLengths[block])
    rows.append(Float(text.words))
    rows.append(profile.linkDensities[block])
    rows.append(Float(text.capitals) / length)
    rows.append(Float(text.digits) / length)
    rows.append(text.endsSentence ? 1 : 0)
    rows.append(Float(text.commas))
    rows.append(length / words)
    rows.append(Float(text.lowerWords) / words)
    rows.append(Float(text.functionWords) / words)
    rows.append(Float(text.sentenceMarks))
    rows.append(Float(text.quotationMarks))
    rows.append(Float(text.separators))
    rows.append(text.endsWithColon ? 1 : 0)
    rows.append(text.startsLower ? 1 : 0)
    rows.append(text.hasTime ? 1 : 0)
    rows.append(text.hasYear ? 1 : 0)
    rows.append(text.startsWithBy ? 1 : 0)
    rows.append(Float(profile.blocks.list.blocks[block].links.count))
    for bit in 1..<WordTraits.count { rows.append(Float(text.traits.rawValue >> UInt16(bit) & 1)) }
    let first = text.firstTraits.rawValue
    rows.append(Float(first >> 11 & 1))
    rows.append(Float(first >> 4 & 1))
    rows.append(Float(first >> 3 & 1))
  }

  private mutating func addKind(_ block: Int) {
    for tag in Self.kinds { rows.append(kindOf[block] == tag ? 1 : 0) }
    let words = profile.hashes[profile.wordRanges[block]]
    // Beyond 60 words a block is no title; its first words decide.
    let head = words.prefix(60)
    var shared: Float = 0
    var described: Float = 0
    for hash in head {
      if title.contains(hash) { shared += 1 }
      if description.contains(hash) { described += 1 }
    }
    let count = Float(max(1, head.count))
    rows.append(shared / max(1, count + titleCount - shared))
    rows.append(shared / count)
    rows.append(described / count)
    rows.append(body.map { Shingle.share(of: words, in: $0) } ?? 0)
    rows.append(body == nil ? 0 : 1)
    rows.append(copies.count(of: block))
  }

  private mutating func addAncestors(_ block: Int) {
    let elements = profile.tree.elements
    let element = Int(profile.blocks.elements[block])
    let firstFrame = rows.count
    rows.append(contentsOf: repeatElement(0, count: Self.frames.count + ClassNames.count))
    var seen: UInt32 = 0
    func note(_ names: ClassNames, at distance: Float) {
      var new = names.rawValue & ~seen
      seen |= new
      while new != 0 {
        rows[firstFrame + Self.frames.count + new.trailingZeroBitCount] = distance
        new &= new - 1
      }
    }
    // Inline elements between the words and the block's element.
    var current = Int(profile.blocks.leaves[block])
    var inline: ClassNames = []
    var steps = 0
    while current > element, steps < 6 {
      inline.formUnion(profile.names[current])
      if elements[current].tag == .a, rows[firstFrame + 13] == 0 { rows[firstFrame + 13] = 1 }
      current = Int(elements[current].parent)
      steps += 1
    }
    note(inline, at: 1)
    current = element
    var distance: Float = 1
    while current >= 0, distance < 40 {
      let tag = elements[current].tag
      if tag == .body || tag == .html { break }
      if let frame = Self.frames.firstIndex(of: tag), rows[firstFrame + frame] == 0 {
        rows[firstFrame + frame] = distance
      }
      note(profile.names[current], at: distance)
      distance += 1
      current = Int(elements[current].parent)
    }
    rows.append(profile.isHidden[element] ? 1 : 0)
    rows.append(Float(elements[element].depth))
    current = element
    for _ in 0..<4 {
      let mass = profile.masses[max(current, 0)]
      rows.append(log1p(mass.text))
      rows.append(mass.linked / max(1, mass.text))
      rows.append(mass.blocks)
      rows.append(mass.text / total)
      rows.append(mass.prose / max(1, mass.text))
      if current > 0 { current = Int(elements[current].parent) }
    }
  }

  private mutating func addBest(_ block: Int) {
    let elements = profile.tree.elements
    var current = Int(profile.blocks.elements[block])
    var steps: Float = 0
    while current >= 0, !isAboveBest[current], steps < 40 {
      current = Int(elements[current].parent)
      steps += 1
    }
    let mass = profile.masses[best]
    rows.append(current == best ? 1 : 0)
    rows.append(steps)
    rows.append(profile.masses[max(current, 0)].text / total)
    rows.append(mass.text / total)
    rows.append(mass.prose / max(1, mass.text))
  }

  private mutating func addNeighbours(_ block: Int) {
    for offset in [-3, -2, -1, 1, 2, 3] {
      let other = block + offset
      guard other >= 0, other < profile.texts.count else {
        rows.append(contentsOf: repeatElement(0, count: 5))
        continue
      }
      let text = profile.texts[other]
      let tag = kindOf[other]
      rows.append(logLengths[other])
      rows.append(profile.linkDensities[other])
      rows.append(tag == .p ? 1 : 0)
      rows.append(tag.headingLevel > 0 ? 1 : 0)
      rows.append(text.endsSentence ? 1 : 0)
    }
  }
}
