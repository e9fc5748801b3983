#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How rare a word is in general English, whatever the texts in hand: from WordNet's tagged texts.
public enum WordFrequency {
  /// The rarity of a stem from 0 to 1: 0 for words without content, 1 for words that were met nowhere.
  ///
  /// The logarithm of all words over those of the stem, as in inverse document frequency (Spärck Jones 1972), over that of
  /// a stem met nowhere; two are added to every count.
  public static func weight(_ stem: String) -> Float { weights[stem] ?? 1 }

  private static let weights: [String: Float] = {
    var counts: [String: Int] = [:]
    for entry in FrequencyTable.rows.split(separator: ";") {
      let parts = entry.split(whereSeparator: \.isWhitespace)
      guard let count = parts.first.flatMap({ Int($0) }) else { continue }
      for word in parts.dropFirst() { counts[Stemmer.stem(String(word)), default: 0] += count }
    }
    let total = counts.values.reduce(0, +)
    let rarest = log(Double(total) / 2)
    // Rounded to thousandths, so that no machine's logarithm shows.
    var weights = counts.mapValues { count in
      Float((log(Double(total) / Double(count + 2)) / rarest * 1_000).rounded() / 1_000)
    }
    for word in StopWords.all { weights[Stemmer.stem(word)] = 0 }
    return weights
  }()
}
