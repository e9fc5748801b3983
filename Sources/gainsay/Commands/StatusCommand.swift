internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import CorpusIndexing

/// The state of the project.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show new, changed and missing sources, evidence that moved or is lost, and open findings.")

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enter()
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    try printSources(corpus)
    let report = Pipeline().report(on: corpus)
    printEvidence(report.annotations, stored: Workspace.store.load(), corpus: corpus)
    Console.print("findings     " + FindingPrinter.summary(of: report))
    try Corpus.end(with: report.failures)
  }

  private func printSources(_ corpus: Corpus) throws(CommandError) {
    let state: IndexState
    do {
      state = try Workspace.index().state(of: corpus.documents)
    } catch {
      throw CommandError("\(Workspace.indexPath): \(ErrorWording.of(error)); the index may be deleted at any time")
    }
    Console.print("sources      \(corpus.documents.count), of which \(state.unchanged.count) as indexed")
    for (word, sources) in [("new", state.new), ("changed", state.changed), ("missing", state.missing)] {
      for source in sources { Console.print(Console.visible("  \(word)  \(source)")) }
    }
  }

  private func printEvidence(_ annotations: [AnchoredAnnotation], stored: StoreContents, corpus: Corpus) {
    Console.print("claims       \(stored.claims.count)")
    Console.print("annotations  \(stored.annotations.count)")
    let sources = Set(corpus.documents.map(\.source.id))
    for annotation in stored.annotations where !sources.contains(annotation.source) {
      Console.print(Console.visible("  source missing  \(annotation.id)  \(annotation.source)"))
    }
    for anchored in annotations {
      let state: String
      switch anchored.anchor {
      case .exact, .normalised: continue
      case .moved: state = "moved"
      case .changed(_, let similarity): state = "changed, \(Int((similarity * 100).rounded())) per cent alike"
      case .ambiguous(let places): state = "ambiguous, \(places.count) places"
      case .lost: state = "lost"
      }
      let annotation = anchored.annotation
      Console.print(
        Console.visible("  \(state)  \(annotation.id)  \(annotation.source)\n    “\(annotation.quote ?? "")”"))
    }
  }
}
