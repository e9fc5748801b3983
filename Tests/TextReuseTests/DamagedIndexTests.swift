import Foundation
import Testing
import TextReuse

@Suite("damaged indexes")
struct DamagedIndexTests {
  private static let text = "the wall at the harbour took nine years to build and the council paid for it"

  /// An index of a few texts; gives the bytes of its segment.
  private func fill(_ folder: String) throws -> Data {
    var index = try FingerprintIndex(folder: folder)
    let writer = try index.writer(expecting: 1000)
    writer.begin(IndexedSource(key: "k", stamp: "1"))
    for name in ["a", "b", "c"] {
      var text = Self.text + " " + name
      try text.withUTF8 { try writer.append(utf8: $0, name: name) }
    }
    try index.update(adding: writer)
    return try Data(contentsOf: URL(fileURLWithPath: folder + "/1.segment"))
  }

  @Test("a segment that is cut off, wherever, is an error")
  func cut() throws {
    try TemporaryFolder.with { folder in
      let whole = try fill(folder)
      for length in Array(0..<140) + [whole.count / 2, whole.count - 1] {
        try whole.prefix(length).write(to: URL(fileURLWithPath: folder + "/1.segment"))
        #expect(throws: FingerprintIndexError.self) { try FingerprintIndex(folder: folder) }
      }
      try (whole + Data([0])).write(to: URL(fileURLWithPath: folder + "/1.segment"))
      #expect(throws: FingerprintIndexError.self) { try FingerprintIndex(folder: folder) }
    }
  }

  @Test("a changed header is an error; changes behind it do not lead out of the file")
  func changed() throws {
    try TemporaryFolder.with { folder in
      let whole = try fill(folder)
      for place in Array(0..<128) + Array(stride(from: 128, to: whole.count, by: 3)) {
        var damaged = whole
        damaged[place] ^= 0xA5
        try damaged.write(to: URL(fileURLWithPath: folder + "/1.segment"))
        if place < 128 {
          #expect(throws: FingerprintIndexError.self) { try FingerprintIndex(folder: folder) }
        } else if let index = try? FingerprintIndex(folder: folder) {
          for match in (try? index.matches(of: Self.text))?.matches ?? [] {
            _ = index.name(of: match.one) + index.text(match.one)
          }
        }
      }
    }
  }

  @Test("a changed text is an error when it is asked for")
  func changedText() throws {
    try TemporaryFolder.with { folder in
      let whole = try fill(folder)
      for place in 128..<128 + Self.text.utf8.count {
        var damaged = whole
        damaged[place] ^= 0x01
        try damaged.write(to: URL(fileURLWithPath: folder + "/1.segment"))
        let index = try FingerprintIndex(folder: folder)
        #expect(throws: FingerprintIndexError.self) { try index.matches(of: Self.text) }
      }
    }
  }

  @Test("a manifest that is cut off or names what is not there is an error", arguments: 0..<40)
  func manifest(length: Int) throws {
    try TemporaryFolder.with { folder in
      _ = try fill(folder)
      let place = URL(fileURLWithPath: folder + "/manifest")
      let whole = try Data(contentsOf: place)
      try whole.prefix(min(length, whole.count - 1)).write(to: place)
      #expect(throws: FingerprintIndexError.self) { try FingerprintIndex(folder: folder) }
      try Data("gainsay archive 1\n7.segment\nend\n".utf8).write(to: place)
      #expect(throws: FingerprintIndexError.self) { try FingerprintIndex(folder: folder) }
      FingerprintIndex.removeFiles(in: folder)
      #expect(try FingerprintIndex(folder: folder).textCount == 0)
    }
  }

  @Test("a folder that is not there cannot be written")
  func noFolder() throws {
    let index = try FingerprintIndex(folder: "/nowhere/at/all")
    #expect(throws: FingerprintIndexError.self) { _ = try index.writer(expecting: 10) }
  }
}
