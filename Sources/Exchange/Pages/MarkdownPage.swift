internal import ClaimModel

/// Annotations as a page for readers: by claim, then by stance, each with its words, place, speaker, date and note.
public enum MarkdownPage {
  /// The page; `prefix` leads from its folder to the project's, such as `../` for a page in `Reports`.
  public static func text(_ annotations: [PlacedAnnotation], prefix: String = "") -> String {
    let ids = Set(annotations.map(\.annotation.claim)).sorted()
    var blocks = ["# Claims and what the sources say of them"]
    if ids.isEmpty { blocks.append("No annotation.") }
    for id in ids {
      let own = annotations.filter { $0.annotation.claim == id }
      let claim = own.lazy.compactMap(\.claim).first
      blocks.append("## \(MarkdownMarks.escaped(claim?.statement ?? id.rawValue))")
      blocks.append(heading(id, claim))
      for stance in Stance.allCases {
        let those = own.filter { $0.annotation.stance == stance }.sorted(by: precedes)
        guard !those.isEmpty else { continue }
        blocks.append("### \(stance.rawValue) (\(those.count))")
        blocks += those.map { entry($0, prefix: prefix) }
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ id: Identifier<Claim>, _ claim: Claim?) -> String {
    var parts = [MarkdownMarks.code(id.rawValue)]
    if let topic = claim?.topic { parts.append(MarkdownMarks.escaped(topic)) }
    if let rating = claim?.rating {
      parts.append(
        "rated **\(MarkdownMarks.escaped(rating.label))** by \(MarkdownMarks.escaped(rating.reviewer)), \(rating.date)")
    }
    if let other = claim?.mergedInto { parts.append("merged into \(MarkdownMarks.code(other.rawValue))") }
    return parts.joined(separator: " · ")
  }

  /// By date of publication, undated ones last; then by source and place.
  private static func precedes(_ one: PlacedAnnotation, _ other: PlacedAnnotation) -> Bool {
    func key(_ placed: PlacedAnnotation) -> (String, String, Int, String) {
      (
        placed.source?.published?.description ?? "~", placed.annotation.source.rawValue,
        placed.codePoints?.lowerBound ?? .max, placed.annotation.id.rawValue
      )
    }
    return key(one) < key(other)
  }

  private static func entry(_ placed: PlacedAnnotation, prefix: String) -> String {
    let annotation = placed.annotation
    var origin: [String] = []
    switch annotation.attribution {
    case .author:
      let authors = placed.source?.authors ?? []
      if !authors.isEmpty { origin.append(MarkdownMarks.escaped(authors.joined(separator: ", "))) }
    case .speaker(let name, let cue):
      origin.append(MarkdownMarks.escaped(cue.isEmpty ? name : "\(name) (“\(cue)”)"))
    case .anonymous(let cue): origin.append("unnamed" + (cue.isEmpty ? "" : MarkdownMarks.escaped(" (“\(cue)”)")))
    }
    origin.append(MarkdownMarks.escaped(placed.source?.title ?? annotation.source.rawValue))
    if let published = placed.source?.published { origin.append(published.description) }
    origin.append(place(placed, prefix: prefix))
    var lines = [
      MarkdownMarks.quotation(placed.quote?.exact ?? ""), ">", "> — \(origin.joined(separator: ", "))",
    ]
    if let note = annotation.note {
      let remark = note.split(whereSeparator: \.isNewline).map { MarkdownMarks.escaped(String($0)) }
      let who = annotation.annotator.map { "\(MarkdownMarks.escaped($0)): " } ?? ""
      if !remark.isEmpty { lines += ["", who + remark.joined(separator: "\n\n")] }
    }
    return lines.joined(separator: "\n")
  }

  private static func place(_ placed: PlacedAnnotation, prefix: String) -> String {
    guard let source = placed.source else {
      return "\(MarkdownMarks.code(placed.annotation.source.rawValue)), which is not in the project"
    }
    // A member of a file has no line of its own.
    let file = String(source.path.prefix { $0 != "#" })
    guard let line = placed.line, file == source.path else {
      let lost = placed.line == nil ? ", the words are no longer there" : ""
      return MarkdownMarks.link(source.path, to: prefix + file) + lost
    }
    return MarkdownMarks.link("\(source.path):\(line)", to: "\(prefix)\(file)#L\(line)")
  }
}
