internal import ClaimModel
internal import ParallelWork
internal import TextAnalysis
internal import TextReuse

/// A document as the comparison for text reuse reads it: one row of words, with the passages and quotation marks they stand in.
struct ComparedDocument: Sendable {
  let document: Document
  let words: FoldedWords
  private let read = Once<Layout>()

  /// In which passages and quotation marks the words stand.
  private struct Layout: Sendable {
    /// The passage of each word.
    var passageOfWord: [Int] = []
    /// The first word of each passage, and the number of words behind the last.
    var passageStarts: [Int] = []
    /// How many words before each stand inside quotation marks or block quotations.
    var quotedBefore: [Int32] = []
  }

  /// A document; `words` are those of its text, where they are known.
  init(_ document: Document, words: FoldedWords? = nil) {
    self.document = document
    self.words = words ?? FoldedWords(document.text)
  }

  /// Read where somebody asks: most documents share nothing.
  private var layout: Layout { read.value { Self.layout(of: document, words) } }

  private static func layout(of document: Document, _ words: FoldedWords) -> Layout {
    var layout = Layout()
    layout.passageOfWord.reserveCapacity(words.count)
    for (index, passage) in document.passages.enumerated() {
      layout.passageStarts.append(layout.passageOfWord.count)
      let end = passage.range.upperBound.utf8
      while layout.passageOfWord.count < words.count, Int(words.starts[layout.passageOfWord.count]) < end {
        layout.passageOfWord.append(index)
      }
    }
    while layout.passageOfWord.count < words.count {
      layout.passageOfWord.append(max(0, document.passages.count - 1))
    }
    layout.passageStarts.append(words.count)
    let quotations = document.passages.enumerated().flatMap { index, passage -> [Range<Int>] in
      let start = passage.range.lowerBound.utf8
      if passage.role == .blockQuote { return [passage.range.utf8] }
      // A speech that goes on opens its next paragraph with a mark again.
      let goesOn = index + 1 < document.passages.count && opensQuotation(document.passages[index + 1].text)
      let ranges = Quotations.ranges(in: passage.text, keepingOpen: goesOn) + Quotations.singleRanges(in: passage.text)
      return ranges.map { $0.lowerBound + start..<$0.upperBound + start }
    }
    layout.quotedBefore = quotedBefore(words, quotations)
    return layout
  }

  private static func quotedBefore(_ words: FoldedWords, _ quotations: [Range<Int>]) -> [Int32] {
    let ordered = quotations.sorted { $0.lowerBound < $1.lowerBound }
    var (next, end) = (0, 0)
    var counts: [Int32] = [0]
    counts.reserveCapacity(words.count + 1)
    for start in words.starts.map(Int.init) {
      while next < ordered.count, ordered[next].lowerBound <= start {
        end = max(end, ordered[next].upperBound)
        next += 1
      }
      counts.append(counts[counts.count - 1] + (start < end ? 1 : 0))
    }
    return counts
  }

  /// Whether a text begins with a quotation mark.
  static func opensQuotation(_ text: String) -> Bool {
    ["\u{201C}", "\u{201E}", "«", "»", "\""].contains { text.hasPrefix($0) }
  }

  /// The passages that a run of words touches.
  func passages(of run: Range<Int>) -> ClosedRange<Int> {
    let passageOfWord = layout.passageOfWord
    return passageOfWord[run.lowerBound]...passageOfWord[run.upperBound - 1]
  }

  /// Whether a passage starts at a word.
  func startsPassage(_ word: Int) -> Bool {
    let layout = layout
    return word == words.count || layout.passageStarts[layout.passageOfWord[word]] == word
  }

  /// Whether the word before ends a sentence: a full stop, question mark or exclamation mark stands between, and it is no abbreviation.
  func startsSentence(_ word: Int) -> Bool {
    guard word > 0, word < words.count, words.ends[word - 1] - words.starts[word - 1] > 3 else { return false }
    return document.text.utf8Slice(Int(words.ends[word - 1])..<Int(words.starts[word])).contains { ".?!…".contains($0) }
  }

  /// How many words the passages have that a run touches.
  func passageWords(of run: Range<Int>) -> Int {
    let passages = passages(of: run)
    let passageStarts = layout.passageStarts
    return passageStarts[passages.upperBound + 1] - passageStarts[passages.lowerBound]
  }

  /// A word as it stands in the text.
  func word(_ index: Int) -> Substring { document.text.utf8Slice(words.textRange(index..<index + 1)) }

  /// Whether all words of a run stand in headings.
  func isHeading(_ run: Range<Int>) -> Bool { passages(of: run).allSatisfy { document.passages[$0].role == .heading } }

  /// Whether no word of a run stands in a heading, a list or a table; a pull quotation may be set as a heading.
  func isProse(_ run: Range<Int>) -> Bool {
    passages(of: run).allSatisfy { index in
      let passage = document.passages[index]
      if passage.role == .heading { return Self.opensQuotation(passage.text) }
      return passage.role != .listItem && passage.role != .tableRow
    }
  }

  /// How the words of a run are written, which tells whether a capital letter makes a name.
  func style(of run: Range<Int>) -> WritingStyle { WritingStyle(document.text.utf8Slice(words.textRange(run))) }

  /// How many words of a run are neither names nor figures nor small words, where capitals tell of names or not; in scripts without spaces one in
  /// three characters.
  func ownWords(_ run: Range<Int>, capitalsAreNames: Bool) -> Int {
    let text = document.text.utf8Slice(words.textRange(run))
    let own = Word.words(in: text).count { word in
      !(capitalsAreNames && word.isCapitalised) && !StopWords.contains(word.folded)
        && word.folded.contains { $0.isLetter }
    }
    return own + text.unicodeScalars.count(where: FoldedWords.isWordByItself) / 3
  }

  /// Whether a run stands inside quotation marks: most of it, and what stands outside is too short to tell of copying.
  func isQuoted(_ run: Range<Int>) -> Bool {
    let quotedBefore = layout.quotedBefore
    let outside = run.count - Int(quotedBefore[run.upperBound] - quotedBefore[run.lowerBound])
    return outside < Self.fewWords && outside * 3 <= run.count
  }

  /// So many words in a row stand in two texts by chance.
  private static let fewWords = 8

  /// The words of a run with the marks that close it, so that a copied sentence is quoted with its full stop.
  func evidence(_ run: Range<Int>) -> Evidence {
    let range = words.textRange(run)
    let passages = passages(of: run)
    let first = document.passages[passages.lowerBound]
    let text = document.text.utf8
    let limits = first.range.utf8.lowerBound..<document.passages[passages.upperBound].range.utf8.upperBound
    var low = text.index(text.startIndex, offsetBy: range.lowerBound)
    var (start, end) = (range.lowerBound, range.upperBound)
    var high = text.index(low, offsetBy: range.count)
    while end < limits.upperBound, text[high] != 0x20, text[high] != 0x0A {
      high = text.index(after: high)
      end += 1
    }
    while start > limits.lowerBound {
      let before = text.index(before: low)
      guard text[before] != 0x20, text[before] != 0x0A else { break }
      low = before
      start -= 1
    }
    return Evidence(TextRange(utf8: start..<end), of: first, in: document)
  }
}
