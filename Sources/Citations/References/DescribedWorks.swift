internal import ClaimModel
internal import TextAnalysis

/// Reads works that are cited by what they are about: `a forthcoming study of sanctuary in the Marches`.
enum DescribedWorks {
  /// The citations of a sentence; whether a source has such a title is for the resolver to say.
  static func citations(in sentence: AuditedSentence, at place: Int) -> [Citation] {
    let words = sentence.words
    return words.indices.compactMap { index -> Citation? in
      guard works.contains(words[index].folded), index + 2 < words.count,
        prepositions.contains(words[index + 1].folded),
        words[..<index].suffix(3).contains(where: { openers.contains($0.folded) })
      else { return nil }
      let topic = topic(behind: index + 1, in: sentence)
      guard topic.stems.count >= 2 else { return nil }
      var work = CitedWork()
      work.topic = topic.stems
      let start = sentence.range.lowerBound.utf8
      let range = words[index].range.lowerBound..<words[topic.end - 1].range.upperBound
      return Citation(
        kind: .described, range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound),
        words: String(sentence.text.utf8Slice(range)), sentence: place, work: work)
    }
  }

  /// The stems of what it is about: up to a verb's auxiliary, a mark or so many words.
  private static func topic(behind index: Int, in sentence: AuditedSentence) -> (stems: [String], end: Int) {
    let words = sentence.words
    var (stems, place): ([String], Int) = ([], index + 1)
    while place < words.count, place <= index + longest {
      let gap = sentence.text.utf8Slice(words[place - 1].range.upperBound..<words[place].range.lowerBound)
      guard gap.allSatisfy({ $0 == " " || $0 == "-" || $0 == "\n" }) else { break }
      let word = words[place].folded
      if word.allSatisfy(\.isNumber) || ReportingVerbs.contains(word) { break }
      if StopWords.contains(word) {
        guard linking.contains(word) else { break }
      } else {
        stems.append(Stemmer.stem(word))
        if stems.count == mostStems { return (stems, place + 1) }
      }
      place += 1
    }
    return (stems, place)
  }

  private static let longest = 9
  /// What a work is about is told in few words; what follows is the sentence's own.
  private static let mostStems = 2
  private static let works: Set<String> = [
    "study", "report", "paper", "survey", "review", "article", "brief", "book", "investigation", "inquiry", "thesis",
    "monograph", "analysis", "essay", "history", "assessment",
  ]
  private static let prepositions: Set<String> = ["of", "on", "about", "into"]
  /// A work that is told apart from others: `a study`, `the new study`, `their forthcoming study`.
  private static let openers: Set<String> = ["a", "an", "the", "new", "recent", "forthcoming", "earlier", "latest"]
  private static let linking: Set<String> = ["of", "in", "the", "on", "and", "for", "a", "an", "at"]
}
