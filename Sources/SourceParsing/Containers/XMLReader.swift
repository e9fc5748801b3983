internal import CLibXML2

/// What an XML document holds, in order; names are local names, without their prefixes.
enum XMLEvent {
  case open(String, [XMLAttribute])
  case close(String)
  /// Text and its place in the parsed bytes; the place is empty where it is not known.
  case text(UnsafeBufferPointer<UInt8>, Range<Int>)
}

/// An attribute by its local name.
struct XMLAttribute {
  var name: String
  var value: String
}

extension [XMLAttribute] {
  /// The value of an attribute.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}

/// Reads XML with libxml2's SAX interface: no DTD, no entity but the five of XML, nothing fetched.
enum XMLReader {
  /// The deepest nesting that is read; libxml2's own limit for documents from strangers.
  static let depthLimit = 256

  /// Reads clean UTF-8 and hands every event to `body`; `false` where the document is not well-formed or nested too deep.
  @discardableResult
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (XMLEvent) -> Void) -> Bool {
    withoutActuallyEscaping(body) { body in
      let sink = XMLSink(bytes, body: body)
      return sink.parse()
    }
  }

  /// Reads a file in any encoding.
  @discardableResult
  static func read(_ bytes: [UInt8], _ body: (XMLEvent) -> Void) -> Bool {
    SourceDecoder.decode(bytes).bytes.withUnsafeBufferPointer { read($0, body) }
  }
}

/// Receives libxml2's SAX events.
private final class XMLSink {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let body: (XMLEvent) -> Void
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var isTooDeep = false
  private var names: [UnsafePointer<UInt8>: String] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>, body: @escaping (XMLEvent) -> Void) {
    self.bytes = bytes
    self.body = body
  }

  func parse() -> Bool {
    guard LibXML2.isReady, let base = bytes.baseAddress, let context = xmlNewParserCtxt() else { return false }
    self.context = context
    defer {
      xmlFreeParserCtxt(context)
      self.context = nil
    }
    var handler = xmlSAXHandler()
    handler.startElementNs = { owner, name, _, _, _, _, count, _, attributes in
      sink(owner)?.start(name, Int(count), attributes)
    }
    handler.endElementNs = { owner, name, _, _ in sink(owner)?.end(name) }
    handler.characters = { owner, text, count in sink(owner)?.characters(text, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    gainsay_silence(&handler)
    context.pointee.sax.pointee = handler
    // Not the context itself: libxml2 would then look up the entities of an internal DTD by its own means.
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    // No encoding: naming even UTF-8 makes libxml2 copy the input piece by piece, and positions lose their meaning.
    let document = xmlCtxtReadMemory(
      context, UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, nil,
      gainsay_xml_options())
    if let document { xmlFreeDoc(document) }
    return context.pointee.wellFormed != 0 && !isTooDeep
  }

  func start(_ name: UnsafePointer<UInt8>?, _ count: Int, _ raw: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard let name else { return }
    depth += 1
    if depth > XMLReader.depthLimit {
      isTooDeep = true
      xmlStopParser(context)
      return
    }
    var attributes: [XMLAttribute] = []
    for index in 0..<count {
      // Five pointers an attribute: local name, prefix, namespace, start and end of the value.
      guard let raw, let key = raw[index * 5], let start = raw[index * 5 + 3], let end = raw[index * 5 + 4] else {
        continue
      }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // libxml2 keeps an ampersand escaped where it does not substitute entities.
      attributes.append(
        XMLAttribute(name: word(key), value: value.contains("&#38;") ? value.replacing("&#38;", with: "&") : value))
    }
    body(.open(word(name), attributes))
  }

  func end(_ name: UnsafePointer<UInt8>?) {
    guard let name else { return }
    depth -= 1
    if !isTooDeep { body(.close(word(name))) }
  }

  func characters(_ text: UnsafePointer<UInt8>?, _ count: Int) {
    guard let text, let context, count > 0 else { return }
    let run = UnsafeBufferPointer(start: text, count: count)
    body(.text(run, place(of: run, in: context.pointee.input)))
  }

  /// libxml2 keeps each name once, so that its address stands for it.
  private func word(_ name: UnsafePointer<UInt8>) -> String {
    if let known = names[name] { return known }
    let word = String(cString: name)
    names[name] = word
    return word
  }

  /// Finds the bytes behind a run of text.
  private func place(of run: UnsafeBufferPointer<UInt8>, in input: xmlParserInputPtr) -> Range<Int> {
    // Plain runs are handed out where they lie in the parser's own copy of the input.
    if let base = input.pointee.base, let end = input.pointee.end, let start = run.baseAddress, start >= base,
      start < end
    {
      let offset = Int(input.pointee.consumed) + (start - base)
      if equals(run, offset) { return offset..<offset + run.count }
    }
    // Others are copied first: they end where the parser stands.
    let position = Int(input.pointee.consumed) + input.pointee.cur.distance(from: input.pointee.base)
    let count = run.count
    if equals(run, position - count) { return position - count..<position }
    // A run cut at 300 bytes: the parser has not stepped over the last character yet.
    if position < bytes.count, position >= 0 {
      let last = bytes[position] < 0x80 ? 1 : bytes[position] < 0xE0 ? 2 : bytes[position] < 0xF0 ? 3 : 4
      if equals(run, position + last - count) { return position + last - count..<position + last }
    }
    // A reference such as `&amp;` or `&#8217;`: back to its ampersand.
    var start = min(position, bytes.count) - 1
    let limit = max(0, position - 16)
    while start >= limit, bytes[start] != 0x26 { start -= 1 }
    guard start >= limit, count <= 4 else { return 0..<0 }
    return start..<min(position, bytes.count)
  }

  private func equals(_ run: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start >= 0, start + run.count <= bytes.count else { return false }
    return UnsafeBufferPointer(rebasing: bytes[start..<start + run.count]).elementsEqual(run)
  }
}

extension Optional<UnsafePointer<UInt8>> {
  fileprivate func distance(from start: Self) -> Int {
    guard let self, let start else { return 0 }
    return self - start
  }
}

private func sink(_ owner: UnsafeMutableRawPointer?) -> XMLSink? {
  owner.map { Unmanaged<XMLSink>.fromOpaque($0).takeUnretainedValue() }
}
