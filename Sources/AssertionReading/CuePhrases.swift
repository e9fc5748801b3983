/// Fixed wordings that tell something about a sentence: each a row of folded words.
///
/// In a wording, `*` stands for any one word and `…` for up to three.
public struct CuePhrases: Sendable {
  private let byFirst: [String: [[String]]]

  /// The wordings, one a line or parted by ` / `.
  public init(_ wordings: String) {
    var byFirst: [String: [[String]]] = [:]
    for wording in wordings.split(whereSeparator: { $0 == "/" || $0 == "\n" }) {
      let words = wording.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(words)
    }
    // The longest reading of a place wins.
    self.byFirst = byFirst.mapValues { $0.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) } }
  }

  /// The words that a wording takes which starts at `index`; `nil` where none does.
  public func match(_ folded: [String], at index: Int) -> Range<Int>? {
    guard let candidates = byFirst[folded[index]] else { return nil }
    for candidate in candidates {
      if let end = Self.end(of: candidate[1...], in: folded, from: index + 1) { return index..<end }
    }
    return nil
  }

  /// The first wording in a sentence.
  public func first(in folded: [String]) -> Range<Int>? {
    for index in folded.indices { if let range = match(folded, at: index) { return range } }
    return nil
  }

  /// All wordings in a sentence, none inside another.
  public func all(in folded: [String]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < folded.count {
      if let range = match(folded, at: index) {
        found.append(range)
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func end(of rest: ArraySlice<String>, in folded: [String], from index: Int) -> Int? {
    guard let next = rest.first else { return index }
    if next == "…" {
      for skipped in 0...3 where index + skipped <= folded.count {
        if let end = end(of: rest.dropFirst(), in: folded, from: index + skipped) { return end }
      }
      return nil
    }
    guard index < folded.count, next == "*" || folded[index] == next else { return nil }
    return end(of: rest.dropFirst(), in: folded, from: index + 1)
  }
}
