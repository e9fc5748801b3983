internal import ClaimModel

/// A raw file as clean UTF-8, with the way back to its bytes.
struct DecodedSource {
  /// Valid UTF-8 without byte order mark, NUL or control characters other than tab and line feed.
  var bytes: [UInt8]
  /// Runs from offsets of `bytes` (as `text`) to offsets of the raw file (as `bytes`).
  var origin: ByteOrigin
  /// The encoding the file was read in, as IANA names it.
  var encoding: String
  /// What the reader should know: a wrong declaration, the number of bytes that could not be decoded.
  var warnings: [String]

  /// The same with spaces for form feeds: white space to HTML, which libxml2 drops; to a text they are ends of pages.
  var withoutFormFeeds: DecodedSource {
    guard bytes.withUnsafeBufferPointer({ $0.index(of: 0x0C, from: 0) }) != nil else { return self }
    var source = self
    for index in source.bytes.indices where source.bytes[index] == 0x0C { source.bytes[index] = 0x20 }
    return source
  }
}
