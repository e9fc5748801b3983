internal import ClaimModel

/// The choice of a claim: those that hold what was typed, and the one that would be registered from it.
struct ClaimPicker: Hashable, Sendable {
  /// What can be chosen.
  enum Entry: Hashable, Sendable {
    case claim(Claim)
    /// A claim that would be registered.
    case new(Claim)
  }

  /// What a key led to.
  enum Outcome: Hashable, Sendable {
    case open, left
    case chosen(Entry)
  }

  let stance: Stance
  private(set) var line = TypedLine()
  private(set) var entries: [Entry]
  /// Which entry is under the cursor.
  private(set) var index = 0
  private let claims: [Claim]

  /// All claims, the nearest to the selected words first; those that were merged into others are not offered.
  init(stance: Stance, claims: [Claim], words: String) {
    self.stance = stance
    self.claims = Suggestions.ranked(claims.filter { $0.mergedInto == nil }, for: words)
    entries = self.claims.map(Entry.claim)
    known = Set(claims.map(\.id))
  }

  private let known: Set<Identifier<Claim>>

  /// Takes a key.
  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .escape, .control("g"): return .left
    case .up, .control("p"): index = max(0, index - 1)
    case .down: index = min(max(0, entries.count - 1), index + 1)
    case .pageUp: index = max(0, index - 10)
    case .pageDown: index = min(max(0, entries.count - 1), index + 10)
    case .enter: if entries.indices.contains(index) { return .chosen(entries[index]) }
    case .control("n"): if let claim = newClaim { return .chosen(.new(claim)) }
    default:
      if line.handle(key) {
        entries = Self.filter(claims, by: line.string).map(Entry.claim) + (newClaim.map { [.new($0)] } ?? [])
        index = 0
      }
    }
    return .open
  }

  /// The claim that what was typed would register; `nil` where nothing was.
  var newClaim: Claim? { line.trimmed.isEmpty ? nil : Self.new(line.trimmed, known: known) }

  /// A claim with a statement and the name made of it that no other has.
  static func new(_ statement: String, known: Set<Identifier<Claim>>) -> Claim {
    let folded = Identifier<Claim>(folding: statement)
    var (id, count) = (folded, 2)
    while known.contains(id) {
      let end = "-\(count)"
      id = Identifier(rawValue: folded.rawValue.prefix(Identifier<Claim>.maximumLength - end.count) + end)
      count += 1
    }
    return Claim(id: id, statement: statement)
  }

  /// The claims whose name, statement or topic hold every word typed.
  static func filter(_ claims: [Claim], by typed: String) -> [Claim] {
    let words = typed.lowercased().split(separator: " ")
    guard !words.isEmpty else { return claims }
    return claims.filter { claim in
      let text = "\(claim.id) \(claim.statement) \(claim.topic ?? "")".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}
