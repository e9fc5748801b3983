internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import SourceParsing

/// What is done to one source.
struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Put a new version of a source in the place of the old one.",
    subcommands: [Update.self])

  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update",
      abstract: "Show what a new version of a source does to its annotations, then put it in place.",
      discussion: """
        = unchanged, > moved, ~ changed, ? in several places, - lost. Annotations are never rewritten: they keep their words, and \
        status and audit show what no longer holds.
        Example: gainsay source update survey ~/Downloads/survey-corrected.html --dry-run
        """)

    @Argument(help: ArgumentHelp("The source's name.", valueName: "source"))
    var source: String

    @Argument(help: ArgumentHelp("The file of the new version.", valueName: "file"))
    var file: String

    @Flag(help: "Show what would change and write nothing.")
    var dryRun = false

    @OptionGroup var project: ProjectOptions

    func run() throws {
      try project.enterProject()
      let old = try Corpus(paths: [Workspace.sourceFolder]).document(named: source)
      let place = old.source.path
      guard !place.contains("#") else {
        throw CommandError(
          "\(place): one of several sources of a file; put a new file in its place with gainsay add --replace")
      }
      guard FilePath.ending(of: FilePath.name(of: file)) == FilePath.ending(of: FilePath.name(of: place)) else {
        throw CommandError(
          "\(file): \(place) is to be replaced, and its ending is another: add it as a source of its own")
      }
      let parsed = ParsedFile(SourceFolder.Entry(path: file, id: old.source.id))
      guard let new = parsed.documents.first, parsed.documents.count == 1 else {
        let reason = parsed.failures.first?.reason ?? "it holds \(parsed.documents.count) sources"
        throw CommandError("\(file): \(reason)")
      }
      let stored = Workspace.store.load()
      let counts = show(stored.annotations.filter { $0.source == old.source.id }, old: old, new: new)
      Console.print(counts)
      if new.fingerprint == old.fingerprint {
        project.say("the two files are the same; nothing to write")
      } else if dryRun {
        project.say("nothing was written")
      } else {
        try FileAccess.copy(file, to: place)
        project.say("wrote \(place)")
      }
      try Corpus.end(with: stored.failures)
    }

    /// Prints what becomes of each annotation, the lost ones last; gives the summary.
    private func show(_ annotations: [Annotation], old: Document, new: Document) -> String {
      let anchorer = Anchorer()
      var counts: [String: Int] = [:]
      let wordings = annotations.map { annotation in
        let anchor = Self.compared(
          anchorer.anchor(annotation.selectors, in: old.text), anchorer.anchor(annotation.selectors, in: new.text))
        return AnchorWording(annotation: annotation, anchor: anchor, text: new.text)
      }
      let order = ["=", ">", "~", "?", "-"]
      for sign in order {
        for wording in wordings where wording.sign == sign {
          counts[sign, default: 0] += 1
          if sign == "=" { continue }
          Console.print(Console.visible("\(sign) \(wording.annotation.id)  \(wording.state)"))
          for line in wording.lines { Console.print(Console.visible("    \(line)")) }
        }
      }
      let passages = (old.passages.count, new.passages.count)
      let words = zip(order, ["unchanged", "moved", "changed", "ambiguous", "lost"]).map {
        "\($0) \(counts[$0] ?? 0) \($1)"
      }
      return
        "\(FindingPrinter.count(annotations.count, "annotation")): \(words.joined(separator: ", ")); passages \(passages.0) → \(passages.1)"
    }

    /// A place that only slid along with the text before it is where it was.
    private static func compared(_ old: Anchor, _ new: Anchor) -> Anchor {
      if case .moved(let range) = new, case .moved = old { return .exact(range) }
      return new
    }
  }
}
