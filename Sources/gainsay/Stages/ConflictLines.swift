internal import ClaimModel

/// Writes conflicts to standard output, a JSON line each.
struct ConflictLines {
  private let documents: [Identifier<Source>: Document]
  private var output = OutputBuffer()

  /// Lines about these sources.
  init(_ documents: [Document]) {
    self.documents = Dictionary(documents.map { ($0.source.id, $0) }) { first, _ in first }
  }

  /// Writes a conflict; places are those in the text of a passage, which is what its reader has.
  mutating func add(_ finding: Finding) {
    output.add("{\"rule\":")
    output.add(json: finding.rule.rawValue)
    output.add(",\"tier\":")
    output.add(json: (finding.conflict?.tier ?? .conflict).rawValue)
    output.add(",\"score\":")
    output.add(share: finding.score)
    output.add(",\"message\":")
    output.add(json: finding.message)
    output.add(",\"sides\":[")
    for (index, side) in finding.evidence.enumerated() {
      if index > 0 { output.add(",") }
      add(side)
    }
    output.add("]}")
    output.endLine()
  }

  private mutating func add(_ side: Evidence) {
    let passage = documents[side.source]?.passage(at: side.range.lowerBound)
    let start = side.range.utf8.lowerBound - (passage?.range.utf8.lowerBound ?? 0)
    output.add("{\"source\":")
    output.add(json: side.source.rawValue)
    output.add(",\"passage\":")
    output.add(json: side.passage.rawValue)
    output.add(",\"start\":")
    output.add(start)
    output.add(",\"end\":")
    output.add(start + side.range.utf8.count)
    output.add(",\"quote\":")
    output.add(json: side.quote)
    output.add("}")
  }

  /// Writes what is left.
  mutating func finish() { output.flush() }
}
