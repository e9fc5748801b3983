internal import ClaimModel
internal import Comparison
internal import Reporting

/// Two sources compared for what they share, as deeply as can be.
struct SourcePair {
  let one: Document
  let other: Document
  /// What could not be read beside them.
  let failures: [Report.Failure]

  /// The sources behind two names, each a file or a source of the project.
  init(_ first: String, _ second: String) throws(CommandError) {
    for name in [first, second] where FileAccess.isFolder(name) {
      throw CommandError("\(name): is a folder; name a file, or compare with all of its sources by --against \(name)")
    }
    let isFile = [first, second].map { FileAccess.exists($0) }
    let files = zip([first, second], isFile).filter(\.1).map(\.0)
    var corpus = Corpus(paths: isFile.allSatisfy(\.self) ? files : files + [Workspace.sourceFolder])
    corpus.failures.removeAll { failure in isFile.contains(false) && !files.contains { failure.path.hasPrefix($0) } }
    func document(_ name: String, _ isFile: Bool) throws(CommandError) -> Document {
      guard isFile else { return try corpus.document(named: name) }
      let found = corpus.documents.filter { $0.source.path == name || $0.source.path.hasPrefix(name + "#") }
      if let only = found.first, found.count == 1 { return only }
      if let failure = corpus.failures.first(where: { $0.path.hasPrefix(name) }) {
        throw CommandError("\(failure.path): \(failure.reason)")
      }
      throw CommandError(
        found.isEmpty
          ? "\(name): holds no article"
          : "\(name): holds \(found.count) sources; name one of them: \(found.map(\.source.id.rawValue).joined(separator: ", "))"
      )
    }
    one = try document(first, isFile[0])
    other = try document(second, isFile[1])
    failures = corpus.failures
    guard one.source.id != other.source.id else {
      throw CommandError("\(first) and \(second) are one source; name two")
    }
  }

  /// What they share.
  func report(_ options: ReuseOptions) -> Report {
    let comparator = TextReuseComparator(
      minimumWords: options.minWords, minimumOverlap: options.minOverlap, rewriting: .thorough)
    let shared = comparator.compare([one, other])
    return Report(
      version: Gainsay.version, documents: [one, other], findings: shared.findings, failures: failures,
      rules: TextReuseComparator.rules, reuse: shared.overview)
  }

  /// Prints what they share in the form that is asked for.
  func print(_ report: Report, as format: ReuseOptions.Format) throws {
    switch format {
    case .text: Console.print(PairPrinter(one, other, width: DisplayWidth.ofTerminal).text(report))
    case .json: Console.print(try ReportFiles.text(of: report, as: .report(.json)))
    case .jsonl: Console.print(try ReportFiles.text(of: report, as: .report(.jsonl)))
    }
  }
}
