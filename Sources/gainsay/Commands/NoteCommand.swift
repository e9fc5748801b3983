internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// A remark on anything.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Remark on a claim, an annotation, a source, a passage, or words of a source.",
    discussion: """
      Examples: gainsay note bridge-cost "the ministry counts the ramps too"
      gainsay note gazette:3 --quote "41 million" "before inflation"
      Without a text the notes on it are listed. gainsay rm ID removes one.
      """)

  @Argument(
    help: ArgumentHelp(
      "A claim, an annotation (the first letters of its id will do), a source or source:passage.", valueName: "subject")
  )
  var subject: String

  @Argument(help: "The remark.")
  var text: String?

  @Option(help: ArgumentHelp("The words of the source that it is about.", valueName: "words"))
  var quote: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who remarks; git's user.name where not given.", valueName: "name"))
  var annotator: String?

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    let about = try found(in: stored)
    guard let text else {
      let notes = stored.notes.filter { Self.isAbout($0.subject, about) }
      for line in NoteWording.lines(notes, indent: 0) { Console.print(Console.visible(line)) }
      if notes.isEmpty { project.say("no note on \(subject)") }
      return
    }
    guard !text.allSatisfy(\.isWhitespace) else { throw CommandError("a note says something; it may not be empty") }
    let note = Note(
      id: AnnotationIdentifiers.next(), subject: about, text: text, annotator: Reviewer.nameIfKnown(annotator))
    try ClaimCommand.keep { try Workspace.store.save(note, replacing: nil) }
    project.say("note \(note.id)")
  }

  /// What the subject names: a claim before an annotation before a source.
  private func found(in stored: StoreContents) throws(CommandError) -> Note.Subject {
    if quote == nil {
      if let claim = stored.claims.first(where: { $0.id.rawValue == subject }) { return .claim(claim.id) }
      let annotations = stored.annotations.filter { subject.count > 3 && $0.id.rawValue.hasPrefix(subject) }
      if annotations.count == 1 { return .annotation(annotations[0].id) }
      if annotations.count > 1 {
        throw CommandError("“\(subject)” begins \(annotations.count) annotations; give more letters")
      }
    }
    let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts.first ?? ""
    let document: Document
    do {
      document = try Corpus(paths: [Workspace.sourceFolder]).document(named: name)
    } catch {
      throw CommandError("“\(subject)” is neither a claim nor an annotation, and \(error.message)")
    }
    let passage = try parts.dropFirst().first.map { (number) throws(CommandError) -> Passage in
      try document.passage(numbered: number)
    }
    if let quote {
      let place = try QuotePlace(quote: quote, passage: passage, document: document).range(number: nil)
      return .source(document.source.id, words: Anchorer.selectors(for: place, in: document.text))
    }
    return .source(
      document.source.id, words: passage.map { Anchorer.selectors(for: $0.range, in: document.text) } ?? [])
  }

  /// Whether a remark is about what was asked for; all remarks on words of a source are about the source.
  private static func isAbout(_ subject: Note.Subject, _ asked: Note.Subject) -> Bool {
    if case .source(let source, let words) = asked, words.isEmpty, case .source(source, _) = subject { return true }
    return subject == asked
  }
}
