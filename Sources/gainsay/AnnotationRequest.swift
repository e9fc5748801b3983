internal import AnnotationStorage
internal import ClaimModel
internal import Foundation

/// What an analyst asks to annotate: words of a source, by quote.
struct AnnotationRequest: Codable {
  var source: String
  var quote: String
  /// The number of the passage that holds the words, where the quote alone would be ambiguous.
  var passage: Int?
  var claim: String
  var stance: Stance
  var speaker: String?
  var anonymous: String?
  var note: String?

  /// Reads requests from a JSON Lines file, or from standard input for `-`.
  static func read(_ path: String) throws(CommandError) -> [AnnotationRequest] {
    let bytes = path == "-" ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try FileAccess.read(path)
    var requests: [AnnotationRequest] = []
    for (number, line) in bytes.split(separator: 0x0A).enumerated() {
      do {
        requests.append(try JSONDecoder().decode(AnnotationRequest.self, from: Data(line)))
      } catch {
        throw CommandError(
          "\(path), line \(number + 1): is no annotation: a JSON object with source, quote, claim and stance; nothing was written"
        )
      }
    }
    return requests
  }

  /// The annotation, anchored in the source as it is now; throws where source, claim or words are not there, or the
  /// words stand at several places.
  func annotation(in corpus: Corpus, claims: Set<Identifier<Claim>>) throws(CommandError) -> Annotation {
    let document = try corpus.document(named: source)
    let claimID = Identifier<Claim>(rawValue: claim)
    guard claims.contains(claimID) else {
      throw CommandError("no claim is named “\(claim)”; register it: gainsay claim add \"STATEMENT\" --id \(claim)")
    }
    return Annotation(
      id: AnnotationIdentifiers.next(), claim: claimID, source: document.source.id,
      selectors: Anchorer.selectors(for: try place(in: document), in: document.text), stance: stance,
      attribution: attribution, note: note)
  }

  private var attribution: Attribution {
    if let speaker { return .speaker(name: speaker, cue: "") }
    if let anonymous { return .anonymous(cue: anonymous) }
    return .author
  }

  private func place(in document: Document) throws(CommandError) -> TextRange {
    let anchorer = Anchorer()
    var places = anchorer.locate(quote, in: document.text)
    if let passage {
      guard document.passages.indices.contains(passage - 1) else {
        throw CommandError("\(source) has passages 1 to \(document.passages.count), none numbered \(passage)")
      }
      let elsewhere = places
      places.removeAll { !document.passages[passage - 1].range.overlaps($0) }
      if places.isEmpty, !elsewhere.isEmpty {
        throw CommandError(
          "these words stand in \(source), but in passage \(numbers(of: elsewhere, in: document)), not \(passage)")
      }
    }
    if let place = places.first, places.count == 1 { return place }
    if places.isEmpty {
      var message = "these words do not stand in \(source)\(passage.map { ":\($0)" } ?? ""): “\(quote)”"
      if let nearest = anchorer.nearest(to: quote, in: document.text) {
        message += "; nearest: “\(document.text.utf8Slice(nearest.0.utf8))”"
      }
      throw CommandError(message)
    }
    throw CommandError(
      "these words stand \(places.count) times in \(source), in passages \(numbers(of: places, in: document)): choose one with --passage"
    )
  }

  private func numbers(of places: [TextRange], in document: Document) -> String {
    places.compactMap { document.passage(at: $0.lowerBound)?.id.rawValue.split(separator: ":").last.map(String.init) }
      .joined(separator: ", ")
  }
}
