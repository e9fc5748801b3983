import Foundation
import Testing

/// A topic of `Tests/Corpora`: sources, and the pairs and sentences that a careful reader labelled.
struct LabelledCorpus {
  /// Words of a source.
  struct Place: Decodable {
    var source: String
    var quote: String
  }

  /// Two places that conflict, look as if they did, or share text.
  struct Pair: Decodable {
    var id: String
    var verdict: String?
    var a: Place
    var b: Place
  }

  /// A sentence in which a source cites another, and what is wrong with it.
  struct Citation: Decodable {
    var id: String
    var source: String
    var quote: String
    var issue: String
  }

  /// Where words stand in the squeezed text of a source; several ranges where they stand there several times.
  struct Span {
    var source: String
    var ranges: [Range<Int>]

    /// Whether both name the same words: they share half of the shorter, and the longer is at most three times as long.
    func matches(_ other: Span) -> Bool {
      guard source == other.source else { return false }
      return ranges.contains { one in
        other.ranges.contains { two in
          let (short, long) = (min(one.count, two.count), max(one.count, two.count))
          return one.clamped(to: two).count * 2 >= short && long <= 3 * short
        }
      }
    }
  }

  let conflicts: [Pair]
  let traps: [Pair]
  let reuse: [Pair]
  let citations: [Citation]
  /// The squeezed text of each source's passages, as the tool parsed them.
  private let texts: [String: [UInt8]]

  /// Reads the labels of a folder, and the texts out of what `gainsay parse` printed.
  init(folder: URL, parsed: String) throws {
    func rows<Row: Decodable>(_ name: String) throws -> [Row] {
      let place = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: place.path) else { return [] }
      return try Data(contentsOf: place).split(separator: 0x0A).map { try JSONDecoder().decode(Row.self, from: $0) }
    }
    let pairs: [Pair] = try rows("gold.jsonl")
    conflicts = pairs.filter { $0.verdict == "conflict" }
    traps = pairs.filter { $0.verdict != "conflict" }
    reuse = try rows("reuse.jsonl")
    citations = try rows("citations.jsonl")
    struct Line: Decodable {
      var type: String
      var source: String?
      var text: String?
    }
    var texts: [String: [UInt8]] = [:]
    for line in parsed.utf8.split(separator: 0x0A) {
      let row = try JSONDecoder().decode(Line.self, from: Data(line))
      if row.type == "passage", let source = row.source, let text = row.text {
        texts[source, default: []] += Self.squeezed(text)
      }
    }
    self.texts = texts
  }

  /// Where a quote stands.
  func span(_ place: Place) -> Span {
    let needle = Self.squeezed(place.quote)
    guard let text = texts[place.source], !needle.isEmpty else { return Span(source: place.source, ranges: []) }
    var ranges: [Range<Int>] = []
    var start = 0
    while let found = text.firstRange(of: needle, from: start) {
      ranges.append(found)
      start = found.lowerBound + 1
    }
    return Span(source: place.source, ranges: ranges)
  }

  /// Whether two of the spans are the two places of a pair.
  func matches(_ spans: [Span], _ pair: Pair) -> Bool {
    let (a, b) = (span(pair.a), span(pair.b))
    return spans.indices.contains { i in
      spans.indices.contains { j in i != j && spans[i].matches(a) && spans[j].matches(b) }
    }
  }

  /// A text without white space, soft hyphens and hyphens.
  private static func squeezed(_ text: String) -> [UInt8] {
    Array(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{AD}" && $0 != "-" })
      ).utf8)
  }
}

extension [UInt8] {
  /// The first place of `needle` at or after `start`.
  fileprivate func firstRange(of needle: [UInt8], from start: Int) -> Range<Int>? {
    guard start + needle.count <= count else { return nil }
    return Data(self).range(of: Data(needle), in: start..<count)
  }
}
