internal import ArgumentParser
internal import ClaimModel
internal import CorpusIndexing
internal import Foundation
internal import SourceParsing

/// New sources.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Copy articles into seeds/ and show what was read: passages, words, encoding, warnings.",
    discussion: """
      Pages and texts, web archives (.warc, .mhtml), books (.epub), documents (.docx) and PDF files (with pdftotext).
      Example: gainsay add ~/Downloads/report.html --author "Jane Roe" --date 2024-05-04
      From another program: pdftotext paper.pdf - | gainsay add - --name paper.txt
      What the flags say is kept in seeds/sources.json and wins over the file's own words.
      """)

  @Argument(help: ArgumentHelp("Files or folders; - is standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The file name under which standard input is kept, with its ending.", valueName: "file"))
  var name: String?

  @Option(help: "The headline.")
  var title: String?

  @Option(help: ArgumentHelp("An author, “Given Family”; may be repeated.", valueName: "name"))
  var author: [String] = []

  @Option(help: "The outlet or institution.")
  var publisher: String?

  @Option(help: ArgumentHelp("The day of publication.", valueName: "yyyy-mm-dd"))
  var date: CalendarDate?

  @Option(help: "The address.")
  var url: String?

  @Flag(help: "Put a changed file in the place of one that seeds/ holds.")
  var replace = false

  @OptionGroup var project: ProjectOptions

  private var metadata: SourceMetadata {
    var metadata = SourceMetadata()
    metadata.title = title
    metadata.authors = author
    metadata.publisher = publisher
    metadata.published = date
    metadata.url = url
    return metadata
  }

  func validate() throws {
    guard paths.contains("-") else {
      if name != nil { throw ValidationError("--name goes with standard input, -") }
      return
    }
    guard let name, paths == ["-"] else {
      throw ValidationError("standard input is one text and takes a name: gainsay add - --name memo.txt")
    }
    guard !name.contains("/"), !name.hasPrefix("."), name.contains(".") else {
      throw ValidationError("--name is a file name with an ending, such as memo.txt")
    }
  }

  func run() throws {
    try project.enterProject()
    let incoming = try name.map { (name) throws(CommandError) -> String in
      let path = ".gainsay/incoming/\(name)"
      try FileAccess.makeFolder(FilePath.folder(of: path))
      try FileAccess.write(Array(FileHandle.standardInput.readDataToEndOfFile()), to: path)
      return path
    }
    defer { if let incoming { unlink(incoming) } }
    let folder = SourceFolder(paths: incoming.map { [$0] } ?? paths)
    var failures = folder.failures
    if metadata != SourceMetadata() && folder.entries.count > 1 {
      throw CommandError("title, author, date, publisher and url belong to one file; add the files one by one")
    }
    let (corpus, added) = ProgressBar.shown(unless: project.quiet) { progress in
      var added: [String] = []
      progress?.begin("copying", of: folder.entries.count)
      for entry in folder.entries {
        do throws(CommandError) {
          added.append(try bring(entry.path))
        } catch {
          failures.append(Report.Failure(path: entry.path, reason: error.message))
        }
        progress?.advance()
      }
      return (Corpus(paths: added, progress: progress), added)
    }
    if added.isEmpty {
      try Corpus.end(with: failures)
    }
    corpus.noteWhatWasPassedOver()
    for document in corpus.documents { project.say(PassagePrinter.card(document) + "\n\n") }
    do {
      try ProgressBar.shown(unless: project.quiet) { progress in
        try Workspace.index().update(with: Corpus(paths: [Workspace.sourceFolder], progress: progress).documents)
      }
    } catch {
      Console.complain("the search index was not written: \(ErrorWording.of(error))")
    }
    try Corpus.end(with: (failures + corpus.failures).sorted())
  }

  /// Copies a file into `seeds/`, unless it lies there; gives its path.
  private func bring(_ path: String) throws(CommandError) -> String {
    let stem = SourceName.stem(of: path)
    var place = path
    if !path.hasPrefix(Workspace.seedFolder + "/") {
      place = Workspace.seedFolder + "/" + FilePath.name(of: path)
      let id = Identifier<Source>(folding: stem)
      if let other = SourceFolder(paths: [Workspace.seedFolder]).entries.first(where: {
        $0.id == id && $0.path != place
      }) {
        throw CommandError(
          "\(other.path) is the source \(id) already, and annotations name sources so: give the new file another name")
      }
      if FileAccess.exists(place), try !FileAccess.isSame(path, as: place), !replace {
        throw CommandError("\(place) holds another text; --replace puts this one in its place")
      }
      let file = ParsedFile(SourceFolder.Entry(path: path, id: Identifier(folding: stem)))
      if file.documents.isEmpty, let failure = file.failures.first { throw CommandError(failure.reason) }
      try FileAccess.copy(path, to: place)
    }
    if metadata != SourceMetadata() {
      try SidecarFile.set(metadata, for: stem, in: FilePath.folder(of: place))
    }
    return place
  }
}
