internal import ClaimModel

/// Turns a page into blocks and what it says of itself.
enum HTMLParser {
  /// Parses a decoded page; elements nested deeper than `depth` are put beside one another.
  static func parse(_ source: DecodedSource, depth: Int) -> ParsedBlocks {
    let tree = HTMLTree(source.bytes, depth: depth)
    var builder = HTMLBlockBuilder(tree)
    var blocks = builder.build()
    let facts = HTMLArticle.choose(from: &blocks, in: tree)
    let metadata = HTMLMetadata(tree: tree, blocks: blocks, facts: facts).metadata
    let warnings = tree.isFlattened ? ["elements nested deeper than \(depth) were put beside one another"] : []
    return ParsedBlocks(blocks: blocks.map { $0.block }, metadata: metadata, warnings: warnings)
  }
}

/// A block of a page, with the element that holds it.
struct HTMLBlock {
  var block: Block
  /// The innermost block-level element.
  var element: Int
  /// UTF-8 length of the text inside links.
  var linkedLength: Int
}

/// Cuts the flow of a page's text into blocks at block-level elements.
struct HTMLBlockBuilder {
  private let tree: HTMLTree
  private var blocks: [HTMLBlock] = []
  private var stack: [Int] = []
  private var skipped = 0
  private var runs: [Block.Run] = []
  private var links: [Block.Link] = []
  private var openLink: (target: String, start: Int, position: Int)?
  private var linkedLength = 0
  private var length = 0
  private var breaks = 0

  init(_ tree: HTMLTree) { self.tree = tree }

  /// The blocks in document order.
  mutating func build() -> [HTMLBlock] {
    for event in tree.events {
      switch event {
      case .open(let element): open(element)
      case .close(let element): close(element)
      case .text(let text, let source): add(text, from: source)
      case .script: break
      }
    }
    flush()
    return blocks
  }

  private mutating func open(_ element: Int) {
    let name = tree.elements[element].name
    if skipped > 0 || Self.skippedElements.contains(name) {
      skipped += 1
      return
    }
    if name == "br" {
      breaks += 1
      if breaks > 1 { flush() } else { add(" ", from: nil) }
    } else if name == "td" || name == "th" {
      if length > 0 { add(" | ", from: nil) }
    } else if !Self.inlineElements.contains(name) {
      flush()
      stack.append(element)
    }
    if name == "a", let target = tree.elements[element].attributes["href"] { openLink = (target, length, -1) }
  }

  private mutating func close(_ element: Int) {
    let name = tree.elements[element].name
    if skipped > 0 {
      skipped -= 1
      return
    }
    if name == "a" { closeLink() }
    guard !Self.inlineElements.contains(name), name != "br", name != "td", name != "th" else { return }
    flush()
    if stack.last == element { stack.removeLast() }
  }

  private mutating func add(_ text: String, from source: Range<Int>?) {
    guard skipped == 0 else { return }
    if text.contains(where: { !$0.isWhitespace }) {
      breaks = 0
      if openLink?.position == -1, let source { openLink?.position = source.lowerBound }
    }
    runs.append(Block.Run(text: text, source: source ?? 0..<0))
    length += text.utf8.count
    if openLink != nil { linkedLength += text.utf8.count { $0 > 0x20 } }
  }

  private mutating func closeLink() {
    if let link = openLink, link.position >= 0, length > link.start {
      links.append(Block.Link(target: link.target, range: link.start..<length, position: link.position))
    }
    openLink = nil
  }

  private mutating func flush() {
    let link = openLink
    closeLink()
    defer {
      (runs, links, linkedLength, length, breaks) = ([], [], 0, 0, 0)
      if let link { openLink = (link.target, 0, -1) }
    }
    guard runs.contains(where: { $0.text.contains { !$0.isWhitespace && $0 != "|" } }) else { return }
    let element = stack.last ?? 0
    let block = Block(role: role(of: element), runs: runs, links: links)
    blocks.append(HTMLBlock(block: block, element: element, linkedLength: linkedLength))
  }

  private func role(of element: Int) -> Passage.Role {
    var current = element
    while current >= 0 {
      switch tree.elements[current].name {
      case "h1", "h2", "h3", "h4", "h5", "h6": return .heading
      case "li", "dt", "dd": return .listItem
      case "tr": return .tableRow
      case "blockquote": return .blockQuote
      case "figcaption", "caption": return .caption
      case "article", "main", "body", "section": return .paragraph
      default: current = tree.elements[current].parent
      }
    }
    return .paragraph
  }

  private static let skippedElements: Set<String> = [
    "script", "style", "template", "noscript", "svg", "iframe", "head", "object", "select", "button", "textarea",
    "math",
    "noembed", "canvas", "video", "audio", "map",
  ]
  private static let inlineElements: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "ins",
    "kbd", "label", "mark", "meter", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strike", "strong",
    "sub",
    "sup", "time", "tt", "u", "var", "wbr", "nobr", "input", "link", "meta",
  ]
}
