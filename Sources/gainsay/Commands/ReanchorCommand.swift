internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import TextAnalysis

/// Lets annotations take over the words as they stand now.
struct ReanchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reanchor", abstract: "Let annotations hold the words that their source has now.",
    discussion: """
      status and audit tell which evidence moved, changed or is lost; nothing is rewritten until you say so here. \
      --moved takes all whose words only moved. One that is lost needs its new words: --quote.
      Example: gainsay reanchor 01jd8 --quote "the bridge cost 42 million"
      """)

  @Argument(help: ArgumentHelp("Annotations, by their ids or the first letters of them.", valueName: "annotation"))
  var ids: [String] = []

  @Flag(help: "All whose words stand unchanged at another place.")
  var moved = false

  @Option(help: ArgumentHelp("The words that one annotation is to hold.", valueName: "words"))
  var quote: String?

  @Option(help: ArgumentHelp("Take the words at this place of those that are listed.", valueName: "n"))
  var place: Int?

  @Flag(help: "Show what would change and write nothing.")
  var dryRun = false

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if ids.isEmpty != moved { throw ValidationError("name annotations, or say --moved") }
    if quote != nil, ids.count != 1 { throw ValidationError("--quote goes with one annotation") }
  }

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    let chosen = moved ? stored.annotations : try ids.map { try Self.annotation($0, in: stored) }
    var failed = false
    for anchored in Pipeline.anchored(chosen, in: corpus.documents) {
      if moved {
        guard case .moved = anchored.anchor else { continue }
      }
      do {
        try renew(anchored, in: corpus)
      } catch {
        failed = true
        Console.complain("\(anchored.annotation.id): \(ErrorWording.of(error))")
      }
    }
    for annotation in chosen where !corpus.documents.contains(where: { $0.source.id == annotation.source }) && !moved {
      failed = true
      Console.complain("\(annotation.id): its source \(annotation.source) is not there")
    }
    if failed { try Outcome.failed.end() }
  }

  private func renew(_ anchored: AnchoredAnnotation, in corpus: Corpus) throws(CommandError) {
    let annotation = anchored.annotation
    let document = try corpus.document(named: annotation.source.rawValue)
    let range: TextRange
    if let quote {
      range = try QuotePlace(quote: quote, passage: nil, document: document).range(number: place)
    } else if let found = anchored.anchor.range {
      range = found
    } else {
      range = try QuotePlace(quote: annotation.quote ?? "", passage: nil, document: document).range(number: place)
    }
    let selectors = Anchorer.selectors(for: range, in: document.text)
    guard selectors != annotation.selectors else {
      project.say("\(annotation.id)  holds these words already")
      return
    }
    let marked = WordMarks.marked(annotation.quote ?? "", String(document.text.utf8Slice(range.utf8)))
    project.say("\(annotation.id)\n  stored  “\(marked.left)”\n  now     “\(marked.right)”")
    if dryRun { return }
    var renewed = annotation
    renewed.selectors = selectors
    try ClaimCommand.keep { try Workspace.store.save(renewed, replacing: annotation) }
  }

  private static func annotation(_ prefix: String, in stored: StoreContents) throws(CommandError) -> Annotation {
    let found = stored.annotations.filter { !prefix.isEmpty && $0.id.rawValue.hasPrefix(prefix) }
    guard let first = found.first else { throw CommandError("no annotation is named “\(prefix)”; nothing was written") }
    guard found.count == 1 else {
      throw CommandError("“\(prefix)” begins \(found.count) annotations; give more letters, nothing was written")
    }
    return first
  }
}
