import Testing

@testable import ClaimModel

/// A generator whose numbers are the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite("the way back to the raw bytes")
struct ByteOriginTests {
  /// One call of a builder: units of text, or text that no byte stands for.
  private struct Step {
    var units: Int
    var textWidth: Int
    var byteWidth: Int
    /// Raw bytes passed over before; may be negative.
    var jump: Int
    /// Text without bytes before.
    var skip: Int
  }

  /// What stands behind one byte of text.
  private struct Place: Equatable {
    /// Bytes of text that are one unit have one number.
    var unit: Int
    var bytes: Range<Int>
  }

  private static let shapes = [
    (1, 1), (2, 1), (3, 1), (1, 2), (3, 2), (1, 4), (2, 2), (1, 6), (4, 300), (9, 4), (5, 0),
  ]

  private static func steps(_ count: Int, seed: UInt64) -> [Step] {
    var generator = SeededGenerator(state: seed)
    return (0..<count).map { _ in
      let shape = shapes[Int.random(in: 0..<shapes.count, using: &generator)]
      let isFar = Int.random(in: 0..<6, using: &generator) == 0
      return Step(
        units: Int.random(in: 1...(isFar ? 60 : 4), using: &generator), textWidth: shape.0, byteWidth: shape.1,
        jump: isFar ? Int.random(in: -50...3_000, using: &generator) : 0,
        skip: isFar ? Int.random(in: 0...2, using: &generator) : 0)
    }
  }

  /// What the steps mean, byte by byte of the text, and the origin that a builder makes of them.
  private static func build(_ steps: [Step]) -> (bytes: [Place?], origin: ByteOrigin) {
    var builder = ByteOrigin.Builder()
    var expected: [Place?] = []
    var at = 10_000
    var unit = 0
    for step in steps {
      at = max(0, at + step.jump)
      builder.skip(step.skip)
      expected += Array(repeating: nil, count: step.skip)
      builder.append(units: step.units, textWidth: step.textWidth, byteWidth: step.byteWidth, at: at)
      for _ in 0..<step.units {
        for byte in 0..<step.textWidth {
          let isDirect = step.textWidth == step.byteWidth
          if byte == 0 || isDirect { unit += 1 }
          let bytes = isDirect ? at + byte..<at + byte + 1 : at..<at + step.byteWidth
          expected.append(Place(unit: unit, bytes: bytes))
        }
        at += step.byteWidth
      }
    }
    #expect(builder.length == expected.count)
    return (expected, builder.origin)
  }

  /// The bytes of a range by the definition: those of each of its bytes of text, touching ones joined.
  private static func bytes(_ expected: [Place?], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var unit = 0
    for place in expected[range].compactMap({ $0 }) where place.unit != unit {
      unit = place.unit
      if let last = found.last, last.upperBound == place.bytes.lowerBound {
        found[found.count - 1] = last.lowerBound..<place.bytes.upperBound
      } else {
        found.append(place.bytes)
      }
    }
    return found
  }

  @Test("every byte of the text finds its bytes, whatever shapes follow one another", arguments: [1, 2, 3, 4])
  func everyByte(seed: UInt64) {
    let (expected, origin) = Self.build(Self.steps(300, seed: seed))
    var cursor = ByteOrigin.Cursor(origin)
    for offset in expected.indices {
      let range = offset..<offset + 1
      let wanted = Self.bytes(expected, range)
      #expect(cursor.bytes(for: range) == wanted, "at \(offset)")
      if offset.isMultiple(of: 7) { #expect(origin.bytes(for: TextRange(utf8: range)) == wanted) }
    }
  }

  @Test("ranges map as their bytes do, in any order", arguments: [5, 6])
  func ranges(seed: UInt64) {
    let steps = Self.steps(200, seed: seed).filter { $0.byteWidth > 0 }
    let (expected, origin) = Self.build(steps)
    var generator = SeededGenerator(state: seed)
    var cursor = ByteOrigin.Cursor(origin)
    for _ in 0..<400 {
      let start = Int.random(in: 0..<expected.count, using: &generator)
      let range = start..<min(expected.count, start + Int.random(in: 0...40, using: &generator))
      let wanted = Self.bytes(expected, range)
      #expect(origin.bytes(for: TextRange(utf8: range)) == wanted, "\(range)")
      #expect(cursor.bytes(for: range) == wanted, "\(range)")
      let hull = cursor.hull(of: range)
      #expect(hull?.lowerBound == wanted.map(\.lowerBound).min() && hull?.upperBound == wanted.map(\.upperBound).max())
    }
  }

  @Test("runs say the same as the builder was told, and make the same way back", arguments: [7, 8])
  func runs(seed: UInt64) {
    let (_, origin) = Self.build(Self.steps(150, seed: seed))
    let runs = origin.runs
    #expect(ByteOrigin(runs: runs) == origin)
    for run in runs { #expect(origin.runs(in: TextRange(utf8: run.text)) == [run]) }
    for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.text.upperBound <= next.text.lowerBound) }
  }

