internal import ClaimModel

/// A registered claim with the words that support, refute or discuss it.
struct ClaimView {
  struct Side {
    let name: HTML
    let words: HTML
  }

  struct Words {
    /// The words inside their passage; empty where they are lost or ambiguous.
    let statement: HTML
    /// The words as they were annotated, where they have no place in the source any more.
    let lost: HTML
    let source: HTML
    let remark: HTML
    let note: HTML
  }

  let id: HTML
  let place: HTML
  let statement: HTML
  let topic: HTML
  let sides: [Side]
  /// When its words were published and of when they speak.
  let timeline: HTML
  let isEmpty: Bool

  private static let stances: [(Stance, side: String, value: String)] = [
    (.supports, "Supported by", "supports"), (.refutes, "Refuted by", "refutes"),
    (.discusses, "Discussed by", "discusses"),
  ]

  init(_ claim: Claim, _ annotations: [AnchoredAnnotation], in index: ReportIndex, _ template: PageTemplate) {
    id = HTML(claim.id.rawValue)
    place = HTML("claim-" + claim.id.rawValue)
    statement = HTML(claim.statement)
    topic = claim.topic.map { HTML($0) } ?? .none
    isEmpty = annotations.isEmpty
    var number = 0
    var entries: [TimelineView.Entry] = []
    var sides: [Side] = []
    for (stance, name, value) in Self.stances {
      let words = annotations.filter { $0.annotation.stance == stance }.map { anchored in
        if let evidence = anchored.evidence {
          number += 1
          entries.append(TimelineView.Entry(value: value, number: number, evidence: evidence))
        }
        return Self.words(anchored, number: number, in: index, template)
      }
      if !words.isEmpty { sides.append(Side(name: HTML(name), words: template.markup(words))) }
    }
    self.sides = sides
    timeline =
      TimelineView(entries, heading: "Stance", in: index, template).map { template.markup($0) } ?? .none
  }

  private static func words(
    _ anchored: AnchoredAnnotation, number: Int, in index: ReportIndex, _ template: PageTemplate
  ) -> Words {
    let statement = anchored.evidence.map { StatementView($0, number: number, marks: [], tag: "strong", in: index) }
    return Words(
      statement: statement.map { template.markup($0) } ?? .none,
      lost: statement == nil ? HTML(anchored.annotation.quote ?? "words without a quotation") : .none,
      source: HTML(anchored.annotation.source.rawValue), remark: HTML(anchored.anchor.remark),
      note: anchored.annotation.note.map { HTML($0) } ?? .none)
  }
}

extension ClaimView.Words: PagePart {
  static let template = "words"

  var fields: KeyValuePairs<String, PartField> {
    [
      "statement": .markup(statement), "lost": .markup(lost), "source": .markup(source), "remark": .markup(remark),
      "note": .markup(note),
    ]
  }
}
