import ClaimModel
import Foundation
import Testing

@testable import Exchange

/// Annotations whose texts are made to break writers and readers.
enum Examples {
  static let claim = Claim(id: "bridge-cost", statement: "The bridge cost “40” million, <or> more.", topic: "bridge")

  static let source: Source = {
    var source = Source(id: "gazette", path: "seeds/gazette (final).html")
    source.title = "The bridge that moved"
    source.authors = ["Ann Example", "Bo Example"]
    source.publisher = "Gazette"
    source.published = CalendarDate(year: 2024, month: 5, day: 31)
    source.url = "https://www.example.org/bridge?id=7"
    source.capture = "https://web.archive.org/web/20240601120000/https://www.example.org/bridge?id=7"
    source.captured = "2024-06-01T12:00:00Z"
    return source
  }()

  static let plainSource = Source(id: "memo", path: "seeds/memo.txt")

  /// Beyond the BMP, combining characters, quotation marks, line ends, formulas, controls.
  static let texts = [
    "plain", "𝔘𝔫𝔦 👩‍👩‍👧 e\u{301}t\u{65}\u{302} Ĝ", "a \"quoted\" word, and 'another'; a comma,", "two\nlines\r\nand\ta tab",
    "=SUM(A1:A9)", "+1", "-1", "@home", "'=already guarded", "''+twice", "\tindented", "'single",
    "back\\slash `code` | pipe *star*",
    "\u{202E}reversed\u{202C} \u{1}", "<script>", " leading and trailing ", "\u{FEFF}mark", ";semicolon;",
  ]

  static let all: [PlacedAnnotation] = texts.enumerated().map { index, text in
    let attributions: [Attribution] = [
      .author, .speaker(name: text, cue: "said"), .anonymous(cue: text), .speaker(name: "Cy Example", cue: ""),
    ]
    let digits = String(index + 10)
    let annotation = Annotation(
      id: Identifier(rawValue: "01m879w64h0f1s0gcmssq4e" + digits + "h"), claim: claim.id,
      source: index.isMultiple(of: 2) ? source.id : plainSource.id,
      selectors: [.quote(exact: "q " + text, prefix: text, suffix: text), .position(start: index, end: index + 9)],
      stance: Stance.allCases[index % 3], attribution: attributions[index % 4], note: index == 0 ? nil : text,
      annotator: index.isMultiple(of: 3) ? nil : text)
    return PlacedAnnotation(
      annotation: annotation, claim: claim, source: index.isMultiple(of: 2) ? source : plainSource, line: index + 1)
  }

  /// Whether a draft holds all that an annotation holds.
  static func expect(_ draft: AnnotationDraft, is placed: PlacedAnnotation) {
    let annotation = placed.annotation
    #expect(draft.id == annotation.id)
    #expect(draft.claim == annotation.claim)
    #expect(draft.stance == annotation.stance)
    #expect(draft.source.id == annotation.source)
    #expect(bytes(draft.note) == bytes(annotation.note))
    #expect(bytes(draft.annotator) == bytes(annotation.annotator))
    #expect(draft.attribution == annotation.attribution)
    #expect(draft.created == RecordTime.milliseconds(of: annotation.id))
    #expect(draft.statement == placed.claim?.statement)
    guard case .quote(let words) = draft.words, let quote = placed.quote, let position = placed.codePoints else {
      Issue.record("\(draft.words)")
      return
    }
    #expect(bytes(words.exact) == bytes(quote.exact))
    #expect(bytes(words.prefix) == bytes(quote.prefix))
    #expect(bytes(words.suffix) == bytes(quote.suffix))
    #expect(words.position == .codePoints(position))
  }

  static func bytes(_ text: String?) -> [UInt8]? { text.map { Array($0.utf8) } }

  /// The words of the one draft or refusal of a reading.
  static func reason(_ reading: DraftReading) throws -> String {
    #expect(reading.drafts.isEmpty)
    return try #require(reading.refusals.first).reason
  }
}
