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

  /// Makes an annotation; with the passage where the words stand at several places.
  static func annotate(_ annotation: Annotation, at range: TextRange, in document: Document) -> String {
    let quote = oneLine(annotation.quote ?? "")
    var parts = ["gainsay annotate \(annotation.source)", ShellQuoting.option("--quote", quote)]
    if let passage = passage(of: quote, at: range, in: document) { parts.append("--passage \(passage)") }
    parts += ["--claim \(annotation.claim)", "--stance \(annotation.stance.rawValue)"]
    switch annotation.attribution {
    case .author: break
    case .speaker(let name, _): parts.append(ShellQuoting.option("--speaker", name))
    case .anonymous(let cue): parts.append(ShellQuoting.option("--anonymous", cue))
    }
    if let note = annotation.note { parts.append(ShellQuoting.option("--note", note)) }
    return parts.joined(separator: " ")
  }

  /// Removes an annotation: its file, for the store is plain files.
  static func remove(_ annotation: Annotation) -> String {
    "rm \(Workspace.annotationFolder)/\(annotation.source)/\(annotation.id).json"
  }

  /// The number of the passage, where the words alone would be ambiguous.
  private static func passage(of quote: String, at range: TextRange, in document: Document) -> Int? {
    guard Anchorer().locate(quote, in: document.text).count > 1 else { return nil }
    let index = ReadingText.first(document.passages.count) {
      document.passages[$0].range.upperBound > range.lowerBound
    }
    return index + 1
  }

  /// Passages meet at a blank line, which a quote's white space stands for.
  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
