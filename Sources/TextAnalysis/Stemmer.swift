internal import CStemmer
internal import Synchronization

/// Takes the endings off an English word, so that `links`, `linked` and `link` are one, and `rose` and `rise` too.
///
/// The method is Snowball's `english` (Porter2, Porter 2001) by libstemmer, after a form that no ending explains has
/// become its base form (`IrregularForms`, from WordNet).
public enum Stemmer {
  /// The stem of a folded word; words with a digit stay.
  public static func stem(_ word: String) -> String {
    var word = word
    let place = word.withUTF8 { bytes -> Int? in
      var hash = FNV1a()
      for byte in bytes {
        if byte &- 0x30 < 10 { return nil }
        hash.add(byte)
      }
      return Int(truncatingIfNeeded: (hash.value >> 32) % UInt64(shards.count))
    }
    guard let place else { return word }
    return shards[place].stem(word)
  }

  /// libstemmer's objects serve one thread at a time; a word always goes to the same one, which remembers it, so that
  /// threads seldom wait for one another.
  private static let shards = (0..<64).map { _ in Shard() }

  /// An object of libstemmer behind a lock, with the stems that it told of late.
  private final class Shard: Sendable {
    private struct State: ~Copyable {
      let stemmer = sb_stemmer_new("english", "UTF_8")
      var known: [String: String] = [:]

      deinit { sb_stemmer_delete(stemmer) }
    }

    private let state = Mutex(State())

    /// Some 64,000 words in all shards, a few megabytes; then a shard forgets and begins again.
    private static let capacity = 1_000

    func stem(_ word: String) -> String {
      state.withLock { state in
        if let stem = state.known[word] { return stem }
        if state.known.count >= Self.capacity { state.known.removeAll(keepingCapacity: true) }
        let stem = Self.snowball(IrregularForms.base(of: word) ?? word, state.stemmer)
        state.known[word] = stem
        return stem
      }
    }

    /// The stem as libstemmer tells it; the word itself where there is no memory for one.
    private static func snowball(_ word: String, _ stemmer: OpaquePointer?) -> String {
      var word = word
      guard let stemmer else { return word }
      return word.withUTF8 { bytes in
        guard let size = Int32(exactly: bytes.count), let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, size)
        else {
          return String(decoding: bytes, as: UTF8.self)
        }
        let length = Int(sb_stemmer_length(stemmer))
        return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
      }
    }
  }
}
