internal import ClaimModel

/// Where a finding, or a piece of its evidence, stands in the files of the project.
struct FindingPlace {
  /// The file.
  let file: String
  /// The source as reports name it: the file, and `#N` behind it for a member.
  let path: String
  /// The 1-based line of the file; `nil` where lines count in what was unpacked from it.
  let line: Int?
  /// The line that reports name, of the file or of the member.
  let shownLine: Int
  /// The words that stand there; `nil` for a record.
  let evidence: Evidence?

  /// The place of evidence.
  init(_ evidence: Evidence, in index: ReportIndex) {
    let document = index.document(evidence.source)
    path = Self.tidy(document?.source.path ?? evidence.source.rawValue)
    file = Self.file(of: path)
    line = document?.bytesOf == .member ? nil : evidence.line
    shownLine = evidence.line
    self.evidence = evidence
  }

  /// A file as a whole.
  init(file: String) {
    path = Self.tidy(file)
    self.file = Self.file(of: path)
    line = 1
    shownLine = 1
    evidence = nil
  }

  /// The place of a finding's first words; else the record that it is about. `nil` where neither is known.
  init?(_ finding: Finding, in index: ReportIndex, files: ProjectFiles) {
    if let first = finding.evidence.first {
      self.init(first, in: index)
    } else if let record = finding.subject.flatMap({ files.records[$0] }) {
      self.init(file: record)
    } else {
      return nil
    }
  }

  /// The file of a path that may name a member of it: `crawl.warc#7` is in `crawl.warc`.
  static func file(of path: String) -> String {
    guard let sign = path.lastIndex(of: "#"), sign > path.startIndex else { return path }
    let number = path[path.index(after: sign)...]
    return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(path[..<sign]) : path
  }

  private static func tidy(_ path: String) -> String {
    path.hasPrefix("./") && path.count > 2 ? String(path.dropFirst(2)) : path
  }
}

extension ReportIndex {
  /// Quoted words with who wrote them and when, on one line.
  func words(of evidence: Evidence) -> String {
    let credit = Credit(evidence, in: self)
    let who = (credit.speaker.map { $0 + " " } ?? "") + credit.author
    return "“\(evidence.quote)” (\([who, credit.date].compactMap(\.self).joined(separator: ", ")))"
  }
}
