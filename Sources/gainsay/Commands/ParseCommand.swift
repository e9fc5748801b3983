internal import ArgumentParser
internal import ClaimModel
internal import Reporting

/// Sources as passages, for other programs.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Print sources as passages with their places, in JSON Lines or plain text.",
    discussion: """
      A web archive, a book or a saved page with frames gives a source a page: crawl.warc#7 is named crawl-007.
      Example: gainsay parse seeds/*.html --format jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, text }

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "file"))
  var paths: [String]

  @Option(help: ArgumentHelp("jsonl or text.", valueName: "format"))
  var format = Format.jsonl

  @Flag(help: "Also the blocks that are no part of the article, each with the reason.")
  var furniture = false

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enter()
    let corpus = Corpus(paths: paths)
    for document in corpus.documents {
      switch format {
      case .jsonl: Console.print(ParseOutput.jsonLines(document, furniture: furniture))
      case .text: Console.print(PassagePrinter.text(document, furniture: furniture))
      }
    }
    corpus.noteWhatWasPassedOver()
    try Corpus.end(with: corpus.failures)
  }
}
