internal import AnnotationStorage
internal import ClaimModel

/// The commands that do from a shell what was done with a key.
enum EquivalentCommand {
  /// Registers a claim.
  static func register(_ claim: Claim) -> String {
    let end = claim.statement.hasPrefix("-") ? "-- " : ""
    let topic = claim.topic.map { " " + ShellQuoting.option("--topic", $0) } ?? ""
    return "gainsay claim add --id \(claim.id)\(topic) \(end)\(ShellQuoting.word(claim.statement))"
  }

  /// Makes an annotation; with the place where the words stand at several.
  static func annotate(_ annotation: Annotation, at range: TextRange, in document: Document) -> String {
    let quote = oneLine(annotation.quote ?? "")
    var parts = ["gainsay annotate \(annotation.source)", ShellQuoting.option("--quote", quote)]
    parts += place(of: quote, at: range, in: document)
    parts += ["--claim \(annotation.claim)", "--stance \(annotation.stance.rawValue)"]
    switch annotation.attribution {
    case .author: break
    case .speaker(let name, _): parts.append(ShellQuoting.option("--speaker", name))
    case .anonymous(let cue): parts.append(ShellQuoting.option("--anonymous", cue))
    }
    if let note = annotation.note { parts.append(ShellQuoting.option("--note", note)) }
    return parts.joined(separator: " ")
  }

  /// Removes an annotation.
  static func remove(_ annotation: Annotation) -> String { "gainsay rm \(annotation.id)" }

  /// Which of several places of the words is meant: the passage, and the place within it where that is not enough.
  private static func place(of quote: String, at range: TextRange, in document: Document) -> [String] {
    let places = Anchorer().locate(quote, in: document.text)
    guard places.count > 1 else { return [] }
    let index = ReadingText.first(document.passages.count) { document.passages[$0].range.upperBound > range.lowerBound }
    guard document.passages.indices.contains(index) else { return [] }
    let within = places.filter { document.passages[index].range.overlaps($0) }
    let place = within.firstIndex { $0.overlaps(range) }
    return ["--passage \(index + 1)"] + (within.count > 1 ? place.map { ["--place \($0 + 1)"] } ?? [] : [])
  }

  /// Passages meet at a blank line, which a quote's white space stands for.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
