internal import ClaimModel
internal import Foundation

/// Where prose and headings stand in the order of a page's blocks.
struct PageOrder {
  /// The first block that is an `h1`; -1 where there is none.
  private(set) var headline = -1
  private(set) var firstProse = 0
  private(set) var lastProse: Int
  private var proseBefore: [Float] = []
  private var proseBehind: [Float] = []
  private var headingBefore: [Float] = []
  private var headingBehind: [Float] = []

  /// Distances beyond this are all far.
  private static let far: Float = 30

  init(_ profile: PageProfile) {
    let count = profile.texts.count
    lastProse = max(0, count - 1)
    var isProse = [Bool](repeating: false, count: count)
    var isHeading = [Bool](repeating: false, count: count)
    var hasProse = false
    for block in 0..<count {
      // 120: a long block of plain text; shorter ones may be teasers.
      isProse[block] = profile.texts[block].length > 120 && profile.linkDensities[block] < 0.3
      isHeading[block] = profile.blocks.list.blocks[block].role == .heading
      if headline < 0, profile.tree.elements[Int(profile.blocks.elements[block])].tag == .h1 { headline = block }
      guard isProse[block] else { continue }
      if !hasProse { firstProse = block }
      hasProse = true
      lastProse = block
    }
    proseBefore = Self.distances(isProse)
    proseBehind = Self.distances(isProse.reversed()).reversed()
    headingBefore = Self.distances(isHeading)
    headingBehind = Self.distances(isHeading.reversed()).reversed()
  }

  /// For each place, how many steps back the last mark before it is.
  private static func distances(_ marks: [Bool]) -> [Float] {
    var distance = far
    return marks.map { mark in
      defer { distance = mark ? 1 : min(far, distance + 1) }
      return distance
    }
  }

  /// Appends the distances of a block, and what stands beside it under the same element.
  func add(_ block: Int, _ profile: PageProfile, to rows: inout [Float]) {
    rows.append(proseBefore[block])
    rows.append(proseBehind[block])
    rows.append(headingBefore[block])
    rows.append(headingBehind[block])
    let element = Int(profile.blocks.elements[block])
    let parent = max(0, Int(profile.tree.elements[element].parent))
    rows.append(profile.masses[parent].blocks - profile.masses[element].blocks)
    rows.append(log1p(profile.masses[parent].prose - profile.masses[element].prose))
  }
}

/// Blocks of one shape on a page: the same tags and first classes, four elements up.
struct AlikeBlocks {
  private struct Group {
    var text: Float = 0
    var count: Float = 0
    var linked: Float = 0
    var prose: Float = 0
  }

  private var groups: [UInt64: Group] = [:]
  private let profile: PageProfile

  init(_ profile: PageProfile) {
    self.profile = profile
    for block in profile.texts.indices {
      let length = Float(profile.texts[block].length)
      var group = groups[profile.signatures[Int(profile.blocks.elements[block])], default: Group()]
      group.text += length
      group.count += 1
      group.linked += length * profile.linkDensities[block]
      if profile.isProse(block) { group.prose += length }
      groups[profile.signatures[Int(profile.blocks.elements[block])]] = group
    }
  }

  func add(_ block: Int, total: Float, to rows: inout [Float]) {
    let group = groups[profile.signatures[Int(profile.blocks.elements[block])]] ?? Group()
    rows.append(log1p(group.text))
    rows.append(group.count)
    rows.append(group.text / max(1, group.count))
    rows.append(group.linked / max(1, group.text))
    rows.append(group.text / total)
    rows.append(group.prose / max(1, group.text))
  }
}

/// How often each block's words stand on the page.
struct CopyCounts {
  private var keys: [UInt64] = []
  private var counts: HashCounts

  init(_ profile: PageProfile) {
    counts = HashCounts(capacity: profile.texts.count)
    keys = profile.wordRanges.map { range in
      var key: UInt64 = 0
      for hash in profile.hashes[range].prefix(40) { key = (key << 7 | key >> 57) ^ hash }
      return key
    }
    for key in keys { counts.add(key) }
  }

  /// A hash of the block's words.
  func key(of block: Int) -> UInt64 { keys[block] }

  /// How often the block's words stand on the page.
  func count(of block: Int) -> Float { Float(counts[keys[block]]) }
}

/// Runs of three words.
enum Shingle {
  /// The hashes of every run of three words.
  static func set(of words: [UInt64]) -> Set<UInt64> {
    guard words.count >= 3 else { return [] }
    return Set((0...words.count - 3).map { hash(words[$0], words[$0 + 1], words[$0 + 2]) })
  }

  /// The share of the runs of `words` that stand in `known`.
  static func share(of words: ArraySlice<UInt64>, in known: HashCounts) -> Float {
    guard words.count >= 3 else { return 0 }
    var shared = 0
    for index in words.startIndex...words.endIndex - 3 {
      if known.contains(hash(words[index], words[index + 1], words[index + 2])) { shared += 1 }
    }
    return Float(shared) / Float(words.count - 2)
  }

  private static func hash(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    ((a &* 0x9E37_79B9_7F4A_7C15) ^ b) &* 0xC2B2_AE3D_27D4_EB4F ^ c
  }
}
