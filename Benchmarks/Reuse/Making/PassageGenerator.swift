internal import SeededRandom

/// Synthetic passages of 40 to 200 words, some of which were taken from others: which, is known.
public struct PassageGenerator: Sendable {
  /// How a passage was taken from another.
  public enum Kind: String, CaseIterable, Sendable {
    /// Word for word.
    case exact
    /// With 5 to 20% of its words replaced, left out or added.
    case near
    /// 25 to 60 words of it inside a text of its own.
    case contained

    /// The share of all passages that are such.
    var share: Double {
      switch self {
      case .exact: 0.02
      case .near: 0.05
      case .contained: 0.03
      }
    }
  }

  /// What was taken from where.
  public struct Truth: Sendable {
    /// How it was changed.
    public var kind: Kind
    /// The number of the passage that it was taken from.
    public var original: Int
    /// The number of the passage that has it.
    public var copy: Int
    /// The words that were taken, in the original.
    public var originalWords: Range<Int>
    /// The same words in the copy.
    public var copyWords: Range<Int>
  }

  private static let phraseCount = 50

  /// How many passages there are.
  public let count: Int
  private let seed: UInt64
  private let vocabulary: Vocabulary
  private let phraseShare: Double
  private var phrases: [[Int]] = []
  /// Of each copy, its kind and its original. Each original has one copy.
  private var copies: [Int: (kind: Kind, original: Int)] = [:]

  /// So many passages, of which a share holds one of fifty set phrases of 12 to 25 words.
  public init(count: Int, seed: UInt64, phraseShare: Double) {
    (self.count, self.seed, self.phraseShare) = (count, seed, phraseShare)
    vocabulary = Vocabulary(seed: seed)
    var random = SeededRandom(seed: seed, -1)
    for _ in 0..<Self.phraseCount { phrases.append(vocabulary.words(12 + random.below(14), &random)) }
    var order = (0..<count).shuffled(using: &random)[...]
    for kind in Kind.allCases {
      for _ in 0..<Int(kind.share * Double(count)) {
        if let copy = order.popLast(), let original = order.popLast() { copies[copy] = (kind, original) }
      }
    }
  }

  /// The words of a passage that was taken from none.
  private func own(_ number: Int, _ random: inout SeededRandom) -> [Int] {
    var words = vocabulary.words(40 + random.below(161), &random)
    if random.share() < phraseShare {
      words.insert(contentsOf: phrases[random.below(phrases.count)], at: words.count / 2)
    }
    return words
  }

  /// The text of a passage, and what of it was taken from another.
  public func passage(_ number: Int) -> (text: [UInt8], truth: Truth?) {
    var random = SeededRandom(seed: seed, number)
    guard let (kind, original) = copies[number] else { return (text(own(number, &random), &random), nil) }
    var source = SeededRandom(seed: seed, original)
    let taken = own(original, &source)
    var (from, to) = (0..<taken.count, 0..<taken.count)
    var words = taken
    switch kind {
    case .exact: break
    case .near:
      words = edited(taken, &random)
      to = 0..<words.count
    case .contained:
      let length = min(25 + random.below(36), taken.count)
      let start = random.below(taken.count - length + 1)
      from = start..<start + length
      words = own(number, &random)
      let place = random.below(words.count + 1)
      words.insert(contentsOf: taken[from], at: place)
      to = place..<place + length
    }
    let truth = Truth(kind: kind, original: original, copy: number, originalWords: from, copyWords: to)
    return (text(words, &random), truth)
  }

  private func edited(_ words: [Int], _ random: inout SeededRandom) -> [Int] {
    let rate = 0.05 + 0.15 * random.share()
    return words.flatMap { word -> [Int] in
      guard random.share() < rate else { return [word] }
      switch random.below(3) {
      case 0: return [vocabulary.word(&random)]
      case 1: return []
      default: return [word, vocabulary.word(&random)]
      }
    }
  }

  /// Words with capitals, commas and full stops.
  private func text(_ words: [Int], _ random: inout SeededRandom) -> [UInt8] {
    var text: [UInt8] = []
    var isFirst = true
    for word in words {
      if !text.isEmpty { text.append(0x20) }
      let start = text.count
      text.append(contentsOf: vocabulary.words[word])
      if isFirst { text[start] &-= 0x20 }
      let sign = random.below(16)
      isFirst = sign == 0
      if sign == 0 { text.append(0x2E) } else if sign == 1 { text.append(0x2C) }
    }
    return text
  }
}
