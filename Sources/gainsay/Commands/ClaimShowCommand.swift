internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// One claim with all that is said on it.
struct ClaimShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a claim: its words, who supports, refutes and discusses it, notes.",
    discussion: "Example: gainsay claim show bridge-cost")

  @Argument(help: ArgumentHelp("The claim.", valueName: "id"))
  var id: String

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    let named = try stored.claim(named: id)
    let contents = stored.withMergesDone
    guard let claim = contents.claims.first(where: { $0.id == MergedClaims(stored.claims).end(of: named.id) }) else {
      throw CommandError("\(id) was merged into a claim that is not there; gainsay fsck tells more")
    }
    var lines = ["\(claim.id)\(claim.topic.map { "  [\($0)]" } ?? "")", "  \(claim.statement)"]
    if let rating = claim.rating { lines.append("  rated: \(ClaimWording.words(rating))") }
    let merged = stored.claims.filter { $0.id != claim.id && MergedClaims(stored.claims).end(of: $0.id) == claim.id }
    for other in merged { lines.append("  merged into it: \(other.id)  \(other.statement)") }
    lines += NoteWording.lines(contents.notes.filter { $0.subject == .claim(claim.id) }, indent: 2)
    Console.print(Console.visible(lines.joined(separator: "\n")))

    let mine = contents.annotations.filter { $0.claim == claim.id }
    let corpus = mine.isEmpty ? nil : Corpus(paths: [Workspace.sourceFolder])
    let documents = corpus?.documents ?? []
    let anchored = Pipeline.anchored(mine, in: documents)
    let sources = Dictionary(documents.map { ($0.source.id, $0) }) { first, _ in first }
    for stance in Stance.allCases {
      let here = anchored.filter { $0.annotation.stance == stance }
      if !here.isEmpty { Console.print("\(stance.rawValue) (\(here.count))") }
      for annotation in here {
        Console.print(Console.visible(Self.text(annotation, in: sources[annotation.annotation.source])))
        let notes = contents.notes.filter { $0.subject == .annotation(annotation.annotation.id) }
        for line in NoteWording.lines(notes, indent: 6) { Console.print(Console.visible(line)) }
      }
    }
    for annotation in mine where sources[annotation.source] == nil {
      Console.print(
        Console.visible("source missing: \(annotation.source)  \(annotation.id)  “\(annotation.quote ?? "")”"))
    }
    try Corpus.end(with: stored.failures + (corpus?.failures ?? []))
  }

  private static func text(_ anchored: AnchoredAnnotation, in document: Document?) -> String {
    let annotation = anchored.annotation
    let wording = AnchorWording(annotation: annotation, anchor: anchored.anchor, text: document?.text ?? "")
    var lines = wording.lines.map { "  \($0)" }
    var credit = [document.map { PassagePrinter.credit($0.source) } ?? annotation.source.rawValue]
    if let evidence = anchored.evidence { credit.append("\(document?.source.path ?? ""):\(evidence.line)") }
    switch annotation.attribution {
    case .author: break
    case .speaker(let name, _): credit.append("quoting \(name)")
    case .anonymous(let cue): credit.append("unnamed speaker (“\(cue)”)")
    }
    if wording.state != "unchanged" { credit.append(wording.state) }
    lines.append("      \(credit.joined(separator: ", "))  \(annotation.id)")
    if let annotator = annotation.annotator { lines[lines.count - 1] += "  by \(annotator)" }
    if let note = annotation.note { lines.append("      note: \(note)") }
    return lines.joined(separator: "\n")
  }
}

/// Words for remarks.
enum NoteWording {
  /// One line a remark.
  static func lines(_ notes: [Note], indent: Int) -> [String] {
    notes.map { note in
      let text = note.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let space = String(repeating: " ", count: indent)
      return "\(space)note: \(text)  \(note.id)\(note.annotator.map { "  by \($0)" } ?? "")"
    }
  }
}
