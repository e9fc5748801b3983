/// Finds where a stretch really starts and ends, word by word, once it is known roughly.
///
/// A word that stands in the other side of the stretch as well speaks for being inside, any other word against it, rare words more than
/// common ones. The run of words with the highest sum (Kadane's maximum subarray) is the stretch; a sentence that it covers for
/// the most part is taken whole, others are left out.
struct StretchBorders {
  /// What a word that the other side lacks counts, against 1 for one that it has.
  var penalty: Float
  /// As many sentences before and behind the rough stretch are looked at.
  var reach: Int
  /// How much of a sentence at the border has to be covered.
  var covered: Float

  /// The sentences of `text` that belong to a stretch which is known roughly as `sentences`.
  func refined(
    _ text: ComparedText, _ weights: [Float], _ sentences: Range<Int>, isShared: (Int) -> Bool
  ) -> Range<Int>? {
    let wide = max(0, sentences.lowerBound - reach)..<min(text.sentenceCount, sentences.upperBound + reach)
    var (best, sum): (Float, Float) = (0, 0)
    var start = text.words(ofSentences: wide).lowerBound
    var run = start..<start
    for word in text.words(ofSentences: wide) {
      let stem = Int(text.stemOfWord[word])
      sum += isShared(stem) ? weights[stem] : -penalty * weights[stem]
      if sum <= 0 {
        sum = 0
        start = word + 1
      } else if sum > best {
        best = sum
        run = start..<word + 1
      }
    }
    guard !run.isEmpty else { return nil }
    var first = text.sentence(of: run.lowerBound)
    var last = text.sentence(of: run.upperBound - 1)
    if first < last, share(text, first, run) < covered { first += 1 }
    if first < last, share(text, last, run) < covered { last -= 1 }
    return first..<last + 1
  }

  /// How much of a sentence a run of words covers, 0 to 1.
  private func share(_ text: ComparedText, _ sentence: Int, _ run: Range<Int>) -> Float {
    let words = text.words(ofSentences: sentence..<sentence + 1)
    return Float(words.clamped(to: run).count) / Float(words.count)
  }
}
