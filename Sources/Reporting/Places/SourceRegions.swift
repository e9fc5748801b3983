internal import ClaimModel

/// Where evidence stands in the raw files: lines and bytes, as far as they are known and not guessed.
struct SourceRegions {
  /// A stretch of a raw file.
  struct Region: Hashable {
    /// The 1-based line on which it starts.
    var startLine: Int
    /// The line on which it ends; `nil` where the file could not tell.
    var endLine: Int?
    /// The 1-based byte of that line at which it starts; `nil` where the file could not tell.
    var startColumn: Int?
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

  /// Finds the regions of the findings' evidence, file by file, so that one at a time is held.
  init(of findings: [Finding], in index: ReportIndex, files: ProjectFiles) {
    var evidence: [Identifier<Source>: [Evidence]] = [:]
    for finding in findings { for words in finding.evidence { evidence[words.source, default: []].append(words) } }
    let first = Set(findings.compactMap { $0.evidence.first.map(Key.init) })
    let documents = index.report.documents.filter { $0.bytesOf == .file && evidence[$0.source.id] != nil }
    for (file, documents) in Dictionary(grouping: documents, by: { FindingPlace.file(of: $0.source.path) }) {
      let bytes = documents.contains { Self.canTellLines($0) } ? files.bytes(file) : nil
      let ends = bytes.map(LineEnds.init)
      var primary: Set<Key> = []
      for document in documents {
        let isAsParsed = bytes.map { Self.isAsParsed(document, $0) } ?? false
        for words in evidence[document.source.id] ?? [] {
          let key = Key(words)
          regions[key] = Self.region(
            of: words, in: document, isAsParsed ? ends : nil, passage: index.passage(of: words))
          if isAsParsed, first.contains(key) { primary.insert(key) }
        }
      }
      guard let bytes, !primary.isEmpty else { continue }
      let found = LineHash.hashes(of: bytes, lines: Set(primary.compactMap { regions[$0]?.startLine }))
      for key in primary { hashes[key] = regions[key].flatMap { found[$0.startLine] } }
    }
  }

  /// The region of evidence; `nil` for a member of a file, whose lines count in what was unpacked.
  func region(of evidence: Evidence) -> Region? { regions[Key(evidence)] }

  /// The hash of the line on which the first words of a finding start; `nil` where the file could not be read.
  func lineHash(of evidence: Evidence) -> String? { hashes[Key(evidence)] }

  /// Whether line ends are bytes of their own in the source's encoding.
  private static func canTellLines(_ document: Document) -> Bool {
    let encoding = document.encoding.lowercased()
    return !encoding.hasPrefix("utf-16") && !encoding.hasPrefix("utf-32")
  }

  /// Whether the bytes of a source's file are still those that were parsed, as far as that can be told.
  private static func isAsParsed(_ document: Document, _ bytes: [UInt8]) -> Bool {
    // A member that lies in its file as it is has a fingerprint of its own.
    let isMember = FindingPlace.file(of: document.source.path) != document.source.path
    return canTellLines(document) && (isMember || Fingerprint.sha256(bytes) == document.fingerprint)
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
        region.startColumn = ends.column(of: start)
        region.endLine = ends.line(of: end - 1)
      }
    }
    return region
  }
}
