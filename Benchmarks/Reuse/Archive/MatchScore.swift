import Foundation
import PassageMaking

/// How many of the planted copies were found, and how many pairs were told that are none.
struct MatchScore {
  private(set) var planted: [PassageGenerator.Kind: (all: Int, found: Int)] = [:]
  /// How many pairs were told, each counted once.
  private(set) var told = 0
  /// How many of them were planted.
  private(set) var found = 0

  init(path: String, truth: [PassageGenerator.Truth]) throws {
    var kinds: [UInt64: PassageGenerator.Kind] = [:]
    for taken in truth {
      kinds[Self.key(taken.original, taken.copy)] = taken.kind
      planted[taken.kind, default: (0, 0)].all += 1
    }
    var seen: Set<UInt64> = []
    guard let file = fopen(path, "r") else { return }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let line {
      // {"a":"12","b":"345",…
      let parts = String(cString: line).split(separator: "\"", maxSplits: 8)
      guard parts.count > 7, parts[1] == "a", let one = Int(parts[3]), let other = Int(parts[7]) else { continue }
      let key = Self.key(one, other)
      guard seen.insert(key).inserted else { continue }
      told += 1
      guard let kind = kinds[key] else { continue }
      found += 1
      planted[kind, default: (0, 0)].found += 1
    }
  }

  private static func key(_ one: Int, _ other: Int) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }
}
