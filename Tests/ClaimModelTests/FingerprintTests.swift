import Foundation
import Testing

@testable import ClaimModel

@Suite("fingerprints")
struct FingerprintTests {
  @Test(
    "the vectors of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(message: String, hash: String) {
    #expect(Fingerprint.sha256(message.utf8) == hash)
    #expect(Fingerprint.sha256(Array(message.utf8)) == hash)
  }

  @Test("a million letters, and more than one page of zeros")
  func long() {
    #expect(
      Fingerprint.sha256([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(
      Fingerprint.sha256(repeatElement(0, count: 4096))
        == "ad7facb2586fc6e966c004d7d1d16b024f5805ff7cb47c7a85dabd8b48892ca7")
  }

  @Test(
    "every length around the borders of a block agrees with the system's own program",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum"), "no sha256sum here"))
  func lengths() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fingerprints-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var state: UInt64 = 88_172_645_463_325_252
    var expected: [String: String] = [:]
    for length in Array(0...200) + [1_000, 4_095, 65_536, 70_001] {
      let bytes = (0..<length).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 24)
      }
      let file = folder.appending(path: "\(length)")
      try Data(bytes).write(to: file)
      expected[file.path] = Fingerprint.sha256(bytes)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = expected.keys.sorted()
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = output.split(separator: "\n")
    #expect(lines.count == expected.count)
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      let path = try #require(parts.last).drop { $0 == " " || $0 == "*" }
      #expect(expected[String(path)] == String(parts[0]), "\(path)")
    }
  }

  @Test("the borders between texts count")
  func borders() {
    #expect(Fingerprint.sha256(["ab", "c"]) != Fingerprint.sha256(["a", "bc"]))
    #expect(Fingerprint.sha256(["ab", "c"]) == Fingerprint.sha256(Array("ab\0c\0".utf8)))
  }

  @Test(
    "the processor's instructions and the rounds in Swift agree",
    .enabled(if: SHA256.hasInstructions, "no instructions for SHA-256 here"))
  func instructions() {
    for length in Array(0...300) + [5_000] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ length) }
      bytes.withUnsafeBytes { message in
        #expect(SHA256.hash(of: message) == SHA256.hash(of: message, usingInstructions: false), "\(length)")
      }
    }
  }
}
