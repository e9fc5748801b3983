internal import AnnotationStorage
internal import ClaimModel
internal import Exchange

/// Takes annotations of another file into the store, one by one.
struct AnnotationImport {
  /// What the command line says of all records.
  struct Options {
    var claim: Identifier<Claim>?
    var stance: Stance?
    /// Whether claims that the file words are registered.
    var addsClaims = false
    /// Whether quotes whose words have changed are taken.
    var takesChanged = false
  }

  private let options: Options
  private let store: AnnotationStore
  private let catalogue: SourceCatalogue
  private var places: [Identifier<Source>: DraftPlace]
  private var claims: [Identifier<Claim>: Claim]
  private var known: [Identifier<Annotation>: Annotation]
  private var bySource: [Identifier<Source>: [Annotation]]
  private(set) var tally: ImportTally

  init(contents: StoreContents, corpus: Corpus, store: AnnotationStore, options: Options, tally: ImportTally) {
    self.options = options
    self.store = store
    self.tally = tally
    catalogue = SourceCatalogue(corpus.documents.map(\.source))
    places = Dictionary(corpus.documents.map { ($0.source.id, DraftPlace($0)) }) { first, _ in first }
    claims = Dictionary(contents.claims.map { ($0.id, $0) }) { first, _ in first }
    bySource = Dictionary(grouping: contents.annotations, by: \.source)
    known = Dictionary(contents.annotations.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Takes all that can be taken; what cannot is said, and the others go on.
  mutating func take(_ reading: DraftReading) {
    for refusal in reading.refusals { tally.refuse(refusal) }
    for draft in reading.drafts {
      do throws(Unusable) {
        try take(draft)
      } catch {
        tally.refuse(Refusal(place: draft.place, name: draft.name, reason: error.words))
      }
    }
  }

  /// Why a record cannot be taken.
  private struct Unusable: Error {
    var words: String

    init(_ words: String) { self.words = words }
  }

  private mutating func take(_ draft: AnnotationDraft) throws(Unusable) {
    guard let claim = draft.claim ?? options.claim else {
      throw Unusable("names no claim: tag it “claim:ID”, or name one for all such with --claim ID")
    }
    guard let stance = draft.stance ?? options.stance else {
      throw Unusable("names no stance: tag it supports, refutes or discusses, or name one for all such with --stance")
    }
    var draft = draft
    draft.claim = claim
    draft.stance = stance
    if let id = draft.id, let old = known[id] {
      let differences = AnnotationDifference.between(draft, old)
      guard differences.isEmpty else { throw Self.taken(old, differences) }
      return tally.keep()
    }
    if let id = draft.id, !id.isValid { throw Unusable("its id “\(id)” cannot name a record; change it") }
    let (place, range) = try place(of: draft)
    try register(claim, statement: draft.statement)
    try keep(annotation(of: draft, claim: claim, stance: stance, at: range, in: place), isOurs: draft.id != nil)
  }

  private func annotation(
    of draft: AnnotationDraft, claim: Identifier<Claim>, stance: Stance, at range: TextRange, in place: DraftPlace
  ) -> Annotation {
    let source = place.document.source.id
    let seed = draft.ulid(source: source, claim: claim)
    let id: Identifier<Annotation> =
      draft.id
      ?? seed.map { AnnotationIdentifiers.make(milliseconds: $0.milliseconds, high: $0.high, low: $0.low) }
      ?? AnnotationIdentifiers.next()
    return Annotation(
      id: id, claim: claim, source: source, selectors: Anchorer.selectors(for: range, in: place.document.text),
      stance: stance, attribution: draft.attribution, note: draft.note, annotator: draft.annotator)
  }

  private mutating func keep(_ annotation: Annotation, isOurs: Bool) throws(Unusable) {
    if let old = known[annotation.id] {
      let differences = AnnotationDifference.between(annotation, old)
      guard differences.isEmpty else { throw Self.taken(old, differences) }
      return tally.keep()
    }
    // Of a record without a lasting name only what it says tells that it was imported before.
    let others = isOurs ? [] : bySource[annotation.source] ?? []
    if others.contains(where: { $0.claim == annotation.claim && AnnotationDifference.between(annotation, $0).isEmpty })
    {
      return tally.keep()
    }
    if !tally.isDryRun {
      do { try store.save(annotation, replacing: nil) } catch { throw Unusable(ErrorWording.of(error)) }
    }
    known[annotation.id] = annotation
    bySource[annotation.source, default: []].append(annotation)
    tally.take(
      "\(annotation.id)  \(annotation.stance.rawValue) \(annotation.claim)  \(annotation.source)  “\(annotation.quote ?? "")”"
    )
  }

  private static func taken(_ old: Annotation, _ differences: [String]) -> Unusable {
    Unusable(
      "the annotation \(old.id) of \(old.source) is here and differs in \(differences.joined(separator: ", ")); it was left "
        + "as it is: change it by hand, or remove it and import again")
  }

  private mutating func register(_ claim: Identifier<Claim>, statement: String?) throws(Unusable) {
    guard claims[claim] == nil else { return }
    guard claim.isValid else {
      throw Unusable(
        "“\(claim)” is no claim's name: lower-case letters, digits, - . _, at most 64, a letter or digit first")
    }
    guard options.addsClaims, let statement else {
      let near = Spelling.nearest(to: claim.rawValue, among: claims.keys.map(\.rawValue)).prefix(3)
      let known = near.isEmpty ? "" : " (there are \(near.joined(separator: ", ")))"
      let way = statement == nil ? "" : ", or let --add-claims register what the file words"
      throw Unusable(
        "no claim is named “\(claim)”\(known); register it: gainsay claim add \"\(statement ?? "STATEMENT")\" --id \(claim)\(way)"
      )
    }
    let new = Claim(id: claim, statement: statement)
    if !tally.isDryRun {
      do { try store.save(new, replacing: nil) } catch { throw Unusable(ErrorWording.of(error)) }
    }
    claims[claim] = new
    tally.say("claim \(claim)")
  }

  /// The one source that holds the words, and where.
  private func place(of draft: AnnotationDraft) throws(Unusable) -> (DraftPlace, TextRange) {
    let sources = catalogue.sources(for: draft.source)
    guard !sources.isEmpty else {
      let name = draft.source.addresses.first ?? draft.source.id?.rawValue ?? ""
      throw Unusable("no source of the project is “\(name)”: gainsay add FILE --url ADDRESS")
    }
    var found: [(DraftPlace, TextRange)] = []
    var fault: (DraftPlace, DraftPlace.Fault)?
    for place in sources.compactMap({ places[$0.id] }) {
      do throws(DraftPlace.Fault) {
        found.append((place, try place.find(draft.words)))
      } catch {
        if case .changed(let range, let similarity) = error, options.takesChanged {
          Console.complain(
            "\(draft.place): taken with the words of \(place.document.source.id), \(Self.percent(similarity)) alike: "
              + "“\(place.document.text.utf8Slice(range.utf8))”")
          found.append((place, range))
        } else {
          fault = fault ?? (place, error)
        }
      }
    }
    if found.count == 1 { return found[0] }
    if found.count > 1 {
      let ids = found.map(\.0.document.source.id.rawValue).joined(separator: ", ")
      throw Unusable(
        "its words stand in several sources of this address: \(ids); annotate the one that is meant by hand")
    }
    guard let fault else { throw Unusable("its source could not be read") }
    throw Self.unplaced(draft, fault.1, in: fault.0)
  }

  private static func unplaced(_ draft: AnnotationDraft, _ fault: DraftPlace.Fault, in place: DraftPlace) -> Unusable {
    let source = place.document.source.id
    let quote =
      switch draft.words {
      case .quote(let words): "“\(words.exact)”"
      case .span(let from, let to): "“\(from.exact)” … “\(to.exact)”"
      }
    switch fault {
    case .ambiguous(let count):
      return Unusable(
        "its words stand \(count) times in \(source) and nothing tells which is meant: gainsay annotate \(source) --place N: \(quote)"
      )
    case .changed(let range, let similarity):
      return Unusable(
        "the words of \(source) differ, \(percent(similarity)) alike: \(quote), there “\(place.document.text.utf8Slice(range.utf8))”; "
          + "--changed takes them with the words of the source")
    case .lost:
      return Unusable("its words do not stand in \(source): \(quote); add the version that holds them, or leave it out")
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) per cent" }
}
