import ClaimModel
import Foundation
import Testing

@testable import CorpusIndexing

@Suite("what was worked out before")
struct WorkCacheTests {
  /// Draws the same bytes on every run.
  private static func bytes(_ count: Int, seed: Int) -> [UInt8] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  /// Several megabytes that are no constant.
  private static func large(_ count: Int) -> [UInt8] {
    let some = bytes(1_021, seed: 3)
    return Array(repeatElement(some, count: count / some.count + 1).joined().prefix(count))
  }

  private static func values(_ count: Int, size: Int = 300, from first: Int = 0) -> [(key: String, value: [UInt8])] {
    (first..<first + count).map { ("key \($0)", bytes(size + $0 % 7, seed: $0)) }
  }

  private func inFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "work-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try work(folder.path)
  }

  private func size(_ folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) {
      $0 + ((try FileManager.default.attributesOfItem(atPath: folder + "/" + $1)[.size] as? Int) ?? 0)
    }
  }

  @Test("comes back by kind and key, small or large, in another process' cache too")
  func recall() throws {
    try inFolder { (folder: String) throws -> Void in
      let cache = WorkCache(folder: folder, generation: "1")
      let values = Self.values(1_100, size: 20) + [("large", Self.large(3 << 20)), ("none", [])]
      cache.keep(.file, values)
      cache.keep(.pairs, [("key 1", [7])])
      for cache in [cache, WorkCache(folder: folder, generation: "1")] {
        #expect(cache.recall(.file, values.map(\.key)) == values.map(\.value))
        #expect(cache.recall(.pairs, ["key 1", "key 2", "key 1"]) == [[7], nil, [7]])
        #expect(cache.recall(.statements, ["key 1"]) == [nil] && cache.recall(.file, []).isEmpty)
      }
      cache.keep(.file, [("key 5", [1]), ("large", [2])])
      #expect(cache.recall(.file, ["key 5", "large"]) == [[1], [2]])
    }
  }

  @Test("what another build worked out is never used, whichever is opened first")
  func generation() throws {
    try inFolder { (folder: String) throws -> Void in
      let old = WorkCache(folder: folder, generation: "old")
      old.keep(.file, [("a", [1]), ("large", Self.large(2 << 20))])
      let new = WorkCache(folder: folder, generation: "new")
      #expect(new.recall(.file, ["a", "large"]) == [nil, nil])
      old.keep(.file, [("a", [1])])
      #expect(new.recall(.file, ["a"]) == [nil])
      new.keep(.file, [("a", [2])])
      #expect(new.recall(.file, ["a"]) == [[2]] && old.recall(.file, ["a"]) == [nil])
      #expect(try size(folder) < 1 << 20, "the other build's large value is gone")
    }
  }

  @Test("cut off, flipped or written over at any place it gives what was kept or nothing, and works again")
  func damage() throws {
    try inFolder { (folder: String) throws -> Void in
      let values = Self.values(200)
      let path = folder + "/work.sqlite"
      do { WorkCache(folder: folder, generation: "1").keep(.file, values) }
      let whole = try Data(contentsOf: URL(filePath: path))
      let places = Self.bytes(400, seed: 9).map(Int.init)
      for turn in 0..<40 {
        var bytes = whole
        let place = (places[turn * 4] << 16 | places[turn * 4 + 1] << 8 | places[turn * 4 + 2]) % bytes.count
        switch turn % 4 {
        case 0: bytes = bytes.prefix(place)
        case 1: bytes[place] ^= UInt8(1 << (places[turn * 4 + 3] % 8))
        case 2: for offset in place..<min(bytes.count, place + 512) { bytes[offset] = UInt8(places[offset % 400]) }
        default: bytes[turn % 100] = UInt8(places[turn * 4 + 3])
        }
        try bytes.write(to: URL(filePath: path))
        let cache = WorkCache(folder: folder, generation: "1")
        for (found, value) in zip(cache.recall(.file, values.map(\.key)), values) {
          #expect(found == nil || found == value.value)
        }
        cache.keep(.file, values)
        cache.sweep()
        let again = WorkCache(folder: folder, generation: "1")
        again.keep(.file, values)
        let after = again.recall(.file, values.map(\.key))
        if after != values.map(\.value) {
          // Damage that shows only when it is stepped on costs this run, not the next.
          let last = WorkCache(folder: folder, generation: "1")
          last.keep(.file, values)
          #expect(last.recall(.file, values.map(\.key)) == values.map(\.value), "turn \(turn), byte \(place)")
        }
      }
    }
  }

  @Test("a damaged large value is as if it was not kept")
  func largeDamage() throws {
    try inFolder { (folder: String) throws -> Void in
      let value = Self.large(2 << 20)
      let cache = WorkCache(folder: folder, generation: "1")
      for turn in 0..<5 {
        cache.keep(.pairs, [("a", value)])
        #expect(cache.recall(.pairs, ["a"]) == [value])
        let place = URL(filePath: folder + "/" + LargeValues.name("pairs", "a"))
        switch turn {
        case 0: try FileManager.default.removeItem(at: place)
        case 1: try Data(value.dropLast()).write(to: place)
        case 2: try Data().write(to: place)
        // As large as no memory is.
        case 3: #expect(truncate(place.path, 8 << 40) == 0)
        default: try Data(value.dropLast() + [value[value.count - 1] ^ 1]).write(to: place)
        }
        #expect(cache.recall(.pairs, ["a"]) == [nil])
      }
    }
  }

  @Test("where nothing can be kept it says nothing and gives nothing")
  func unusable() throws {
    let cache = WorkCache(folder: "/nowhere/at/all", generation: "1")
    cache.keep(.file, [("a", [1])])
    cache.sweep()
    #expect(cache.recall(.file, ["a"]) == [nil])
    try inFolder { (folder: String) throws -> Void in
      try FileManager.default.createDirectory(
        atPath: folder + "/work.sqlite/inner", withIntermediateDirectories: true)
      let cache = WorkCache(folder: folder, generation: "1")
      cache.keep(.file, [("a", [1])])
      #expect(cache.recall(.file, ["a"]) == [nil])
      #expect(FileManager.default.fileExists(atPath: folder + "/work.sqlite/inner"))
    }
  }

  @Test("a sweep deletes what was not asked for, of the kinds that were, and the cache stops growing")
  func sweep() throws {
    try inFolder { (folder: String) throws -> Void in
      var sizes: [Int] = []
      WorkCache(folder: folder, generation: "1").keep(.statements, [("stays", [5])])
      for turn in 0..<20 {
        let cache = WorkCache(folder: folder, generation: "1")
        let values = Self.values(60, size: 10_000, from: turn * 10)
        _ = cache.recall(.file, values.map(\.key))
        cache.keep(.file, values)
        cache.keep(.pairs, [("turn \(turn)", [UInt8](repeating: UInt8(turn), count: 1 << 20 + 9))])
        cache.sweep()
        sizes.append(try size(folder))
        if turn > 0 {
          #expect(cache.recall(.file, ["key \(turn * 10 - 1)"]) == [nil])
          #expect(cache.recall(.pairs, ["turn \(turn - 1)"]) == [nil])
        }
        #expect(cache.recall(.pairs, ["turn \(turn)"]) != [nil])
      }
      #expect(sizes[19] <= sizes[2] + 400_000, "\(sizes)")
      let cache = WorkCache(folder: folder, generation: "1")
      #expect(cache.recall(.statements, ["stays"]) == [[5]])
    }
  }

  @Test("where most is swept the file becomes smaller")
  func smaller() throws {
    try inFolder { (folder: String) throws -> Void in
      let value = Self.large(100_000)
      WorkCache(folder: folder, generation: "1").keep(.file, (0..<100).map { ("key \($0)", value) })
      let before = try size(folder)
      let cache = WorkCache(folder: folder, generation: "1")
      #expect(cache.recall(.file, ["key 7"]) == [value])
      cache.sweep()
      #expect(try size(folder) < before / 10)
      #expect(cache.recall(.file, ["key 7", "key 8"]) == [value, nil])
    }
  }

  @Test("several at once lose nothing that one of them kept")
  func several() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "work-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let cache = WorkCache(folder: folder, generation: "1")
          for batch in 0..<10 {
            let values = Self.values(40, from: 1_000 * worker + 40 * batch)
            cache.keep(.file, values)
            #expect(cache.recall(.file, values.map(\.key)) == values.map(\.value))
          }
        }
      }
    }
    let cache = WorkCache(folder: folder, generation: "1")
    for worker in 0..<4 {
      let values = Self.values(400, from: 1_000 * worker)
      #expect(cache.recall(.file, values.map(\.key)) == values.map(\.value))
    }
    try FileManager.default.removeItem(atPath: folder)
  }
}
