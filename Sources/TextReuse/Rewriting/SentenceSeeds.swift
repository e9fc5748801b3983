/// Two sentences that share enough to be the start of a stretch.
struct SentenceSeed {
  /// The sentence of the first text.
  var first: Int
  /// The sentence of the second text.
  var second: Int
  /// The cosine of their weighted bags of stems.
  var cosine: Float
  /// Dice's coefficient over the different stems.
  var dice: Float
}

/// Finds the pairs of sentences of two texts whose bags of stems are alike: by cosine and by Dice's coefficient over
/// the different stems.
///
/// Only pairs that share a stem which is rare in the second text are looked at, through an inverted index: what common
/// words alone have in common is no reuse, and no text makes the work quadratic.
struct SentenceSeeds {
  /// The least cosine and Dice coefficient of a seed.
  var least: Float
  /// A stem in more sentences of the second text than this does not lead to a pair.
  static let mostSentences = 48

  /// The seeds, by first sentence and then by second.
  func find(_ one: ComparedText, _ other: ComparedText, _ weights: JointWeights) -> [SentenceSeed] {
    let norms = Self.norms(one, weights.first)
    let otherNorms = Self.norms(other, weights.second)
    let (starts, sentences) = Self.index(other, weights.back)
    var seeds: [SentenceSeed] = []
    var seen = [Int32](repeating: -1, count: other.sentenceCount)
    var candidates: [Int] = []
    // The bag of the sentence in hand, spread out by the numbers of the second text.
    var spread = [Float](repeating: 0, count: other.stems.count)
    for sentence in 0..<one.sentenceCount {
      candidates.removeAll(keepingCapacity: true)
      let bag = one.bagStarts[sentence]..<one.bagStarts[sentence + 1]
      for entry in bag {
        let stem = Int(one.bagStems[entry])
        let twin = Int(weights.counterpart[stem])
        guard twin >= 0 else { continue }
        spread[twin] = one.bagCounts[entry] * weights.first[stem] * weights.first[stem]
        for place in starts[twin]..<starts[twin + 1] {
          let candidate = Int(sentences[place])
          if seen[candidate] != Int32(truncatingIfNeeded: sentence) {
            seen[candidate] = Int32(truncatingIfNeeded: sentence)
            candidates.append(candidate)
          }
        }
      }
      candidates.sort()
      for candidate in candidates {
        let otherBag = other.bagStarts[candidate]..<other.bagStarts[candidate + 1]
        let (product, common) = Self.product(spread, other, otherBag)
        let alike = product / max(1e-9, norms[sentence] * otherNorms[candidate])
        let overlap = 2 * Float(common) / Float(bag.count + otherBag.count)
        if alike > least, overlap > least {
          seeds.append(SentenceSeed(first: sentence, second: candidate, cosine: alike, dice: overlap))
        }
      }
      for entry in bag {
        let twin = Int(weights.counterpart[Int(one.bagStems[entry])])
        if twin >= 0 { spread[twin] = 0 }
      }
    }
    return seeds
  }

  /// The product of the bag that is spread out with the bag of a sentence, and how many stems they share.
  private static func product(_ spread: [Float], _ text: ComparedText, _ bag: Range<Int>) -> (Float, common: Int) {
    spread.withUnsafeBufferPointer { spread in
      text.bagStems.withUnsafeBufferPointer { stems in
        var product: Float = 0
        var common = 0
        for entry in bag {
          let value = spread[Int(stems[entry])]
          if value > 0 {
            product += value * text.bagCounts[entry]
            common += 1
          }
        }
        return (product, common)
      }
    }
  }

  /// The seeds with at least a share of the cosine of the best seed of each of their two sentences: a sentence that has
  /// its counterpart is seldom taken from another one as well.
  static func standingOut(_ seeds: [SentenceSeed], share: Float) -> [SentenceSeed] {
    var best = [Float](repeating: 0, count: 1 + (seeds.map(\.first).max() ?? 0))
    var otherBest = [Float](repeating: 0, count: 1 + (seeds.map(\.second).max() ?? 0))
    for seed in seeds {
      best[seed.first] = max(best[seed.first], seed.cosine)
      otherBest[seed.second] = max(otherBest[seed.second], seed.cosine)
    }
    return seeds.filter { $0.cosine >= share * max(best[$0.first], otherBest[$0.second]) }
  }

  /// The length of the weighted bag of every sentence.
  private static func norms(_ text: ComparedText, _ weights: [Float]) -> [Float] {
    (0..<text.sentenceCount).map { sentence in
      var sum: Float = 0
      for entry in text.bagStarts[sentence]..<text.bagStarts[sentence + 1] {
        let value = text.bagCounts[entry] * weights[Int(text.bagStems[entry])]
        sum += value * value
      }
      return sum.squareRoot()
    }
  }

  /// For each stem that both texts have and that is rare enough, the sentences of the second text that have it.
  private static func index(_ text: ComparedText, _ back: [Int32]) -> ([Int], [Int32]) {
    var starts = [0]
    starts.reserveCapacity(text.stems.count + 1)
    for stem in 0..<text.stems.count {
      let frequency = Int(text.frequency[stem])
      starts.append(starts[stem] + (back[stem] >= 0 && frequency <= mostSentences ? frequency : 0))
    }
    var next = starts
    var sentences = [Int32](repeating: 0, count: starts[text.stems.count])
    for sentence in 0..<text.sentenceCount {
      for entry in text.bagStarts[sentence]..<text.bagStarts[sentence + 1] {
        let stem = Int(text.bagStems[entry])
        if starts[stem + 1] > starts[stem] {
          sentences[next[stem]] = Int32(truncatingIfNeeded: sentence)
          next[stem] += 1
        }
      }
    }
    return (starts, sentences)
  }
}
