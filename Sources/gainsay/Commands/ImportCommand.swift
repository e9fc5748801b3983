internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import Exchange
internal import Foundation

/// Takes in annotations and bibliographies of other programs.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read annotations (W3C, Hypothesis, our table) or a bibliography (CSL-JSON, BibTeX) of another program.",
    discussion: """
      Quotes are looked for in the project's own texts; tags such as claim:ID and refutes say what they do. A bibliography \
      fills seeds/sources.json. What cannot be imported is said, with the reason, and the exit code is 2; the rest goes in.
      Example: gainsay import hypothesis.json --claim bridge-cost --stance discusses --dry-run
      """)

  @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("w3c, hypothesis, csv, csl or bibtex, where the content does not tell.", valueName: "format"))
  var format: ImportFormat?

  @Flag(help: "Say what would be imported and write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("The claim of annotations that name none.", valueName: "id"))
  var claim: String?

  @Option(help: "The stance of annotations that name none: supports, refutes or discusses.")
  var stance: Stance?

  @Flag(help: "Register claims that the file words and the project does not have.")
  var addClaims = false

  @Flag(help: "Also take quotes whose words differ a little, with the words of the source.")
  var changed = false

  @Flag(help: "Let a bibliography win over what is known of a source.")
  var replace = false

  @OptionGroup var project: ProjectOptions

  /// As many bytes are read: some hundred thousand annotations.
  private static let limit = 256 << 20

  func run() throws {
    try project.enterProject()
    let bytes =
      file == "-"
      ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try FileAccess.read(file, limit: Self.limit)
    let form = try read { () throws(ExchangeError) in
      if let named = format { return named }
      return try ImportFormat(guessing: bytes)
    }
    if format == nil, !project.quiet {
      Console.complain("\(file): read as \(form.title) (--format \(form.rawValue))")
    }
    let tally = ImportTally(isDryRun: dryRun, say: project.say)
    switch form {
    case .w3c: try take(try read { () throws(ExchangeError) in try WebAnnotationReader.read(bytes) }, tally)
    case .hypothesis: try take(try read { () throws(ExchangeError) in try HypothesisReader.read(bytes) }, tally)
    case .csv: try take(try read { () throws(ExchangeError) in try AnnotationTable.read(bytes) }, tally)
    case .csl: try take(try read { () throws(ExchangeError) in try CSLReader.read(bytes) }, tally)
    case .bibtex: try take(try read { () throws(ExchangeError) in try BibTeXReader.read(bytes) }, tally)
    }
  }

  private func read<Result>(_ work: () throws(ExchangeError) -> Result) throws(CommandError) -> Result {
    do {
      return try work()
    } catch {
      throw CommandError("\(file): \(error.words); nothing was written")
    }
  }

  private func take(_ reading: DraftReading, _ tally: ImportTally) throws {
    let (corpus, store) = (Corpus(paths: [Workspace.sourceFolder]), Workspace.store)
    let contents = store.load()
    for failure in contents.failures + corpus.failures { Console.complain("\(failure.path): \(failure.reason)") }
    let options = AnnotationImport.Options(
      claim: claim.map(Identifier.init(rawValue:)), stance: stance, addsClaims: addClaims, takesChanged: changed)
    var work = AnnotationImport(contents: contents, corpus: corpus, store: store, options: options, tally: tally)
    work.take(reading)
    try work.tally.end()
  }

  private func take(_ reading: BibliographyReading, _ tally: ImportTally) throws {
    let corpus = Corpus(paths: [Workspace.sourceFolder])
    for failure in corpus.failures { Console.complain("\(failure.path): \(failure.reason)") }
    var work = BibliographyImport(corpus: corpus, replaces: replace, tally: tally)
    work.take(reading)
    try work.tally.end()
  }
}
