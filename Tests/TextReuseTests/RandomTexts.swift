import Foundation

/// Seeded random texts in which words, phrases and whole texts come again.
struct RandomTexts: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Words of a small vocabulary.
  mutating func words(_ count: Int, vocabulary: Int) -> [String] {
    (0..<count).map { _ in "w\(Int.random(in: 0..<vocabulary, using: &self))" }
  }

  /// Texts of which many take over a piece of another, edited or not, and some a phrase that many hold; the last one takes most.
  mutating func texts(_ count: Int) -> [String] {
    let phrases = (0..<3).map { _ in words(Int.random(in: 5...14, using: &self), vocabulary: 400) }
    var all: [[String]] = []
    for number in 1...count {
      var text = words(Int.random(in: 0...60, using: &self), vocabulary: Bool.random(using: &self) ? 30 : 4000)
      if let other = all.randomElement(using: &self), !other.isEmpty, Bool.random(using: &self) {
        let start = Int.random(in: 0..<other.count, using: &self)
        var piece = Array(other[start..<Int.random(in: start...other.count, using: &self)])
        for index in piece.indices where Int.random(in: 0..<8, using: &self) == 0 { piece[index] = "edited" }
        text.insert(contentsOf: piece, at: Int.random(in: 0...text.count, using: &self))
      }
      if Int.random(in: 0..<3, using: &self) == 0, let phrase = phrases.randomElement(using: &self) {
        text.insert(contentsOf: phrase, at: Int.random(in: 0...text.count, using: &self))
      }
      if Int.random(in: 0..<15, using: &self) == 0, let other = all.randomElement(using: &self) { text = other }
      if number == count {
        for other in all.shuffled(using: &self).prefix(4) {
          var piece = Array(other.prefix(Int.random(in: 6...60, using: &self)))
          for index in piece.indices where Int.random(in: 0..<10, using: &self) == 0 { piece[index] = "changed" }
          text += piece
        }
      }
      all.append(text)
    }
    return all.map { $0.joined(separator: " ") }
  }
}

/// A folder that goes with the work on it.
enum TemporaryFolder {
  /// Makes a folder, and removes it when the work is done.
  static func with(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gainsay-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      try work(folder)
    } catch {
      try FileManager.default.removeItem(atPath: folder)
      throw error
    }
    try FileManager.default.removeItem(atPath: folder)
  }
}