  @Test("a text made of stretches of another text leads through it", arguments: [9, 10])
  func through(seed: UInt64) {
    let (expected, origin) = Self.build(Self.steps(200, seed: seed).filter { $0.byteWidth > 0 })
    var generator = SeededGenerator(state: seed)
    var cursor = ByteOrigin.Cursor(origin)
    var builder = ByteOrigin.Builder()
    var composed: [Place?] = []
    var at = 0
    while at < expected.count {
      // A unit is never cut: characters are not, and a part of one may not be told from bytes that correspond.
      var end = min(expected.count, at + Int.random(in: 1...30, using: &generator))
      while end < expected.count, let place = expected[end], place.unit == expected[end - 1]?.unit { end += 1 }
      let range = at..<end
      builder.append(range, through: &cursor)
      composed += expected[range]
      if Bool.random(using: &generator) {
        builder.skip(1)
        composed.append(nil)
      }
      at = min(expected.count, range.upperBound + Int.random(in: 0...9, using: &generator))
      while at < expected.count, let place = expected[at], place.unit == expected[at - 1]?.unit { at += 1 }
    }
    let whole = builder.origin
    #expect(builder.length == composed.count)
    for offset in composed.indices {
      let range = offset..<offset + 1
      #expect(whole.bytes(for: TextRange(utf8: range)) == Self.bytes(composed, range), "at \(offset)")
    }
  }

  @Test("two neighbours are not one because their lengths add up")
  func sums() {
    var builder = ByteOrigin.Builder()
    builder.append(1, from: 0..<2)
    builder.append(2, from: 2..<3)
    builder.append(3, from: 3..<5)
    builder.append(3, from: 5..<7)
    let origin = builder.origin
    #expect(origin.bytes(for: TextRange(utf8: 0..<1)) == [0..<2])
    #expect(origin.bytes(for: TextRange(utf8: 1..<3)) == [2..<3])
    #expect(origin.bytes(for: TextRange(utf8: 3..<6)) == [3..<5])
    #expect(origin.bytes(for: TextRange(utf8: 6..<9)) == [5..<7])
    #expect(origin.bytes(for: TextRange(utf8: 0..<9)) == [0..<7])
    #expect(origin.bytes(for: TextRange(utf8: 4..<4)).isEmpty)
  }

  @Test("an empty way back leads nowhere")
  func empty() {
    let origin = ByteOrigin(runs: [])
    #expect(origin.runs.isEmpty)
    #expect(origin.bytes(for: TextRange(utf8: 0..<10)).isEmpty)
    var cursor = ByteOrigin.Cursor(origin)
    #expect(cursor.hull(of: 0..<10) == nil)
  }

  @Test("a change of width at every byte takes a byte or two, not a run of 32")
  func size() {
    var builder = ByteOrigin.Builder()
    for index in 0..<20_000 { builder.append(index % 2 + 1, from: index..<index + 1) }
    let origin = builder.origin
    #expect(origin.codes.count == 20_000)
    #expect(origin.marks.count == 20_000 / ByteOrigin.markSpacing)
    #expect(origin.bytes(for: TextRange(utf8: 29_998..<30_000)) == [19_999..<20_000])
  }

  @Test("places beyond four gibibytes stay right")
  func large() {
    var builder = ByteOrigin.Builder()
    builder.append(units: 5_000_000_000, textWidth: 1, byteWidth: 2, at: 7)
    builder.append(3, from: 9_000_000_000_000..<9_000_000_000_001)
    let origin = builder.origin
    #expect(origin.bytes(for: TextRange(utf8: 4_999_999_999..<5_000_000_000)) == [10_000_000_005..<10_000_000_007])
    let last = origin.bytes(for: TextRange(utf8: 5_000_000_001..<5_000_000_002))
    #expect(last == [9_000_000_000_000..<9_000_000_000_001])
  }
}
