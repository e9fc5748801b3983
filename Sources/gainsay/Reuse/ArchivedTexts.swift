internal import TextReuse

/// Texts that a new one is compared with, wherever they are kept.
protocol ArchivedTexts {
  /// How many texts there are.
  var liveTextCount: Int { get }
  /// What a new text shares with them: the second side of each match.
  func matches(of text: String, search: ReuseSearch) throws(FingerprintIndexError) -> ReuseResult
  /// The name of a text.
  func name(of text: Int) -> String
  /// A part of a text in UTF-8 offsets.
  func text(_ text: Int, _ range: Range<Int>?) -> String
  /// Puts the words of a text in the place of what `words` holds.
  func readWords(of text: Int, into words: inout FoldedWords)
}

extension FingerprintIndex: ArchivedTexts {}

/// Takes the texts of an archive as they are read.
protocol ArchiveReader {
  /// Begins a file's texts.
  mutating func begin(_ source: IndexedSource) throws
  /// What there is to say about the file that was begun last.
  mutating func setNote(_ note: String)
  /// Adds a text in UTF-8.
  mutating func append(utf8 text: UnsafeBufferPointer<UInt8>, name: String) throws
}

extension SegmentWriter: ArchiveReader {}

/// An archive in memory alone, for where no index can be kept.
struct MemoryArchive: ArchivedTexts, ArchiveReader {
  /// The files and what there is to say about each.
  private(set) var sources: [IndexedSource] = []
  private var texts = TextCollection()
  private var names = TextCollection()

  var liveTextCount: Int { texts.count }

  mutating func begin(_ source: IndexedSource) { sources.append(source) }

  mutating func setNote(_ note: String) { sources[sources.count - 1].note = note }

  mutating func append(utf8 text: UnsafeBufferPointer<UInt8>, name: String) {
    texts.append(utf8: text)
    names.append(name)
  }

  func matches(of text: String, search: ReuseSearch) -> ReuseResult {
    var all = texts
    all.append(text)
    var result = search.run(on: all)
    result.matches.removeAll { $0.other != texts.count || $0.one == $0.other }
    result.boilerplate.removeAll { $0.texts.last != texts.count }
    return result
  }

  func name(of text: Int) -> String { names.text(text) }

  func text(_ text: Int, _ range: Range<Int>?) -> String { texts.text(text, range) }

  func readWords(of text: Int, into words: inout FoldedWords) { texts.readWords(of: text, into: &words) }
}
