public import ClaimModel

/// Claims that a person rated, as schema.org ClaimReview in JSON-LD.
public enum ClaimReviewWriter {
  /// The reviews as a text; claims without a rating are left out, and nothing is said that the project does not hold.
  ///
  /// What is annotated to a claim that was merged into a rated one counts for the rated one.
  public static func text(claims: [Claim], among all: [Claim], annotations: [PlacedAnnotation]) -> String {
    let reviews = claims.sorted { $0.id < $1.id }.compactMap { claim in
      claim.rating.map {
        review(claim, $0, annotations.filter { stands($0.annotation.claim, for: claim.id, in: all) })
      }
    }
    return JSONNode.object(["@context": .string("https://schema.org"), "@graph": .array(reviews)]).written(.indented)
      + "\n"
  }

  /// Whether a claim is another, or was merged into it; a circle of merges ends.
  private static func stands(_ id: Identifier<Claim>, for other: Identifier<Claim>, in claims: [Claim]) -> Bool {
    var current = id
    var seen: Set<Identifier<Claim>> = []
    while current != other {
      guard seen.insert(current).inserted, let next = claims.first(where: { $0.id == current })?.mergedInto else {
        return false
      }
      current = next
    }
    return true
  }

  private static func review(_ claim: Claim, _ rating: ClaimRating, _ annotations: [PlacedAnnotation]) -> JSONNode {
    // Who refutes a claim does not make it.
    let makers = works(annotations.filter { $0.annotation.stance != .refutes })
    let others = works(annotations.filter { $0.annotation.stance == .refutes }).filter { !makers.contains($0) }
    return .object(present: [
      "@type": .string("ClaimReview"),
      "@id": .string(WebAnnotationNames.claim + claim.id.rawValue),
      "claimReviewed": .string(claim.statement),
      "datePublished": .string(rating.date.description),
      "author": person(rating.reviewer),
      "itemReviewed": .object(present: [
        "@type": .string("Claim"), "text": .string(claim.statement), "appearance": list(makers),
      ]),
      "citation": list(others),
      "reviewRating": .object(present: [
        "@type": .string("Rating"), "alternateName": .string(rating.label),
        "ratingValue": rating.value.map(JSONNode.integer), "worstRating": rating.worst.map(JSONNode.integer),
        "bestRating": rating.best.map(JSONNode.integer),
      ]),
    ])
  }

  private static func list(_ nodes: [JSONNode]) -> JSONNode? { nodes.isEmpty ? nil : .array(nodes) }

  private static func person(_ name: String) -> JSONNode {
    .object(["@type": .string("Person"), "name": .string(name)])
  }

  /// The sources of annotations, each once, in the order of their ids.
  private static func works(_ annotations: [PlacedAnnotation]) -> [JSONNode] {
    var sources: [Identifier<Source>: Source] = [:]
    for placed in annotations { if let source = placed.source { sources[source.id] = source } }
    return sources.values.sorted { $0.id < $1.id }.compactMap { source in
      let work = JSONNode.object(present: [
        "url": source.url.map { .string(SourceAddress.encoded($0)) },
        "headline": source.title.map(JSONNode.string),
        "author": list(source.authors.map(person)),
        "publisher": source.publisher.map { .object(["@type": .string("Organization"), "name": .string($0)]) },
        "datePublished": source.published.map { .string($0.description) },
      ])
      guard !work.fields.isEmpty else { return nil }
      return .object(work.fields.merging(["@type": .string("CreativeWork")]) { $1 })
    }
  }
}
