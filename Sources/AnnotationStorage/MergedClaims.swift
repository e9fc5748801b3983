public import ClaimModel

/// Which claim each claim was merged into in the end.
public struct MergedClaims: Sendable {
  private let next: [Identifier<Claim>: Identifier<Claim>]
  private let known: Set<Identifier<Claim>>

  /// The merges that claims tell.
  public init(_ claims: [Claim]) {
    next = Dictionary(claims.compactMap { claim in claim.mergedInto.map { (claim.id, $0) } }) { first, _ in first }
    known = Set(claims.map(\.id))
  }

  /// The claim that counts in a claim's place, itself where it was not merged; `nil` where the merges lead nowhere or
  /// in a circle.
  public func end(of claim: Identifier<Claim>) -> Identifier<Claim>? {
    var seen: Set<Identifier<Claim>> = []
    var place = claim
    while let other = next[place] {
      guard seen.insert(place).inserted else { return nil }
      place = other
    }
    return known.contains(place) ? place : nil
  }
}

extension StoreContents {
  /// The same with merges carried out: what is annotated to a merged claim counts for the one that it was merged into.
  ///
  /// For reading alone: what is written names the claims that the files name.
  public var withMergesDone: StoreContents {
    let merges = MergedClaims(claims)
    guard claims.contains(where: { $0.mergedInto != nil }) else { return self }
    var contents = self
    contents.claims.removeAll { $0.mergedInto != nil && merges.end(of: $0.id) != nil }
    for index in contents.annotations.indices {
      let claim = contents.annotations[index].claim
      contents.annotations[index].claim = merges.end(of: claim) ?? claim
    }
    for index in contents.notes.indices {
      if case .claim(let claim) = contents.notes[index].subject {
        contents.notes[index].subject = .claim(merges.end(of: claim) ?? claim)
      }
    }
    return contents
  }
}
