internal import Foundation
internal import SeededRandom

/// Made-up words with frequencies as in a language: the n-th is n times rarer than the first, and some follow others again and again, so that
/// short phrases recur by chance.
struct Vocabulary: Sendable {
  private static let size = 60_000
  /// How many words are the usual followers of a word.
  private static let followerCount = 12
  /// How often a usual follower comes.
  private static let followerShare = 0.45
  private static let syllables = [
    "ka", "lo", "min", "ter", "so", "ran", "vi", "del", "mo", "pes", "tu", "gar", "ne", "lis", "bo", "han", "ri", "cum",
    "fa", "wen", "dro", "ste",
  ]

  /// The words in UTF-8.
  let words: [[UInt8]]
  /// Vose's alias table (1991): a word in constant time.
  private var limits: [Double] = []
  private var aliases: [Int] = []
  private var followers: [UInt32] = []

  init(seed: UInt64) {
    words = (0..<Self.size).map { number in
      var text = ""
      var rest = number + 1
      while rest > 0 {
        rest -= 1
        text += Self.syllables[rest % Self.syllables.count]
        rest /= Self.syllables.count
      }
      return Array(text.utf8)
    }
    let weights = (1...Self.size).map { 1 / Double($0) }
    let sum = weights.reduce(0, +)
    var shares = weights.map { $0 / sum * Double(Self.size) }
    limits = [Double](repeating: 1, count: Self.size)
    aliases = Array(0..<Self.size)
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let poor = small.popLast(), let rich = large.popLast() {
      limits[poor] = shares[poor]
      aliases[poor] = rich
      shares[rich] -= 1 - shares[poor]
      if shares[rich] < 1 { small.append(rich) } else { large.append(rich) }
    }
    var random = SeededRandom(seed: seed)
    followers = (0..<Self.size * Self.followerCount).map { _ in UInt32(word(&random)) }
  }

  /// A word whatever stands before.
  func word(_ random: inout SeededRandom) -> Int {
    let place = random.below(Self.size)
    return random.share() < limits[place] ? place : aliases[place]
  }

  /// So many words in a row.
  func words(_ count: Int, _ random: inout SeededRandom) -> [Int] {
    var found = [word(&random)]
    while found.count < count {
      let last = found[found.count - 1]
      found.append(
        random.share() < Self.followerShare
          ? Int(followers[last * Self.followerCount + random.below(Self.followerCount)]) : word(&random))
    }
    return found
  }
}
