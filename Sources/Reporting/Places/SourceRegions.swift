internal import ClaimModel

/// Where evidence stands in the raw files: lines and bytes, as far as they are known and not guessed.
struct SourceRegions {
  /// A stretch of a raw file.
  struct Region: Hashable {
    /// The 1-based line on which it starts.
    var startLine: Int
    /// The line on which it ends; `nil` where the file could not tell.
    var endLine: Int?
    /// Its bytes, markup in it included; `nil` where no byte is behind the words.
    var bytes: Range<Int>?
  }

  private struct Key: Hashable {
    var source: Identifier<Source>
    var range: TextRange

    init(_ evidence: Evidence) { (source, range) = (evidence.source, evidence.range) }
  }

  private var regions: [Key: Region] = [:]
  private var hashes: [Key: String] = [:]

  /// Finds the regions of the findings' evidence, source by source, so that one file at a time is held.
  init(of findings: [Finding], in index: ReportIndex, files: ProjectFiles) {
    var evidence: [Identifier<Source>: [Evidence]] = [:]
    for finding in findings { for words in finding.evidence { evidence[words.source, default: []].append(words) } }
    let first = Set(findings.compactMap { $0.evidence.first.map(Key.init) })
    for document in index.report.documents where document.bytesOf == .file {
      guard let words = evidence[document.source.id] else { continue }
      let bytes = Self.bytes(of: document, files: files)
      let ends = bytes.map(LineEnds.init)
      for words in words {
        regions[Key(words)] = Self.region(of: words, in: document, ends, passage: index.passage(of: words))
      }
      guard let bytes else { continue }
      let lines = Set(words.map(Key.init).filter(first.contains).compactMap { regions[$0]?.startLine })
      let found = LineHash.hashes(of: bytes, lines: lines)
      for key in words.map(Key.init) where first.contains(key) {
        hashes[key] = regions[key].flatMap { found[$0.startLine] }
      }
    }
  }

  /// The region of evidence; `nil` for a member of a file, whose lines count in what was unpacked.
  func region(of evidence: Evidence) -> Region? { regions[Key(evidence)] }

  /// The hash of the line on which the first words of a finding start; `nil` where the file could not be read.
  func lineHash(of evidence: Evidence) -> String? { hashes[Key(evidence)] }

  /// The bytes of a source's file, if they are still those that were parsed and line ends can be told in them.
  private static func bytes(of document: Document, files: ProjectFiles) -> [UInt8]? {
    let encoding = document.encoding.lowercased()
    guard !encoding.hasPrefix("utf-16"), !encoding.hasPrefix("utf-32") else { return nil }
    let path = document.source.path
    guard let bytes = files.bytes(FindingPlace.file(of: path)) else { return nil }
    // A member that lies in its file as it is has a fingerprint of its own.
    let isMember = FindingPlace.file(of: path) != path
    return isMember || Fingerprint.sha256(bytes) == document.fingerprint ? bytes : nil
  }

  private static func region(
    of evidence: Evidence, in document: Document, _ ends: LineEnds?, passage: Passage?
  ) -> Region {
    let spans = document.origin.bytes(for: evidence.range).filter { !$0.isEmpty }
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max() else {
      return Region(startLine: evidence.line)
    }
    var region = Region(startLine: evidence.line, bytes: start..<end)
    if let ends, let passage, let first = document.origin.bytes(for: passage.range).first(where: { !$0.isEmpty }) {
      // The passage's own line must come out as the parser counted it, else the two do not speak of one file.
      if ends.line(of: first.lowerBound) == passage.line {
        region.startLine = ends.line(of: start)
        region.endLine = ends.line(of: end - 1)
      }
    }
    return region
  }
}
