internal import ClaimModel

/// The authors and topics of a report by number: cards name them so, since names hold spaces.
struct FilterKeys {
  /// In the order of their names.
  let authors: [String]
  /// In the order of their names.
  let topics: [String]
  private let authorOf: [Identifier<Source>: Int]
  private let topicOfClaim: [Identifier<Claim>: Int]
  private let claimOf: [Identifier<Annotation>: Identifier<Claim>]
  /// What is annotated in each source, with the topic of its claim.
  private let annotated: [Identifier<Source>: [(range: TextRange, topic: Int)]]

  init(_ report: Report, author: (Document) -> String) {
    let named = report.documents.map { (source: $0.source.id, author: author($0)) }
    let authors = Set(named.map(\.author)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: authors.enumerated().map { ($1, $0) })
    self.authors = authors
    authorOf = Dictionary(named.map { ($0.source, numbers[$0.author] ?? 0) }) { first, _ in first }
    let topics = Set(report.claims.compactMap(\.topic)).sorted()
    self.topics = topics
    let topicOfClaim = Dictionary(
      report.claims.compactMap { claim in
        claim.topic.flatMap(topics.firstIndex).map { (claim.id, $0) }
      }
    ) { first, _ in first }
    self.topicOfClaim = topicOfClaim
    claimOf = Dictionary(report.annotations.map { ($0.annotation.id, $0.annotation.claim) }) { first, _ in first }
    var annotated: [Identifier<Source>: [(range: TextRange, topic: Int)]] = [:]
    for anchored in report.annotations {
      guard let evidence = anchored.evidence, let topic = topicOfClaim[anchored.annotation.claim] else { continue }
      annotated[evidence.source, default: []].append((evidence.range, topic))
    }
    self.annotated = annotated
  }

  /// The author of a source.
  func author(of source: Identifier<Source>) -> Int? { authorOf[source] }

  /// The topics of the claims that a finding is about, or whose annotated words it shows.
  func topics(of finding: Finding) -> Set<Int> {
    var found: Set<Int> = []
    switch finding.subject {
    case .claim(let claim): found.formUnion(topicOfClaim[claim].map { [$0] } ?? [])
    case .annotation(let id): found.formUnion(claimOf[id].flatMap { topicOfClaim[$0] }.map { [$0] } ?? [])
    case nil: break
    }
    for evidence in finding.evidence {
      for place in annotated[evidence.source] ?? [] where place.range.overlaps(evidence.range) {
        found.insert(place.topic)
      }
    }
    return found
  }
}
