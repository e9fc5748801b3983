/// Texts side by side in memory, numbered in the order in which they came.
public struct TextCollection: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The words of the first texts, where they are known.
  private var words: [FoldedWords] = []

  /// No texts.
  public init() {}

  /// Texts in this order.
  public init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  /// Texts in this order, whose words were read before: two are compared without reading them again.
  public init(_ texts: some Sequence<String>, words: [FoldedWords]) {
    self.init(texts)
    self.words = words
  }

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The length of all texts, in UTF-8 bytes.
  public var byteCount: Int { bytes.count }

  /// The length of some texts, in UTF-8 bytes.
  func byteCount(of range: Range<Int>) -> Int {
    range.isEmpty ? 0 : place(range.upperBound - 1).upperBound - place(range.lowerBound).lowerBound
  }

  /// Makes room for texts of so many bytes.
  public mutating func reserve(texts: Int, bytes count: Int) {
    ends.reserveCapacity(texts)
    bytes.reserveCapacity(count)
  }

  /// Adds a text.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Adds a text of UTF-8 bytes; what is no UTF-8 parts words.
  public mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// All texts, one behind the other.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }

  /// Where a text lies among the bytes.
  func place(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// A text, or a part of it in UTF-8 offsets; what is no UTF-8 is shown as U+FFFD.
  public func text(_ index: Int, _ range: Range<Int>? = nil) -> String {
    let place = place(index)
    guard let range else { return String(decoding: bytes[place], as: UTF8.self) }
    let start = place.lowerBound
    return String(decoding: bytes[(start + range.lowerBound)..<(start + range.upperBound)], as: UTF8.self)
  }

  /// Calls `body` with the bytes of a text.
  public func withUTF8<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
  {
    let place = place(index)
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[place])) }
  }

  /// Calls `body` with a scanner of each text of a range.
  @inline(__always)
  func forEachScanner(_ range: Range<Int>, _ body: (_ text: Int, _ scanner: WordScanner, _ byteCount: Int) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1]
      for text in range {
        let end = ends[text]
        body(text, WordScanner(base + start, count: end - start, readable: buffer.count - start), end - start)
        start = end
      }
    }
  }

  /// Writes the hashes of all runs of a text; returns how many there are, less than 1 where there is none. There must be room for
  /// one run a word.
  @inline(__always)
  func writeRuns(of text: Int, _ scanner: WordScanner, to buffer: UnsafeMutablePointer<UInt64>) -> Int {
    guard text < words.count else { return scanner.writeRuns(to: buffer) }
    var writer = RunWriter(buffer)
    words[text].hashes.withUnsafeBufferPointer { for hash in $0 { writer.add(hash) } }
    return writer.count
  }

  /// Puts the words of one text in the place of what `words` holds.
  public func readWords(of text: Int, into words: inout FoldedWords) {
    if text < self.words.count {
      words = self.words[text]
      return
    }
    forEachScanner(text..<text + 1) { _, scanner, bytes in words.read(scanner, expecting: bytes / 5) }
  }

  /// Cuts the texts into ranges of about so many bytes each, the same for any number of workers.
  func batches(bytes size: Int) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var first = 0
    var start = 0
    for (text, end) in ends.enumerated() where end - start >= size || text == ends.count - 1 {
      batches.append(first..<text + 1)
      first = text + 1
      start = end
    }
    return batches
  }
}
