internal import Foundation
internal import TextAnalysis

/// What a page's blocks and elements look like as numbers, gathered once for all features.
struct PageProfile {
  /// What the blocks inside an element add up to.
  struct Mass {
    /// Characters.
    var text: Float = 0
    /// Characters inside links.
    var linked: Float = 0
    /// Blocks.
    var blocks: Float = 0
    /// Characters of blocks that read like paragraphs.
    var prose: Float = 0
  }

  let tree: HTMLTree
  let blocks: HTMLBlocks
  /// For each block, what its words count.
  private(set) var texts: [TextProfile] = []
  /// For each block, the share of its characters inside links, 0 to 1.
  private(set) var linkDensities: [Float] = []
  /// For each block, the hashes of its words: a range of `hashes`.
  private(set) var wordRanges: [Range<Int>] = []
  private(set) var hashes: [UInt64] = []
  /// For each element, what its class and id say.
  private(set) var names: [ClassNames] = []
  /// For each element, whether it or one above it is hidden.
  private(set) var isHidden: [Bool] = []
  /// For each element.
  private(set) var masses: [Mass] = []
  /// For each element, a hash of its tag and first class and of the three elements above it.
  private(set) var signatures: [UInt64] = []

  /// Profiles a page.
  init(tree: HTMLTree, blocks: HTMLBlocks) {
    self.tree = tree
    self.blocks = blocks
    profileBlocks()
    profileElements()
    addMasses()
  }

  /// Whether a block reads like a paragraph: 80 characters, under two fifths of them linked.
  func isProse(_ block: Int) -> Bool { texts[block].length > 80 && linkDensities[block] < 0.4 }

  private mutating func profileBlocks() {
    let count = blocks.list.blocks.count
    texts.reserveCapacity(count)
    linkDensities.reserveCapacity(count)
    wordRanges.reserveCapacity(count)
    hashes.reserveCapacity(blocks.list.text.count / 5)
    blocks.list.text.withUnsafeBufferPointer { text in
      for block in blocks.list.blocks {
        let start = hashes.count
        texts.append(TextProfile(UnsafeBufferPointer(rebasing: text[block.text]), hashes: &hashes))
        wordRanges.append(start..<hashes.count)
        linkDensities.append(min(1, Float(block.linkedLength) / Float(max(1, block.text.count))))
      }
    }
  }

  private mutating func profileElements() {
    let count = tree.elements.count
    names = Array(repeating: [], count: count)
    isHidden = Array(repeating: false, count: count)
    signatures = Array(repeating: 0, count: count)
    var known = ClassNameCache()
    var own = [UInt64](repeating: 0, count: count)
    for index in 0..<count {
      let element = tree.elements[index]
      let parent = Int(element.parent)
      var isHidden = parent >= 0 && self.isHidden[parent]
      var shape = UInt64(element.tag.rawValue) &* 0x9E37_79B9_7F4A_7C15
      for attribute in element.attributes {
        let attribute = tree.attributes[Int(attribute)]
        let value = tree.values[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        switch attribute.name {
        case .class, .id, .role, .itemprop, .testid:
          let hash = Self.hash(value)
          names[index].formUnion(known.names(of: value, hash: hash))
          if attribute.name == .class { shape ^= Self.hash(value.prefix { $0 != 0x20 }) }
        case .hidden: isHidden = true
        case .style: isHidden = isHidden || Self.hides(value)
        default: break
        }
      }
      self.isHidden[index] = isHidden
      own[index] = shape
      var signature = shape
      var above = parent
      for _ in 0..<3 where above >= 0 {
        signature = (signature << 17 | signature >> 47) &* 0x9E37_79B9_7F4A_7C15 ^ own[above]
        above = Int(tree.elements[above].parent)
      }
      signatures[index] = signature
    }
  }

  private mutating func addMasses() {
    masses = Array(repeating: Mass(), count: tree.elements.count)
    for (index, element) in blocks.elements.enumerated() where !masses.isEmpty {
      let length = Float(texts[index].length)
      masses[Int(element)].text += length
      masses[Int(element)].linked += length * linkDensities[index]
      masses[Int(element)].blocks += 1
      if isProse(index) { masses[Int(element)].prose += length * (1 - linkDensities[index]) }
    }
    for index in tree.elements.indices.reversed() {
      let parent = Int(tree.elements[index].parent)
      guard parent >= 0 else { continue }
      masses[parent].text += masses[index].text
      masses[parent].linked += masses[index].linked
      masses[parent].blocks += masses[index].blocks
      masses[parent].prose += masses[index].prose
    }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  /// Whether a style declares `display:none` or `visibility:hidden`.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    let folded = String(
      decoding: style.lazy.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
    return folded.utf8Contains("display:none") || folded.utf8Contains("visibility:hidden")
  }
}

/// The last readings of values of `class`, which repeat from element to element.
private struct ClassNameCache {
  private var hashes = [UInt64](repeating: 0, count: 256)
  private var names = [ClassNames](repeating: [], count: 256)

  /// What a value says; read anew where another took its place.
  mutating func names(of value: ArraySlice<UInt8>, hash: UInt64) -> ClassNames {
    let place = Int(truncatingIfNeeded: hash >> 24 & 255)
    if hashes[place] != hash {
      hashes[place] = hash
      names[place] = ClassNames(value)
    }
    return names[place]
  }
}

extension String {
  /// Whether the bytes of `word` stand in this string.
  func utf8Contains(_ word: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      let length = word.utf8CodeUnitCount
      guard length > 0, bytes.count >= length else { return false }
      var place = 0
      while let found = bytes.index(of: word.utf8Start[0], from: place), found + length <= bytes.count {
        if bytes.hasFolded(word, at: found) { return true }
        place = found + 1
      }
      return false
    }
  }
}
