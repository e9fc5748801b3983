public import ClaimModel

/// Turns the bytes of an HTML page, a text file or a member of a container into a document.
public struct SourceParser: Sendable {
  let limits: ParsingLimits

  /// A parser with these limits.
  public init(limits: ParsingLimits = ParsingLimits()) { self.limits = limits }

  /// Parses a source; what the sidecar says wins over what the file says of itself.
  ///
  /// - Throws: `ParsingError` where there is no article to read; bad markup and bad bytes are warnings instead.
  public func parse(
    _ bytes: [UInt8], id: Identifier<Source>, path: String, sidecar: SourceMetadata? = nil
  ) throws(ParsingError) -> Document {
    try parse(
      bytes, as: Self.format(of: path), charset: nil, id: id, path: path, known: sidecar ?? SourceMetadata(),
      work: SourceMetadata())
  }

  /// Parses a page or a text; `known` wins over what it says of itself, `work` fills what it leaves open.
  func parse(
    _ bytes: [UInt8], as format: SourceFormat, charset: String?, id: Identifier<Source>, path: String,
    known: SourceMetadata, work: SourceMetadata
  ) throws(ParsingError) -> Document {
    if bytes.isEmpty { throw .empty }
    if bytes.count > limits.fileBytes { throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes) }
    if let kind = BinaryKind.of(bytes) { throw .binary(kind: kind) }
    let decoded = SourceDecoder.decode(bytes, declared: charset)
    let isHTML = format == .unknown ? Self.looksLikeHTML(decoded.bytes[...]) : format != .text
    let parsed =
      isHTML
      ? HTMLParser.parse(decoded.withoutFormFeeds, limits: limits, isChapter: format == .chapter)
      : PlainTextParser.parse(decoded, path: path, limits: limits)
    return try document(
      of: parsed, decoded: decoded, fingerprint: Fingerprint.sha256(bytes), id: id, path: path, known: known, work: work
    )
  }

  /// Makes the document of what a parser handed over.
  func document(
    of parsed: ParsedBlocks, decoded: DecodedSource, fingerprint: String, id: Identifier<Source>, path: String,
    known: SourceMetadata, work: SourceMetadata
  ) throws(ParsingError) -> Document {
    let metadata = known.filled(from: parsed.metadata).filled(from: work)
    var source = Source(id: id, path: path)
    source.title = metadata.title
    source.authors = metadata.authors
    source.publisher = metadata.publisher
    source.published = metadata.published
    source.modified = metadata.modified
    source.url = metadata.url
    source.capture = metadata.capture
    source.captured = metadata.captured
    source.language = metadata.language
    source.found = metadata.found
    let document = DocumentAssembler.document(
      of: parsed.list, source: source, decoded: decoded, fingerprint: fingerprint, warnings: parsed.warnings)
    if document.passages.isEmpty { throw .noText }
    return document
  }

  /// What a name's ending tells.
  static func format(of path: String) -> SourceFormat {
    let name = path.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) { return .html }
    if [".txt", ".text", ".md", ".markdown"].contains(where: name.hasSuffix) { return .text }
    return .unknown
  }

  /// Whether a doctype or root element stands near the start.
  static func looksLikeHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")
  }
}

/// What a file that is no text looks like.
enum BinaryKind {
  private static let signatures: [(start: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive that holds no EPUB book and no DOCX document; unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"), ([0x1F, 0x8B], "a gzip file"),
    (Array("SQLite format 3".utf8), "an SQLite database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file; save it as HTML or text first"),
  ]

  /// The kind of a file that is no text; `nil` for text, UTF-16 and UTF-32 too.
  static func of(_ bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.start) }) { return known.kind }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || UTF16Pattern.encoding(of: bytes) != nil { return nil }
    let head = bytes.prefix(8192)
    let nulls = head.count { $0 == 0 }
    let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
    if nulls * 200 > head.count { return "binary data: it holds NUL bytes" }
    return controls * 10 > head.count ? "binary data: it holds control characters" : nil
  }
}
