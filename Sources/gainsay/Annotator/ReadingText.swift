internal import ParallelWork
internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// A source as it is read for annotation: its sentences one after another, each in its passage.
struct ReadingText: Sendable {
  let document: Document
  /// Where the sentences stand in the normalised text, in reading order; never empty in a source with words.
  let sentences: [TextRange]
  /// For each sentence the index of its passage.
  let passageOfSentence: [Int]
  /// For each passage the index of its first sentence.
  let firstOfPassage: [Int]

  /// Cuts a source into sentences, on all cores.
  init(_ document: Document) {
    self.document = document
    let passages = document.passages
    // Many short passages are not worth a core each.
    let step = 64
    let groups = Workers.onAllCores.map((passages.count + step - 1) / step) { group in
      passages[group * step..<min(passages.count, (group + 1) * step)].map { Sentences.ranges(in: $0.text) }
    }
    var (sentences, owners, firsts): ([TextRange], [Int], [Int]) = ([], [], [])
    for (index, ranges) in groups.joined().enumerated() {
      firsts.append(sentences.count)
      let start = passages[index].range.lowerBound.utf8
      for range in ranges {
        sentences.append(TextRange(utf8: start + range.lowerBound..<start + range.upperBound))
        owners.append(index)
      }
    }
    (self.sentences, passageOfSentence, firstOfPassage) = (sentences, owners, firsts)
  }

  /// The words of a stretch.
  func words(_ range: TextRange) -> String { String(document.text.utf8Slice(range.utf8)) }

  /// The words of a sentence.
  func sentence(_ index: Int) -> String { words(sentences[index]) }

  /// The first sentence that ends behind an offset: the one that holds it, or the next.
  func sentence(at offset: TextOffset) -> Int {
    let index = Self.first(sentences.count) { sentences[$0].upperBound > offset }
    return min(index, sentences.count - 1)
  }

  /// The sentences that share words with a stretch.
  func sentences(in range: TextRange) -> ClosedRange<Int> {
    let low = sentence(at: range.lowerBound)
    let end = Self.first(sentences.count) { sentences[$0].lowerBound >= range.upperBound }
    return low...max(low, end - 1)
  }

  /// The stretch from the first to the last of some sentences.
  func range(of sentences: ClosedRange<Int>) -> TextRange {
    self.sentences[sentences.lowerBound].lowerBound..<self.sentences[sentences.upperBound].upperBound
  }

  /// The first index for which a condition holds that holds for all after it.
  static func first(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where words and sentences start, or end, in the passages that hold a stretch, and those beside them.
  func bounds(_ side: WordSelection.Side, around range: TextRange) -> [TextOffset] {
    guard !sentences.isEmpty else { return [] }
    let near = sentences(in: range)
    let passages =
      passageOfSentence[
        max(0, near.lowerBound - 1)]...passageOfSentence[
        min(sentences.count - 1, near.upperBound + 1)]
    var bounds: Set<TextOffset> = []
    for index in passages {
      let passage = document.passages[index]
      for word in Word.words(in: passage.text) {
        let place = side == .start ? word.range.lowerBound : word.range.upperBound
        bounds.insert(TextOffset(utf8: passage.range.lowerBound.utf8 + place))
      }
      let first = firstOfPassage[index]
      let end = index + 1 < firstOfPassage.count ? firstOfPassage[index + 1] : sentences.count
      for sentence in sentences[first..<end] {
        bounds.insert(side == .start ? sentence.lowerBound : sentence.upperBound)
      }
    }
    return bounds.sorted()
  }
}
