import ClaimModel
import Testing

@testable import SourceParsing

@Suite("hostile containers")
struct MutationTests {
  /// The same numbers in every run (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Changes, removes, doubles and overwrites stretches of bytes.
  private static func mutated(_ bytes: [UInt8], _ generator: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes[place] = [0, 0xFF, 0x0A, 0x3C, 0x2D, 0x39, 0x7F].randomElement(using: &generator) ?? 0
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.replaceSubrange(place..<end, with: repeatElement(0xFF, count: end - place))
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }

  @Test("changed at random, every file is read or refused, and its passages point into it", arguments: Fixture.all)
  func mutations(name: String) throws {
    let whole = try Fixture.bytes(name)
    var generator = Seeded(state: UInt64(name.utf8.count))
    for round in 0..<400 {
      let raw = Self.mutated(whole, &generator)
      do throws(ContainerError) {
        let opened = try OpenedContainer(raw, path: name)
        for document in opened.documents {
          #expect(!document.passages.isEmpty)
          guard document.bytesOf == .file else { continue }
          let last = document.origin.runs.map(\.bytes.upperBound).max() ?? 0
          #expect(last <= raw.count, "round \(round): \(last) of \(raw.count)")
        }
        #expect(opened.failures.count { $0.number == nil } <= 1, "round \(round)")
      } catch {
        #expect(whole != raw)
      }
    }
  }
}
