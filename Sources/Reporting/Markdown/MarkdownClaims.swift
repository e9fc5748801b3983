internal import ClaimModel

/// The registered claims with the words that support, refute or discuss them, as Markdown.
enum MarkdownClaims {
  static func blocks(_ index: ReportIndex) -> [String] {
    guard !index.report.claims.isEmpty else { return [] }
    var blocks = ["## Claims"]
    for claim in index.report.claims {
      blocks.append("### \(MarkdownText.escaped(claim.statement)) \(MarkdownText.code(claim.id.rawValue))")
      let annotations = index.report.annotations.filter { $0.annotation.claim == claim.id }
      if annotations.isEmpty { blocks.append("No annotation.") }
      for stance in Stance.allCases {
        for annotation in annotations where annotation.annotation.stance == stance {
          blocks.append(
            "**\(stance.rawValue)**" + (annotation.annotation.note.map { " " + MarkdownText.escaped($0) } ?? ""))
          blocks.append(words(of: annotation, in: index))
        }
      }
    }
    return blocks
  }

  private static func words(of anchored: AnchoredAnnotation, in index: ReportIndex) -> String {
    if let evidence = anchored.evidence { return MarkdownReport.statement(evidence, number: nil, in: index) }
    let quote = anchored.annotation.quote.map { MarkdownText.quotation($0) + "\n>\n" } ?? ""
    return quote + "> — \(MarkdownText.code(anchored.annotation.source.rawValue)): \(anchored.anchor.remark)"
  }
}

extension Anchor {
  /// What a reader should know of the place of an annotation's words; empty where they stand as they stood.
  var remark: String {
    switch self {
    case .exact, .normalised: ""
    case .moved: "the words stand at another place now"
    case .changed: "the words have changed since they were annotated"
    case .ambiguous(let ranges): "the words stand at \(ranges.count) places and nothing tells which is meant"
    case .lost: "the words are no longer in the source"
    }
  }
}
