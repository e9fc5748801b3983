/// One line of JSON Lines that holds a passage: an object with `id` and `text`, and perhaps `source`, `author` and `published`.
///
/// Read by hand because a million lines want it: only the strings that matter are taken out, everything else is stepped over.
public struct PassageLine: Sendable {
  /// What is wrong with a line, in words for its reader.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public let reason: String
  }

  /// The passage's name; empty where the line has none.
  public private(set) var id = ""
  /// The name of the work that it belongs to.
  public private(set) var source: String?
  /// Who wrote it.
  public private(set) var author: String?
  /// The day of publication as the line has it.
  public private(set) var published: String?
  /// Whether the line has a text.
  public private(set) var hasText = false

  /// Reads a line and adds its text to `text`; throws what is wrong with it, and then adds nothing.
  public init(_ line: UnsafeBufferPointer<UInt8>, text: inout [UInt8]) throws(Fault) {
    let start = text.count
    do {
      try read(line, &text)
    } catch {
      text.removeSubrange(start...)
      throw error
    }
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ text: inout [UInt8]) throws(Fault) {
    var scan = JSONScan(line)
    try scan.expect(UInt8(ascii: "{"), "is no JSON object")
    if scan.skips(UInt8(ascii: "}")) { return }
    var word: [UInt8] = []
    repeat {
      word.removeAll(keepingCapacity: true)
      try scan.string(into: &word)
      try scan.expect(UInt8(ascii: ":"), "has a name without a value")
      switch Key(word) {
      case .text where scan.isAtString:
        guard !hasText else { throw Fault(reason: "has two texts") }
        hasText = true
        try scan.string(into: &text)
      case .some(let key) where key != .text:
        if let value = try scan.scalar() { take(value, for: key) }
      default: try scan.skipValue()
      }
    } while scan.skips(UInt8(ascii: ","))
    try scan.expect(UInt8(ascii: "}"), "is cut off")
    guard scan.isAtEnd else { throw Fault(reason: "goes on behind its object") }
  }

  private enum Key: String {
    case id, text, source, author, published

    init?(_ bytes: [UInt8]) {
      guard bytes.count <= 9 else { return nil }
      self.init(rawValue: String(decoding: bytes, as: UTF8.self))
    }
  }

  private mutating func take(_ value: String, for key: Key) {
    switch key {
    case .id: id = value
    case .source: source = value
    case .author: author = value
    case .published: published = value
    case .text: break
    }
  }
}
