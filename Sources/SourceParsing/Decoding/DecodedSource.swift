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
}
