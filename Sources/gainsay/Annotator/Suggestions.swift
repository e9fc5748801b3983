internal import ClaimModel
internal import Foundation
internal import TextAnalysis

/// Sentences worth an annotation, each with its reason: near a claim that has no annotation in this source yet, a
/// reported view or quotation, a figure or date.
///
/// The nearest sentence of a claim is known once all sentences were read, which goes on while nobody types; the other
/// reasons are found near the cursor.
struct Suggestions: Sendable {
  /// That a sentence is near a claim's statement.
  struct NearClaim: Hashable, Sendable {
    var claim: Identifier<Claim>
    var sentence: Int
    /// How much of the claim the sentence holds; ranks, and is no probability.
    var score: Double
    var reason: String
  }

  private let text: ReadingText
  private let claims: [ClaimWords]
  /// The claims that hold a stem.
  private let holders: [String: [Int]]
  /// In how many sentences a stem of the claims stands.
  private var counts: [String: Int] = [:]
  /// For each claim the sentences that share most with it.
  private var nearest: [[(sentence: Int, shared: Int)]]
  private var read = 0
  /// What was found near the cursor; an empty reason where there is none.
  private var reasons: [Int: String] = [:]
  /// For each claim the best sentence, the best first, once all were read.
  private(set) var nearClaims: [NearClaim] = []

  /// So many sentences a claim are weighed in the end.
  private static let keptCount = 24
  /// The least score that is told.
  private static let threshold = 0.45

  /// Nothing read yet.
  init(for claims: [Claim], in text: ReadingText) {
    self.text = text
    self.claims = claims.filter { $0.mergedInto == nil }.map(ClaimWords.init)
    var holders: [String: [Int]] = [:]
    for (place, claim) in self.claims.enumerated() {
      for stem in claim.terms { holders[stem, default: []].append(place) }
    }
    self.holders = holders
    nearest = Array(repeating: [], count: self.claims.count)
  }

  /// Whether all sentences were read.
  var isFinished: Bool { read == text.sentences.count }

  /// Reads so many sentences on; true where that were the last ones.
  mutating func advance(by count: Int) -> Bool {
    guard !isFinished else { return false }
    guard !claims.isEmpty else {
      read = text.sentences.count
      return true
    }
    for index in read..<min(read + count, text.sentences.count) {
      var shared: [Int: Int] = [:]
      for stem in ClaimWords.terms(in: text.sentence(index)) {
        guard let places = holders[stem] else { continue }
        counts[stem, default: 0] += 1
        for place in places { shared[place, default: 0] += 1 }
      }
      for (place, count) in shared { note(index, count, for: place) }
    }
    read = min(read + count, text.sentences.count)
    if isFinished { nearClaims = claims.indices.compactMap(best).sorted(by: Self.isBefore) }
    return isFinished
  }

  private mutating func note(_ sentence: Int, _ shared: Int, for place: Int) {
    if nearest[place].count == Self.keptCount {
      guard let least = nearest[place].indices.min(by: { nearest[place][$0].shared < nearest[place][$1].shared }),
        nearest[place][least].shared < shared
      else { return }
      nearest[place].remove(at: least)
    }
    nearest[place].append((sentence, shared))
  }

  private static func isBefore(_ one: NearClaim, _ other: NearClaim) -> Bool {
    (-one.score, one.sentence, one.claim) < (-other.score, other.sentence, other.claim)
  }

  private func best(_ place: Int) -> NearClaim? {
    nearest[place].compactMap { near(claims[place], sentence: $0.sentence) }
      .filter { $0.score >= Self.threshold }.min(by: Self.isBefore)
  }

  /// How near a sentence is to a claim; `nil` where they share less than two words, or one and a figure.
  private func near(_ claim: ClaimWords, sentence: Int) -> NearClaim? {
    let words = ClaimWords(id: claim.id, text.sentence(sentence))
    let shared = claim.terms.intersection(words.terms)
    let pairs = claim.figures.flatMap { own in
      words.figures.filter { own.0.isComparable(with: $0.0) }.map { (own: own.0, other: $0) }
    }
    // As it is written: whether a difference is rounding, the analyst decides.
    let same = pairs.first { ($0.own.low, $0.own.high) == ($0.other.0.low, $0.other.0.high) }?.other.1
    let other = same == nil ? pairs.first?.other.1 : nil
    guard shared.count + (same == nil ? 0 : 1) >= min(2, max(claim.terms.count, 1)), !shared.isEmpty else {
      return nil
    }
    // A word that is rare in the source says more of what a sentence is about.
    func weight(_ stem: String) -> Double {
      log(1 + Double(text.sentences.count) / Double(1 + counts[stem, default: 0]))
    }
    let all = claim.terms.reduce(0) { $0 + weight($1) }
    let score = shared.sorted().reduce(0) { $0 + weight($1) } / all + (same != nil ? 0.25 : other != nil ? 0.1 : 0)
    var told = claim.shown(shared).map { "‘\($0)’" }
    var rest = ""
    if let same { told.append("‘\(same)’") }
    if let other { rest = ", but says \(other)" }
    if words.denied.intersection(shared) != claim.denied.intersection(shared) { rest += "; one of them denies" }
    return NearClaim(
      claim: claim.id, sentence: sentence, score: score,
      reason: "shares \(told.joined(separator: ", ")) with \(claim.id)\(rest)")
  }

  /// The claims by how much they share with words, the nearest first; the others in their order.
  static func ranked(_ claims: [Claim], for words: String) -> [Claim] {
    let terms = ClaimWords.terms(in: words)
    return claims.map { ($0, -ClaimWords.terms(in: $0.statement).intersection(terms).count) }
      .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
  }

  /// Finds what there is to say of the sentences around one.
  mutating func look(near sentence: Int, reach: Int = 60) {
    guard !text.sentences.isEmpty else { return }
    for index in max(0, sentence - reach)...min(text.sentences.count - 1, sentence + reach) { look(at: index) }
  }

  private mutating func look(at sentence: Int) {
    if reasons[sentence] == nil { reasons[sentence] = SentenceReading.reason(text.sentence(sentence)) ?? "" }
  }

  /// That a sentence is the nearest to one of the claims that are not yet annotated in this source.
  func nearClaim(at sentence: Int, annotated: Set<Identifier<Claim>>) -> NearClaim? {
    nearClaims.first { $0.sentence == sentence && !annotated.contains($0.claim) }
  }

  /// What a sentence by itself gives reason for; `nil` where there is none or it was not looked at yet.
  func reason(at sentence: Int) -> String? { reasons[sentence].flatMap { $0.isEmpty ? nil : $0 } }

  /// The next sentence in a direction that passes a test once it was looked at, among so many.
  mutating func next(from sentence: Int, by step: Int, limit: Int = 4_000, where isWorth: (Suggestions, Int) -> Bool)
    -> Int?
  {
    var index = sentence + step
    for _ in 0..<limit where text.sentences.indices.contains(index) {
      look(at: index)
      if isWorth(self, index) { return index }
      index += step
    }
    return nil
  }
}
