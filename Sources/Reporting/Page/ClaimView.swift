internal import ClaimModel

/// A registered claim with the words that support, refute or discuss it.
struct ClaimView {
  struct Side {
    let name: HTML
    let words: [Words]
  }

  struct Words {
    /// The words inside their passage; none where they are lost or ambiguous.
    let statements: [StatementView]
    /// The words as they were annotated, where they have no place in the source any more.
    let lost: HTML
    let source: HTML
    let remark: HTML
    let note: HTML
  }

  let id: HTML
  let statement: HTML
  let topic: HTML
  let sides: [Side]
  let isEmpty: Bool

  init(_ claim: Claim, in index: ReportIndex) {
    id = HTML(claim.id.rawValue)
    statement = HTML(claim.statement)
    topic = claim.topic.map { HTML($0) } ?? .none
    let annotations = index.report.annotations.filter { $0.annotation.claim == claim.id }
    isEmpty = annotations.isEmpty
    sides = [(Stance.supports, "Supported by"), (.refutes, "Refuted by"), (.discusses, "Discussed by")].compactMap {
      stance, name in
      let words = annotations.filter { $0.annotation.stance == stance }.map { Self.words($0, in: index) }
      return words.isEmpty ? nil : Side(name: HTML(name), words: words)
    }
  }

  private static func words(_ anchored: AnchoredAnnotation, in index: ReportIndex) -> Words {
    let statement = anchored.evidence.map { StatementView($0, number: nil, marks: [], tag: "strong", in: index) }
    return Words(
      statements: statement.map { [$0] } ?? [],
      lost: statement == nil ? HTML(anchored.annotation.quote ?? "words without a quotation") : .none,
      source: HTML(anchored.annotation.source.rawValue), remark: HTML(anchored.anchor.remark),
      note: anchored.annotation.note.map { HTML($0) } ?? .none)
  }
}
