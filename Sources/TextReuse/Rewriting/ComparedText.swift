/// A text made ready to be compared with many others: its words, their stems, its sentences and the bag of stems of
/// each.
public struct ComparedText: Sendable {
  /// The words, folded and hashed.
  public let words: FoldedWords
  /// The hashes of the different stems, ascending.
  let stems: [UInt64]
  /// Which of `stems` each word has.
  let stemOfWord: [Int32]
  /// In how many sentences each stem stands.
  let frequency: [Int32]
  /// The first word of every sentence, and at the end the count of words.
  let sentenceStarts: [Int]
  /// Where the bag of each sentence starts in `bagStems`, and at the end their count.
  let bagStarts: [Int]
  /// The different stems of each sentence, ascending.
  let bagStems: [Int32]
  /// How often each stands in its sentence.
  let bagCounts: [Float]
  /// Where the closing marks behind each word end, in UTF-8 offsets.
  private let closings: [UInt32]

  /// How many sentences there are.
  var sentenceCount: Int { sentenceStarts.count - 1 }

  /// Splits a text of at most 4 GiB into words and sentences.
  public init(_ text: String) {
    var text = text
    let words = FoldedWords(text)
    var hashes: [UInt64] = []
    var closings: [UInt32] = []
    var cuts: [Int] = []
    text.withUTF8 { bytes in
      hashes = Self.stemHashes(words, bytes)
      closings = Self.closings(words, bytes)
      cuts = SentenceCuts.starts(words, bytes)
    }
    self.words = words
    self.closings = closings
    sentenceStarts = cuts
    (stems, stemOfWord) = Self.numbered(hashes)
    var frequency = [Int32](repeating: 0, count: stems.count)
    var bagStarts = [0]
    var bagStems: [Int32] = []
    var bagCounts: [Float] = []
    bagStems.reserveCapacity(words.count)
    bagCounts.reserveCapacity(words.count)
    for sentence in 0..<(cuts.count - 1) {
      var last: Int32 = -1
      for stem in stemOfWord[cuts[sentence]..<cuts[sentence + 1]].sorted() {
        if stem == last {
          bagCounts[bagCounts.count - 1] += 1
        } else {
          bagStems.append(stem)
          bagCounts.append(1)
          frequency[Int(stem)] += 1
          last = stem
        }
      }
      bagStarts.append(bagStems.count)
    }
    self.frequency = frequency
    self.bagStarts = bagStarts
    self.bagStems = bagStems
    self.bagCounts = bagCounts
  }

  /// The UTF-8 range that a run of words covers, with the closing marks behind the last word.
  public func textRange(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : Int(words.starts[range.lowerBound])..<Int(closings[range.upperBound - 1])
  }

  /// Which sentence a word stands in.
  func sentence(of word: Int) -> Int {
    var low = 0
    var high = sentenceCount - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if sentenceStarts[middle] <= word { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The words of a run of sentences.
  func words(ofSentences range: Range<Int>) -> Range<Int> {
    sentenceStarts[range.lowerBound]..<sentenceStarts[range.upperBound]
  }

  private static func stemHashes(_ words: FoldedWords, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var stem = WordStem()
    return (0..<words.count).map { word in
      let range = Int(words.starts[word])..<Int(words.ends[word])
      return stem.hash(UnsafeBufferPointer(rebasing: bytes[range]), whole: words.hashes[word])
    }
  }

  /// Where the marks end that stand behind each word without a space between.
  private static func closings(_ words: FoldedWords, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    (0..<words.count).map { word in
      var end = Int(words.ends[word])
      let next = word + 1 < words.count ? Int(words.starts[word + 1]) : bytes.count
      while end < next, bytes[end] > 0x20 { end += 1 }
      return end == next && word + 1 < words.count ? words.ends[word] : UInt32(truncatingIfNeeded: end)
    }
  }

  /// The different hashes in ascending order, and which of them each word has.
  private static func numbered(_ hashes: [UInt64]) -> ([UInt64], [Int32]) {
    var different = hashes.sorted()
    var count = 0
    for hash in different where count == 0 || different[count - 1] != hash {
      different[count] = hash
      count += 1
    }
    different.removeLast(different.count - count)
    let numbers = hashes.map { hash in
      var low = 0
      var high = different.count - 1
      while low < high {
        let middle = (low + high) / 2
        if different[middle] < hash { low = middle + 1 } else { high = middle }
      }
      return Int32(truncatingIfNeeded: low)
    }
    return (different, numbers)
  }
}
