internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import CorpusIndexing
internal import Reporting

/// The sources, a line each.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the sources: name, date, authors, title, passages.")

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enter()
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    for document in corpus.documents { Console.print(PassagePrinter.line(document)) }
    try Corpus.end(with: corpus.failures)
  }
}

/// A source or one of its passages.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a source, or one passage of it with its annotations.",
    discussion: "Example: gainsay show backgrounder, gainsay show backgrounder:3")

  @Argument(help: ArgumentHelp("A source, or one of its passages.", valueName: "source[:passage]"))
  var name: String

  @Flag(help: "Also the blocks that were left out, each with the reason.")
  var furniture = false

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enter()
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let document = try corpus.document(named: parts.first ?? "")
    guard parts.count == 2 else {
      Console.print(PassagePrinter.text(document, furniture: furniture))
      return
    }
    guard let passage = document.passages.first(where: { $0.id.rawValue == name }) else {
      throw CommandError("\(parts[0]) has passages 1 to \(document.passages.count), none named “\(parts[1])”")
    }
    Console.print(PassagePrinter.text(passage))
    let stored = Workspace.store.load()
    for anchored in Pipeline.anchored(stored.annotations, in: [document]) {
      guard let range = anchored.anchor.range, range.overlaps(passage.range) else { continue }
      let annotation = anchored.annotation
      Console.print(
        Console.visible(
          "  \(annotation.stance.rawValue) \(annotation.claim)  \(annotation.id)\n    “\(annotation.quote ?? "")”"))
      let notes = stored.notes.filter { $0.subject == .annotation(annotation.id) }
      for line in NoteWording.lines(notes, indent: 4) { Console.print(Console.visible(line)) }
    }
    let anchorer = Anchorer()
    let here = stored.notes.filter { note in
      guard case .source(document.source.id, let words) = note.subject, !words.isEmpty else { return false }
      return anchorer.anchor(words, in: document.text).range?.overlaps(passage.range) ?? false
    }
    for line in NoteWording.lines(here, indent: 2) { Console.print(Console.visible(line)) }
  }
}

/// Passages that hold given words.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find passages, or with --claims claims, by words; exit 1 where none matches.",
    discussion: """
      All words must stand in one passage; "words in quotes" stand together. Example: gainsay find '"safe haven"'
      --claims looks in the claims: their names, statements, topics, notes, and the words annotated to them.
      """)

  @Argument(help: ArgumentHelp("Words, or \"a phrase\".", valueName: "pattern"))
  var pattern: String

  @Option(help: ArgumentHelp("Only sources by an author whose name holds this.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("Only this source.", valueName: "id"))
  var source: String?

  @Flag(help: "Look in the claims instead.")
  var claims = false

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if claims, author != nil { throw ValidationError("--author looks in sources, --claims in claims") }
  }

  func run() throws {
    try project.enter()
    if claims {
      try findClaims()
      return
    }
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    if let source { _ = try corpus.document(named: source) }
    let hits = try matches(in: corpus)
    for hit in hits {
      Console.print(Console.visible("\(hit.path):\(hit.line)  \(hit.passage)\n  \(hit.text)"))
    }
    try Corpus.end(with: corpus.failures)
    try (hits.isEmpty ? Outcome.found : .ran).end()
  }

  private func findClaims() throws {
    let stored = Workspace.store.load()
    let contents = stored.withMergesDone
    let annotations = Dictionary(grouping: contents.annotations, by: \.claim)
    let wanted = ClaimPattern(pattern)
    let found = contents.claims.filter { claim in
      let mine = annotations[claim.id] ?? []
      if let source, !mine.contains(where: { $0.source.rawValue == source }) { return false }
      let notes = contents.notes.filter { note in
        note.subject == .claim(claim.id) || mine.contains { note.subject == .annotation($0.id) }
      }
      return wanted.matches(
        [claim.id.rawValue, claim.statement, claim.topic ?? "", claim.rating?.label ?? ""]
          + mine.flatMap { [$0.quote ?? "", $0.note ?? ""] } + notes.map(\.text))
    }
    for claim in found {
      let stances = (annotations[claim.id] ?? []).map(\.stance)
      Console.print(Console.visible(ClaimWording.line(claim, stances: stances)))
    }
    try Corpus.end(with: stored.failures)
    try (found.isEmpty ? Outcome.found : .ran).end()
  }

  private func matches(in corpus: Corpus) throws(CommandError) -> [PassageHit] {
    let index = try Workspace.indexOrMemory()
    do {
      try index.update(with: corpus.documents)
      return try index.search(pattern, author: author, source: source.map(Identifier.init(rawValue:)))
    } catch {
      throw CommandError("\(Workspace.indexPath): \(ErrorWording.of(error)); the index may be deleted at any time")
    }
  }
}

extension Corpus {
  /// Says what could not be read, and ends the command with 2 if there is any of it.
  static func end(with failures: [Report.Failure]) throws {
    for failure in failures { Console.complain("\(failure.path): \(failure.reason)") }
    if !failures.isEmpty { try Outcome.failed.end() }
  }
}
