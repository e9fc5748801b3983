import SeededRandom

/// Sources of about 700 words out of the paragraphs of real pages, mixed by a seed.
///
/// Once all paragraphs are used, they come again in another order with half of their longer words exchanged for others of
/// the pages, drawn as often as the pages have them: new sentences with the frequencies of a language.
public struct SourceMixer {
  private let paragraphs: [[Substring]]
  private let words: [Substring]
  private let names: [Substring]
  private let seed: UInt64
  private var order: [Int] = []
  private var next = 0
  private var round = -1
  private var random: SeededRandom

  /// How many words a source has at least.
  public static let wordsPerSource = 700
  /// Shorter words hold a sentence together and stay.
  private static let shortestExchanged = 4

  /// Mixes paragraphs, by a seed.
  public init(_ texts: [String], seed: UInt64) {
    paragraphs = texts.map { $0.split(separator: " ") }
    let long = paragraphs.joined().filter(Self.isExchanged)
    names = long.filter { $0.first?.isUppercase == true }
    words = long.filter { $0.first?.isUppercase != true }
    self.seed = seed
    random = SeededRandom(seed: seed)
  }

  /// The next source as a text: a title and paragraphs.
  public mutating func source(_ number: Int) -> String {
    var blocks = ["Mixed source \(number)"]
    var count = 0
    while count < Self.wordsPerSource {
      let paragraph = nextParagraph()
      count += paragraph.count
      blocks.append(paragraph.joined(separator: " "))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private mutating func nextParagraph() -> [Substring] {
    if next == order.count {
      round += 1
      next = 0
      random = SeededRandom(seed: seed, round)
      order = paragraphs.indices.shuffled(using: &random)
    }
    defer { next += 1 }
    let paragraph = paragraphs[order[next]]
    guard round > 0 else { return paragraph }
    return paragraph.enumerated().map { place, word in
      guard Self.isExchanged(word), random.share() < 0.5 else { return word }
      // The first word of a paragraph is no name because it is capitalised.
      let isName = place > 0 && word.first?.isUppercase == true
      let pool = isName ? names : words
      return pool[random.below(pool.count)]
    }
  }

  private static func isExchanged(_ word: Substring) -> Bool {
    word.utf8.count >= shortestExchanged
      && word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
  }
}
