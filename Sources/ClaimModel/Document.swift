/// A source's parsed text: its passages, and what was left out and why.
public struct Document: Hashable, Sendable {
  /// A block left out of the passages, kept with the reason.
  public struct Furniture: Hashable, Sendable {
    /// The block's words.
    public var text: String
    /// Why it is not part of the article, such as `comment form`.
    public var reason: String
    /// The 1-based line of the raw file on which it starts.
    public var line: Int

    /// A block that is not part of the article.
    public init(text: String, reason: String, line: Int) {
      self.text = text
      self.reason = reason
      self.line = line
    }
  }

  /// An address that the source cites.
  public struct Link: Hashable, Sendable {
    /// The address as it stands in the file.
    public var target: String
    /// The linked words; empty where the address stands alone.
    public var words: String
    /// The place of the linked words in the normalised text; `nil` where they stand in no passage.
    public var range: TextRange?
    /// The 1-based line of the raw file.
    public var line: Int

    /// An address and where it is cited.
    public init(target: String, words: String, range: TextRange?, line: Int) {
      self.target = target
      self.words = words
      self.range = range
      self.line = line
    }
  }

  /// In which bytes a document's byte ranges and lines count.
  public enum ByteSpace: String, Hashable, Sendable {
    /// In the file as it lies on disk.
    case file
    /// In what was unpacked from the file: a page of an archive, the text of a PDF file.
    case member
  }

  /// The work that was parsed.
  public var source: Source
  /// The normalised text: the passages' texts in order, a blank line between two.
  public var text: String
  /// SHA-256 of the raw file, or of the member's bytes where the file holds several sources, in hexadecimal.
  public var fingerprint: String
  /// The blocks of the article in reading order.
  public var passages: [Passage]
  /// The way back to the raw file's bytes.
  public var origin: ByteOrigin
  /// The character encoding that the raw file was read in, as IANA names it.
  public var encoding: String
  /// What the reader of the file should know, such as a wrong charset declaration; one sentence each.
  public var warnings: [String]
  /// The blocks that were left out.
  public var furniture: [Furniture]
  /// The addresses that the article cites, in order.
  public var links: [Link]
  /// In which bytes `origin` and the lines of passages, furniture and links count.
  public var bytesOf: ByteSpace

  /// A parsed source.
  public init(
    source: Source, text: String, fingerprint: String, passages: [Passage], origin: ByteOrigin, encoding: String,
    warnings: [String] = [], furniture: [Furniture] = [], links: [Link] = [], bytesOf: ByteSpace = .file
  ) {
    self.source = source
    self.text = text
    self.fingerprint = fingerprint
    self.passages = passages
    self.origin = origin
    self.encoding = encoding
    self.warnings = warnings
    self.furniture = furniture
    self.links = links
    self.bytesOf = bytesOf
  }

  /// The passage that holds an offset of the normalised text.
  public func passage(at offset: TextOffset) -> Passage? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < passages.count && passages[low].range.contains(offset) ? passages[low] : nil
  }
}
