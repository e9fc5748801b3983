import SeededRandom

/// Sources of about 700 words in which each word follows one that it follows in real pages (a Markov chain of the first
/// order; Shannon 1948), with words of the source's topic strewn in: the frequencies of a language, and no text that two
/// sources share.
public struct ChainedProse {
  private let following: [Substring: [Substring]]
  private let starts: [Substring]
  private let words: [Substring]
  private let names: [Substring]
  private var topics: [(words: [Substring], names: [Substring])] = []
  private var random: SeededRandom

  /// How many words a source has at least.
  public static let wordsPerSource = 700
  private static let (wordsPerTopic, namesPerTopic) = (400, 60)
  /// How many of the longer words are those of the topic.
  private static let topicShare = 0.4
  private static let longestSentence = 40
  private static let sentencesPerParagraph = 4
  /// One sentence of so many is somebody's word.
  private static let perQuotation = 12

  /// Learns from paragraphs; sources have one of so many topics each.
  public init(_ texts: [String], seed: UInt64, topicCount: Int) {
    var following: [Substring: [Substring]] = [:]
    var starts: [Substring] = []
    let marks: Set<Character> = ["“", "”", "\"", "(", ")", "«", "»"]
    let paragraphs = texts.map { text in text.filter { !marks.contains($0) } }
    for paragraph in paragraphs {
      let words = paragraph.split(separator: " ")
      guard let first = words.first else { continue }
      starts.append(first)
      for (word, next) in zip(words, words.dropFirst()) { following[word, default: []].append(next) }
    }
    let long = paragraphs.flatMap { $0.split(separator: " ") }.filter {
      $0.utf8.count >= 4 && $0.allSatisfy { $0.isASCII && $0.isLetter }
    }
    (self.following, self.starts) = (following, starts)
    names = long.filter { $0.first?.isUppercase == true }
    words = long.filter { $0.first?.isUppercase != true }
    random = SeededRandom(seed: seed)
    for _ in 0..<topicCount {
      topics.append((draw(Self.wordsPerTopic, of: words), draw(Self.namesPerTopic, of: names)))
    }
  }

  /// The next source as a text: a title and paragraphs.
  public mutating func source(_ number: Int) -> String {
    let topic = topics[random.below(topics.count)]
    var blocks = ["Chained source \(number)"]
    var count = 0
    while count < Self.wordsPerSource {
      var sentences: [String] = []
      for _ in 0..<Self.sentencesPerParagraph {
        let words = sentence(of: topic)
        count += words.count
        let text = words.joined(separator: " ")
        let speaker = topic.names[random.below(topic.names.count)]
        sentences.append(random.below(Self.perQuotation) == 0 ? "“\(text)” said \(speaker)." : text)
      }
      blocks.append(sentences.joined(separator: " "))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private mutating func draw(_ count: Int, of pool: [Substring]) -> [Substring] {
    (0..<count).map { _ in pool[random.below(pool.count)] }
  }

  private mutating func sentence(of topic: (words: [Substring], names: [Substring])) -> [Substring] {
    var word = starts[random.below(starts.count)]
    var words: [Substring] = []
    while words.count < Self.longestSentence {
      let isLong = word.utf8.count >= 4 && word.allSatisfy { $0.isASCII && $0.isLetter }
      if isLong, !words.isEmpty, random.share() < Self.topicShare {
        let pool = word.first?.isUppercase == true ? topic.names : topic.words
        words.append(pool[random.below(pool.count)])
      } else {
        words.append(word)
      }
      if let last = word.last, ".!?".contains(last), words.count > 5 { return words }
      guard let next = following[word], !next.isEmpty else { break }
      word = next[random.below(next.count)]
    }
    words[words.count - 1] = words[words.count - 1] + "."
    return words
  }
}
