internal import ClaimModel

/// The flow of a page's text, cut into blocks at block-level elements.
struct HTMLBlocks {
  /// The blocks in document order.
  private(set) var list = BlockList()
  /// For each block the innermost block-level element that holds it.
  private(set) var elements: [Int32] = []
  /// For each block the innermost element, inline ones too, in which its words begin.
  private(set) var leaves: [Int32] = []

  private let tree: HTMLTree
  private var stack: [Int32] = []
  /// The innermost open element, and the one in which the block being written began.
  private var innermost: Int32 = 0
  private var leaf: Int32 = 0
  /// Open elements whose content is skipped.
  private var skipped = 0
  private var breaks = 0

  /// Cuts a page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      for event in tree.events {
        switch event {
        case .open(let element):
          innermost = element
          open(element)
        case .close(let element):
          close(element)
          innermost = max(tree.elements[Int(element)].parent, 0)
        case .text(let source):
          if skipped == 0 { text(Int(source.lowerBound)..<Int(source.upperBound), of: bytes) }
        case .reference(let words, let source):
          if skipped == 0 {
            breaks = 0
            if list.isEmpty { leaf = innermost }
            list.append(
              Array(tree.values[Int(words.lowerBound)..<Int(words.upperBound)]),
              for: Int(source.lowerBound)..<Int(source.upperBound))
          }
        }
      }
    }
    finish()
  }

  /// Sets for each block the reason why it is no article text.
  mutating func mark(_ reasons: [String?]) {
    for (block, reason) in reasons.enumerated() { list.blocks[block].furniture = reason }
  }

  private mutating func text(_ source: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    let before = list.count
    if before == 0 { leaf = innermost }
    list.append(source, of: bytes)
    if list.count > before { breaks = 0 }
  }

  private mutating func open(_ element: Int32) {
    let tag = tree.elements[Int(element)].tag
    if skipped > 0 || HTMLTag.skipped.contains(tag) {
      skipped += 1
      return
    }
    if HTMLTag.inline.contains(tag) {
      if tag == .a { beginLink(element) }
      return
    }
    switch tag {
    case .br:
      breaks += 1
      if breaks > 1 { finish() } else { list.appendSpace(for: 0..<0) }
    case .td, .th:
      if !list.isEmpty { list.appendMark(0x7C) }
    default:
      finish()
      stack.append(element)
    }
  }

  private mutating func close(_ element: Int32) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    let tag = tree.elements[Int(element)].tag
    if HTMLTag.inline.contains(tag) {
      if tag == .a { list.endLink() }
      return
    }
    guard tag != .br, tag != .td, tag != .th else { return }
    finish()
    if stack.last == element { stack.removeLast() }
  }

  private mutating func beginLink(_ element: Int32) {
    guard let target = tree.value(of: .href, in: Int(element)) else { return }
    list.beginLink(to: target)
  }

  private mutating func finish() {
    breaks = 0
    let element = stack.last ?? 0
    let (role, level) = role(of: Int(element))
    if list.finish(role: role, level: level) != nil {
      elements.append(element)
      leaves.append(leaf)
    }
  }

  private func role(of element: Int) -> (Passage.Role, level: Int) {
    var current = element
    while current >= 0, current < tree.elements.count {
      let tag = tree.elements[current].tag
      switch tag {
      case .h1, .h2, .h3, .h4, .h5, .h6: return (.heading, tag.headingLevel)
      case .li, .dt, .dd: return (.listItem, 0)
      case .tr: return (.tableRow, 0)
      case .blockquote: return (.blockQuote, 0)
      case .figcaption, .caption: return (.caption, 0)
      case .article, .main, .body, .section: return (.paragraph, 0)
      default: current = Int(tree.elements[current].parent)
      }
    }
    return (.paragraph, 0)
  }
}
