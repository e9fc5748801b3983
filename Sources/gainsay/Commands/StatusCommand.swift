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
    try project.enterProject()
    guard Workspace.isProject else {
      throw CommandError("no project here: gainsay init makes one, -C DIR names another; gainsay run FOLDER needs none")
    }
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    try printSources(corpus)
    let stored = Workspace.store.load()
    printEvidence(Pipeline.anchored(stored.annotations, in: corpus.documents), stored: stored, corpus: corpus)
    let summary = LatestSummary.of(corpus)
    Console.print("findings     " + (summary ?? "not known for what is there now: gainsay run"))
    try Corpus.end(with: (corpus.failures + stored.failures).sorted())
  }

  private func printSources(_ corpus: Corpus) throws(CommandError) {
    let state: IndexState
    do {
      state = try Workspace.index().state(of: corpus.documents)
    } catch {
      // A cache: what it would tell is unknown, the rest is not.
      Console.complain("what is new or changed is not known: \(ErrorWording.of(error))")
      Console.print("sources      \(corpus.documents.count)")
      return
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
    let texts = Dictionary(corpus.documents.map { ($0.source.id, $0.text) }) { first, _ in first }
    for anchored in annotations {
      switch anchored.anchor {
      case .exact, .normalised: continue
      default: break
      }
      let wording = AnchorWording(
        annotation: anchored.annotation, anchor: anchored.anchor, text: texts[anchored.annotation.source] ?? "")
      Console.print(
        Console.visible("  \(wording.state)  \(anchored.annotation.id)  \(anchored.annotation.source)"))
      for line in wording.lines { Console.print(Console.visible("    \(line)")) }
    }
  }
}
