internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import Foundation

/// Links words of a source to a claim.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Link words of a source to a claim that they support, refute or discuss.",
    discussion: """
      Example: gainsay annotate gazette --quote "the bridge cost 41 million" --claim bridge-cost --stance refutes
      A whole passage: gainsay annotate gazette:3 --claim bridge-cost --stance discusses
      In bulk: gainsay annotate --bulk FILE, a JSON object a line: source, quote, claim, stance, and where wanted \
      passage, place, speaker, anonymous, note, annotator. A line that is wrong is said and the others go on.
      By hand: gainsay annotate gazette, or without a source, opens it on the full screen, keyboard only; ? there shows the \
      keys. --line asks line by line, for screen readers, pipes and terminals that move no cursor.
      """)

  @Argument(help: ArgumentHelp("The source, or one of its passages.", valueName: "source[:passage]"))
  var source: String?

  @Option(help: "The words, as a reader sees them.")
  var quote: String?

  @Option(help: ArgumentHelp("Take the words in this passage, by its number.", valueName: "n"))
  var passage: Int?

  @Option(help: ArgumentHelp("Take the words at this place of those that are listed.", valueName: "n"))
  var place: Int?

  @Option(help: ArgumentHelp("The claim.", valueName: "id"))
  var claim: String?

  @Option(help: "supports, refutes or discusses.")
  var stance: Stance?

  @Option(help: ArgumentHelp("Whose word it is, where not the author's.", valueName: "name"))
  var speaker: String?

  @Option(
    help: ArgumentHelp("The wording that stands for an unnamed speaker, such as “most analysts”.", valueName: "cue"))
  var anonymous: String?

  @Option(name: [.customShort("m"), .long], help: "A remark.")
  var note: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Who annotates; git's user.name where not given.", valueName: "name"))
  var annotator: String?

  @Option(help: ArgumentHelp("Read annotations from a JSON Lines file; - is standard input.", valueName: "file"))
  var bulk: String?

  @Flag(help: "By hand: ask line by line, without a full screen.")
  var line = false

  @Flag(help: "Never ask anything.")
  var noInput = false

  @OptionGroup var project: ProjectOptions

  /// Whether nothing says what to annotate, so that it is asked for.
  private var isByHand: Bool {
    bulk == nil && quote == nil && passage == nil && place == nil && claim == nil && stance == nil && speaker == nil
      && anonymous == nil
      && note == nil
  }

  func run() throws {
    try project.enterProject()
    if isByHand, !noInput {
      return try InteractiveAnnotation(source: source, isLineMode: line, annotator: annotator, paint: project.paint)
        .run()
    }
    let requests = try bulk.map(AnnotationRequest.read) ?? [(1, .success(request()))]
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    let store = Workspace.store
    let stored = store.load()
    let annotator = Reviewer.nameIfKnown(annotator)
    var failed = false
    var texts: [Identifier<Source>: SearchableText] = [:]
    for (line, request) in requests {
      do {
        var annotation = try request.get().annotation(in: corpus, stored: stored, texts: &texts)
        annotation.annotator = annotation.annotator ?? annotator
        try ClaimCommand.keep { try store.save(annotation, replacing: nil) }
        project.say("\(annotation.id)  \(annotation.stance.rawValue) \(annotation.claim)  “\(annotation.quote ?? "")”")
      } catch {
        failed = true
        Console.complain(bulk == nil ? ErrorWording.of(error) : "line \(line): \(ErrorWording.of(error))")
      }
    }
    if failed { try Outcome.failed.end() }
  }

  func validate() throws {
    if speaker != nil, anonymous != nil {
      throw ValidationError("--speaker names one, --anonymous says that none is named")
    }
    if speaker?.allSatisfy(\.isWhitespace) == true { throw ValidationError("--speaker is a name; it may not be empty") }
    if bulk != nil, source != nil || quote != nil || claim != nil || stance != nil || passage != nil || place != nil {
      throw ValidationError("--bulk takes source, quote, claim and stance from its lines; leave them out beside it")
    }
  }

  private func request() throws(CommandError) -> AnnotationRequest {
    guard let source, let claim, let stance else {
      throw CommandError(
        "annotate takes a source, --quote, --claim and --stance: gainsay annotate SOURCE --quote \"…\" --claim ID --stance supports\(noInput ? "; without --no-input it asks" : "")"
      )
    }
    return AnnotationRequest(
      source: source, quote: quote, passage: passage, place: place, claim: claim, stance: stance, speaker: speaker,
      anonymous: anonymous, note: note)
  }
}
