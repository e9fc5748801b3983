internal import TextReuse

/// Phrases that everybody in a trade writes: a short stretch that holds one tells of no copying.
enum StockPhrases {
  /// From so many common words on, a stretch is more than its phrase.
  static let limit = 25

  /// Whether a text holds a stock phrase.
  static func stand(in text: some StringProtocol) -> Bool {
    let words = FoldedWords(String(text)).hashes
    return words.indices.contains { place in
      phrases[words[place]]?.contains { words[place...].starts(with: $0) } == true
    }
  }

  /// The words of each phrase, by the first of them.
  private static let phrases = Dictionary(grouping: wordings) { $0[0] }
  private static let wordings: [[UInt64]] = """
    request for comment
    requests for comment
    declined to comment
    refused to comment
    could not be reached for comment
    condition of anonymity
    not authorized to speak
    not authorised to speak
    asked not to be named
    not immediately clear
    could not be independently verified
    for legal reasons
    will appear before magistrates
    innocent until proven guilty
    anyone with information
    at the end of the day
    fact of the matter
    all rights reserved
    creative commons
    the authors declare
    conflict of interest
    conflicts of interest
    this article was originally published
    this article was first published
    republished from
    was amended on
    was corrected on
    is a senior fellow
    is a research fellow
    is a professor of
    is the author of
    and the author of
    minister for foreign affairs
    minister of foreign affairs
    minister of the interior
    unemployment rate
    sign up for
    newsletter
    """.split(separator: "\n").map { FoldedWords(String($0)).hashes }
}
