internal import TextReuse

/// A passage at hand: what it is called, its text and its words.
struct ReadPassage {
  /// Its id, or `#` and its line where it has none.
  var id = ""
  /// Its text in UTF-8.
  var text: [UInt8] = []
  /// Its words.
  var words = FoldedWords()

  /// A part of the text in UTF-8 offsets; what is no UTF-8 is shown as U+FFFD.
  func text(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// One side of a match.
  func side(_ words: Range<Int>) -> ReusePrinter.Side {
    ReusePrinter.Side(id: id, range: self.words.textRange(words), wordCount: self.words.count)
  }
}

/// Passages by their numbers.
protocol PassagesByNumber {
  /// Puts a passage in the place of what `passage` holds.
  func read(_ number: Int, into passage: inout ReadPassage) throws
}

extension Passages: PassagesByNumber {
  func read(_ number: Int, into passage: inout ReadPassage) {
    passage.id = ids.text(number)
    passage.text.removeAll(keepingCapacity: true)
    texts.withUTF8(of: number) { passage.text.append(contentsOf: $0) }
    texts.readWords(of: number, into: &passage.words)
  }
}

extension PassageArchive: PassagesByNumber {
  func read(_ number: Int, into passage: inout ReadPassage) throws {
    passage.id = try read(number, into: &passage.text)
    passage.text.withUnsafeBufferPointer { passage.words.read(utf8: $0) }
  }
}
