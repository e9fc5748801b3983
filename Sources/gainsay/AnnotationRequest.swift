internal import AnnotationStorage
internal import ClaimModel
internal import Foundation

/// What an analyst asks to annotate: words of a source, by quote.
struct AnnotationRequest: Codable {
  /// The source's name, or a passage's, `gazette:3`.
  var source: String
  /// The words; a whole passage where there are none.
  var quote: String?
  /// The number of the passage that holds the words, where the quote alone would be ambiguous.
  var passage: Int?
  /// Which of the places of the words, counted from 1.
  var place: Int?
  var claim: String
  var stance: Stance
  var speaker: String?
  var anonymous: String?
  var note: String?
  var annotator: String?

  /// Reads requests from a JSON Lines file, or from standard input for `-`, each with the number of its line; blank lines
  /// are passed over.
  static func read(_ path: String) throws(CommandError) -> [(
    line: Int, request: Result<AnnotationRequest, CommandError>
  )] {
    let bytes = path == "-" ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try FileAccess.read(path)
    var requests: [(line: Int, request: Result<AnnotationRequest, CommandError>)] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do {
        requests.append((number + 1, .success(try JSONDecoder().decode(AnnotationRequest.self, from: Data(line)))))
      } catch {
        let reason = "is no annotation, a JSON object with source, quote, claim and stance: \(detail(of: error))"
        requests.append((number + 1, .failure(CommandError(reason))))
      }
    }
    return requests
  }

  /// What of a line is no annotation.
  private static func detail(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.last?.stringValue ?? "")” has a value that it cannot have"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      "“\(context.codingPath.last?.stringValue ?? "")” has a value that it cannot have"
    default: "it is no JSON object"
    }
  }

  /// The annotation, anchored in the source as it is now; throws where source, claim or words are not there, or the
  /// words stand at several places.
  func annotation(
    in corpus: Corpus, stored: StoreContents, texts: inout [Identifier<Source>: SearchableText]
  ) throws(CommandError) -> Annotation {
    let parts = source.split(separator: ":", maxSplits: 1).map(String.init)
    let document = try corpus.document(named: parts.first ?? "")
    let named = passage.map(String.init) ?? parts.dropFirst().first
    let within = try named.map { (number) throws(CommandError) -> Passage in try document.passage(numbered: number) }
    let claim = try stored.claim(named: claim)
    let range: TextRange
    if let quote {
      let text = texts[document.source.id] ?? SearchableText(document.text)
      texts[document.source.id] = text
      range = try QuotePlace(quote: quote, passage: within, document: document, text: text).range(number: place)
    } else if let within {
      range = within.range
    } else {
      throw CommandError("annotate takes the words, --quote \"…\", or a passage, \(document.source.id):1")
    }
    return Annotation(
      id: AnnotationIdentifiers.next(), claim: claim.id, source: document.source.id,
      selectors: Anchorer.selectors(for: range, in: document.text), stance: stance, attribution: attribution,
      note: note, annotator: annotator)
  }

  private var attribution: Attribution {
    if let speaker { return .speaker(name: speaker, cue: "") }
    if let anonymous { return .anonymous(cue: anonymous) }
    return .author
  }
}
