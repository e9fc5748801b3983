internal import ClaimModel

/// Turns the parts of a word processor's file into blocks.
enum WordParser {
  /// The parts as one decoded source, one behind the other, and its blocks.
  static func parse(_ package: WordPackage) -> (decoded: DecodedSource, parsed: ParsedBlocks) {
    var decoded = DecodedSource(bytes: [], origin: ByteOrigin(runs: []), encoding: "UTF-8", warnings: [])
    var runs: [ByteOrigin.Run] = []
    var starts: [Int] = []
    var rawStart = 0
    for (index, part) in package.parts.enumerated() {
      let piece = SourceDecoder.decode(part.bytes)
      let start = decoded.bytes.count
      starts.append(start)
      decoded.bytes += piece.bytes
      runs += piece.origin.runs.map { run in
        ByteOrigin.Run(
          text: run.text.lowerBound + start..<run.text.upperBound + start,
          bytes: run.bytes.lowerBound + rawStart..<run.bytes.upperBound + rawStart)
      }
      rawStart += part.bytes.count
      if index == 0 { decoded.encoding = piece.encoding }
      decoded.warnings += piece.warnings
    }
    decoded.origin = ByteOrigin(runs: runs)
    var warnings = package.warnings
    let (list, metadata) = decoded.bytes.withUnsafeBufferPointer { bytes in
      var reader = WordReader(bytes: bytes, styles: package.styles)
      for (index, part) in package.parts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        if !reader.read(part, at: starts[index]..<end) {
          warnings.append("\(part.name) is no well-formed XML: words behind the damage may be missing")
        }
      }
      var metadata = SourceMetadata()
      metadata.title = reader.title
      metadata.authors = reader.authors
      metadata.published = reader.published
      return (reader.list, metadata.allFound("lines above the text"))
    }
    let parsed = ParsedBlocks(list: list, metadata: metadata.filled(from: package.metadata), warnings: warnings)
    return (decoded, parsed)
  }
}
