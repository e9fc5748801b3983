internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// What is known of two sources beyond their words.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Say that a source copies, cites, is a version of, or supersedes another.",
    discussion: """
      Versions of one work are not told to conflict with one another: what changed between them is a correction.
      Without sources the links are listed; gainsay rm ID removes one.
      Example: gainsay link survey-corrected survey --as supersedes -m "erratum of 4 May"
      """)

  @Argument(help: ArgumentHelp("The source that copies, cites, is the version or supersedes.", valueName: "a"))
  var from: String?

  @Argument(help: ArgumentHelp("The other source.", valueName: "b"))
  var to: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("copy-of, cites, version-of or supersedes.", valueName: "relation"))
  var relation: SourceLink.Relation?

  @Option(name: [.customShort("m"), .long], help: "Why.")
  var note: String?

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if from != nil, to == nil || relation == nil {
      throw ValidationError("a link takes two sources and --as, as in gainsay link A B --as copy-of")
    }
  }

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    guard let from, let to, let relation else {
      for link in stored.links {
        let note = link.note.map { "  (\($0))" } ?? ""
        Console.print(Console.visible("\(link.id)  \(link.from) \(link.relation.rawValue) \(link.to)\(note)"))
      }
      try Corpus.end(with: stored.failures)
      return
    }
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    let link = SourceLink(
      id: AnnotationIdentifiers.next(), from: try corpus.document(named: from).source.id,
      to: try corpus.document(named: to).source.id, relation: relation, note: note,
      annotator: Reviewer.nameIfKnown(nil))
    guard link.from != link.to else { throw CommandError("\(from) cannot be linked with itself") }
    if let known = stored.links.first(where: { ($0.from, $0.to, $0.relation) == (link.from, link.to, link.relation) }) {
      project.say("link \(known.id) says so already")
      return
    }
    try ClaimCommand.keep { try Workspace.store.save(link, replacing: nil) }
    project.say("link \(link.id)")
  }
}
