import AnnotationStorage
import ClaimModel
import Foundation
import SeededRandom
import SourceParsing

/// Takes quotes out of real pages and looks for them in the same page untouched, changed around them and without them, and
/// in another page; prints how many were found right, found wrong and called lost, by the length of the quote, and how many a
/// limit of half the characters would have found in the other page.
///
/// Usage: `AnchorQuality [--seed 1] FOLDER-OF-PAGES...` (`.html`)
@main
enum AnchorQuality {
  /// Lengths of quotes in characters.
  private static let lengths = [16, 24, 32, 48, 64, 128]
  /// The share of the words outside the quote that are edited.
  private static let editShare = 0.05

  /// What became of the quotes of one length.
  private struct Counts {
    var all = 0, exact = 0, editedRight = 0, editedWrong = 0, deletedLost = 0, elsewhere = 0, popular = 0, seconds = 0.0
    var bytes = 0
  }

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var seed: UInt64 = 1
    if arguments.count > 1, arguments[0] == "--seed" {
      seed = UInt64(arguments[1]) ?? 1
      arguments.removeFirst(2)
    }
    let texts = try arguments.flatMap(Self.texts)
    guard texts.count > 1 else {
      FileHandle.standardError.write(
        Data("usage: AnchorQuality [--seed 1] FOLDER-OF-PAGES...; nothing is measured\n".utf8))
      exit(2)
    }
    var counts = [Counts](repeating: Counts(), count: lengths.count)
    for (number, text) in texts.enumerated() {
      var random = SeededRandom(seed: seed, number)
      for (place, length) in lengths.enumerated() {
        guard let quote = quote(of: length, in: text, &random) else { continue }
        measure(quote, in: text, other: texts[(number + 1) % texts.count], &random, &counts[place])
      }
    }
    print("\(texts.count) pages, seed \(seed); per cent of the quotes of a length")
    print(
      "length   quotes   untouched: exact   edited: right   wrong   deleted: lost   other page: found   by half   ms a MB"
    )
    for (length, count) in zip(lengths, counts) where count.all > 0 {
      func share(_ part: Int) -> String { String(format: "%.2f", 100 * Double(part) / Double(count.all)) }
      let speed = String(format: "%.1f", 1000 * count.seconds / (Double(count.bytes) / 1_000_000))
      let row = [
        (String(length), 6), (String(count.all), 9), (share(count.exact), 19), (share(count.editedRight), 16),
        (share(count.editedWrong), 8), (share(count.deletedLost), 16), (share(count.elsewhere), 20),
        (share(count.popular), 10),
        (speed, 10),
      ]
      print(row.map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined())
    }
  }

  private static func texts(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted().compactMap {
      name in
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder).appending(path: name)))
      let text = (try? SourceParser().parse(bytes, id: "page", path: name))?.text ?? ""
      return text.utf8.count > 1_000 ? text : nil
    }
  }

  /// A stretch of about so many characters that begins and ends at words, stands once in the text and in one passage.
  private static func quote(of length: Int, in text: String, _ random: inout SeededRandom) -> TextRange? {
    let scalars = Array(text.unicodeScalars)
    for _ in 0..<40 {
      var low = Int(random.share() * Double(max(1, scalars.count - length - 1)))
      while low > 0, !scalars[low - 1].properties.isWhitespace { low -= 1 }
      var high = min(scalars.count, low + length)
      while high < scalars.count, !scalars[high].properties.isWhitespace { high += 1 }
      let words = String(String.UnicodeScalarView(scalars[low..<high]))
      guard high - low >= length, !words.contains("\n"), text.ranges(of: words).count == 1 else { continue }
      let start = String(String.UnicodeScalarView(scalars[..<low])).utf8.count
      return TextRange(utf8: start..<start + words.utf8.count)
    }
    return nil
  }

  private static func measure(
    _ range: TextRange, in text: String, other: String, _ random: inout SeededRandom, _ counts: inout Counts
  ) {
    let anchorer = Anchorer()
    let selectors = Anchorer.selectors(for: range, in: text)
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<range.lowerBound.utf8], as: UTF8.self)
    let words = String(decoding: bytes[range.utf8], as: UTF8.self)
    let after = String(decoding: bytes[range.upperBound.utf8...], as: UTF8.self)
    counts.all += 1
    if case .exact(let place) = anchorer.anchor(selectors, in: text), place == range { counts.exact += 1 }

    let (head, tail) = (edited(before, &random), edited(after, &random))
    let right = TextRange(utf8: head.utf8.count..<head.utf8.count + words.utf8.count)
    switch anchorer.anchor(selectors, in: head + words + tail).range {
    case right?: counts.editedRight += 1
    case .some: counts.editedWrong += 1
    case nil: break
    }
    let (without, elsewhere) = (SearchableText(before + after), SearchableText(other))
    // Both texts are prepared before the clock starts, as for the second annotation of a source.
    for text in [without, elsewhere] { _ = anchorer.anchor([.quote(exact: words, prefix: "", suffix: "")], in: text) }
    let started = ContinuousClock.now
    if anchorer.anchor(selectors, in: without).range == nil { counts.deletedLost += 1 }
    if anchorer.anchor(selectors, in: elsewhere).range != nil { counts.elsewhere += 1 }
    let spent = ContinuousClock.now - started
    // The limit of a popular client: half of the characters may differ.
    if let near = anchorer.nearest(to: words, in: other), near.similarity >= 0.5 { counts.popular += 1 }
    counts.seconds += Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    counts.bytes += before.utf8.count + after.utf8.count + other.utf8.count
  }

  /// A text of which one word in twenty is deleted, doubled or replaced by another of its words.
  private static func edited(_ text: String, _ random: inout SeededRandom) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var out: [Substring] = []
    for word in words {
      guard !word.isEmpty, random.share() < editShare else {
        out.append(word)
        continue
      }
      switch random.share() {
      case ..<0.33: out.append("")
      case ..<0.66: out += [word, word]
      default: out.append(words[Int(random.share() * Double(words.count))])
      }
    }
    return out.joined(separator: " ")
  }
}
