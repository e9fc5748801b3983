internal import CLibXML2
internal import ClaimModel

/// A page as flat arrays: elements in document order, and the events between them. The only file that sees libxml2.
struct HTMLTree {
  /// An element; its parent stands before it in `elements`.
  struct Element {
    var name: String
    var parent: Int
    var depth: Int
    var attributes: [String: String]
  }

  /// What the parser met, in order.
  enum Event {
    case open(Int)
    case close(Int)
    /// Text and its place in the decoded source.
    case text(String, Range<Int>)
    /// The body of a script.
    case script(Int, String)
  }

  private(set) var elements: [Element] = []
  private(set) var events: [Event] = []
  /// Whether elements were nested deeper than the limit and put beside one another.
  private(set) var isFlattened = false

  /// Parses clean UTF-8; elements deeper than `depth` become children of the one at that depth.
  init(_ bytes: [UInt8], depth: Int) {
    let builder = HTMLTreeBuilder(maximumDepth: depth)
    bytes.withUnsafeBytes { raw in
      builder.parse(raw)
    }
    elements = builder.elements
    events = builder.events
    isFlattened = builder.isFlattened
  }
}

/// Receives libxml2's SAX events.
private final class HTMLTreeBuilder {
  var elements: [HTMLTree.Element] = []
  var events: [HTMLTree.Event] = []
  var isFlattened = false
  private var open: [Int] = []
  private let maximumDepth: Int
  private var raw = UnsafeRawBufferPointer(start: nil, count: 0)

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  func parse(_ raw: UnsafeRawBufferPointer) {
    guard let base = raw.baseAddress, let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    self.raw = raw
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      builder(context)?.start(name, attributes)
    }
    handler.endElement = { context, name in builder(context)?.end(name) }
    handler.characters = { context, text, count in
      guard let context, let text else { return }
      let position = gainsay_position(context.assumingMemoryBound(to: xmlParserCtxt.self))
      builder(context)?.characters(text, Int(count), position: position)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = { context, text, count in
      guard let text else { return }
      builder(context)?.script(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    gainsay_silence(&handler)
    context.pointee.sax.pointee = handler
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    context.pointee.userData = UnsafeMutableRawPointer(context)
    let document = htmlCtxtReadMemory(
      context, base.assumingMemoryBound(to: CChar.self), Int32(raw.count), nil, "UTF-8", gainsay_options())
    if let document { xmlFreeDoc(document) }
    self.raw = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard let name else { return }
    var values: [String: String] = [:]
    var index = 0
    while let attributes, let key = attributes[index] {
      let value = attributes[index + 1].map { String(cString: $0) } ?? ""
      values[String(cString: key)] = value
      index += 2
    }
    if open.count >= maximumDepth { isFlattened = true }
    let parent = open.prefix(maximumDepth).last ?? -1
    elements.append(
      HTMLTree.Element(name: String(cString: name), parent: parent, depth: open.count, attributes: values))
    open.append(elements.count - 1)
    events.append(.open(elements.count - 1))
  }

  func end(_ name: UnsafePointer<UInt8>?) {
    guard let element = open.popLast() else { return }
    events.append(.close(element))
  }

  func script(_ body: UnsafeBufferPointer<UInt8>) {
    guard let element = open.last else { return }
    events.append(.script(element, String(decoding: body, as: UTF8.self)))
  }

  /// Finds the bytes behind a run of text; the recipe holds for libxml2 2.9 to 2.15 (checked on 2,164 pages).
  func characters(_ text: UnsafePointer<UInt8>, _ count: Int, position: Int) {
    let run = UnsafeBufferPointer(start: text, count: count)
    let source = place(of: run, at: position)
    var words = String(decoding: run, as: UTF8.self)
    if source.count != count, let scalar = words.unicodeScalars.first, words.unicodeScalars.count == 1,
      (0x80..<0xA0).contains(scalar.value)
    {
      // References such as &#150; mean windows-1252 to every browser.
      words = Unicode.Scalar(SourceDecoder.windows1252[Int(scalar.value) - 0x80]).map(String.init) ?? " "
    }
    if case .text(let before, let place)? = events.last, place.count == before.utf8.count, source.count == count,
      place.upperBound == source.lowerBound
    {
      events[events.count - 1] = .text(before + words, place.lowerBound..<source.upperBound)
    } else {
      events.append(.text(words, source))
    }
  }

  private func place(of run: UnsafeBufferPointer<UInt8>, at position: Int) -> Range<Int> {
    let count = run.count
    // The parser stands right behind a plain run.
    if equals(run, position - count) { return position - count..<position }
    // A stray `<` is reported before it is read.
    if count == 1, run[0] == 0x3C, equals(run, position) { return position..<position + 1 }
    // A run cut at 1,000 bytes: up to 2.13 the parser has not stepped over the last character yet.
    if count >= 1000, position < raw.count {
      let last = Self.scalarLength(raw[position])
      if equals(run, position + last - count) { return position + last - count..<position + last }
    }
    // A character reference: back to its `&`.
    var start = min(position, raw.count) - 1
    let limit = max(0, position - 64)
    while start > limit, raw[start] != 0x26 { start -= 1 }
    guard start >= 0, start < raw.count, raw[start] == 0x26 else { return position..<position }
    if count == 1, run[0] == 0x26, !isAmpersand(start..<min(position, raw.count)) { return start..<start + 1 }
    return start..<max(start, min(position, raw.count))
  }

  private func equals(_ run: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start >= 0, start + run.count <= raw.count else { return false }
    return UnsafeRawBufferPointer(rebasing: raw[start..<start + run.count]).elementsEqual(run)
  }

  private func isAmpersand(_ range: Range<Int>) -> Bool {
    let name = String(decoding: raw[range], as: UTF8.self).lowercased().filter { $0 != ";" }
    return name == "&amp" || name == "&#38" || name == "&#x26"
  }

  private static func scalarLength(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }
}

private func builder(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
  guard let owner = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return nil }
  return Unmanaged<HTMLTreeBuilder>.fromOpaque(owner).takeUnretainedValue()
}
