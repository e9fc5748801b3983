internal import ParallelWork
internal import Foundation

/// The runs of words of many texts, kept in a folder: what a new text shares with them is found without reading them again.
///
/// The texts lie in segment files that never change; adding writes a new one, removing marks sources in the manifest, and many small segments are
/// merged. An index is a cache: whatever is wrong with its files is thrown, and the caller makes it again. Only one process at a time may update it.
public struct FingerprintIndex: Sendable {
  /// More small segments than these in a row are merged.
  static let smallSegments = 8

  let folder: String
  private(set) var segments: [LiveSegment] = []
  private let workers: Workers
  /// Why the last update could not merge its segments, `nil` where it could: the index is whole without, and slower.
  public private(set) var mergeFault: FingerprintIndexError?

  /// Opens the index in a folder, which may be empty; throws where a file of it is damaged or cannot be read.
  ///
  /// - Parameter width: how many threads build, all cores where `nil`.
  public init(folder: String, width: Int? = nil) throws(FingerprintIndexError) {
    self.folder = folder
    workers = Workers(width: width ?? Workers.onAllCores.width)
    for entry in try IndexManifest(folder: folder).entries {
      let segment = try IndexSegment(folder: folder, name: entry.name)
      guard entry.removed.allSatisfy(segment.sources.indices.contains) else {
        throw .damaged(path: folder, reason: "has a manifest of other segments")
      }
      segments.append(LiveSegment(segment, base: textCount, removed: Set(entry.removed)))
    }
  }

  /// How many numbers texts have; those of removed sources keep theirs until segments are merged.
  public var textCount: Int { segments.last.map { $0.base + $0.segment.textCount } ?? 0 }

  /// How many texts there are.
  public var liveTextCount: Int { segments.reduce(0) { $0 + $1.sources.reduce(0) { $0 + $1.source.texts.count } } }

  /// The sources that are there, in the order of their texts.
  public var sources: [IndexedSource] { segments.flatMap { $0.sources.map(\.source.source) } }

  /// The length of the texts that are there, in UTF-8 bytes.
  public var byteCount: Int { segments.reduce(0) { $0 + $1.byteCount } }

  /// Begins new texts of about so many bytes, for `update`.
  public func writer(expecting bytes: Int) throws(FingerprintIndexError) -> SegmentWriter {
    try writer(expecting: bytes, number: nextNumber)
  }

  /// Removes the sources with these keys, adds the texts of a writer behind all others, and merges segments where there are many.
  public mutating func update(
    removing keys: Set<String> = [], adding writer: SegmentWriter? = nil
  ) throws(FingerprintIndexError) {
    var updated = segments
    for index in updated.indices {
      updated[index].remove(Set(updated[index].sources.filter { keys.contains($0.source.source.key) }.map(\.index)))
    }
    updated.removeAll { $0.sources.isEmpty }
    if let writer {
      let name = (writer.path as NSString).lastPathComponent
      try writer.finish()
      updated.append(LiveSegment(try IndexSegment(folder: folder, name: name), base: 0, removed: []))
    }
    do {
      try merge(&updated)
      mergeFault = nil
    } catch {
      // Damage is the caller's to mend; a disk that is full leaves the segments as they are.
      if case .damaged = error { throw error }
      mergeFault = error
    }
    var base = 0
    for index in updated.indices {
      updated[index].base = base
      base += updated[index].segment.textCount
    }
    try IndexManifest(updated.map { IndexManifest.Entry(name: $0.segment.name, removed: $0.removed.sorted()) })
      .write(folder: folder)
    segments = updated
    let kept = Set(segments.map(\.segment.name))
    Self.removeFiles(in: folder) { $0.contains(".segment") && !kept.contains($0) }
  }

  private var nextNumber: Int {
    (segments.compactMap { IndexManifest.number(of: $0.segment.name) }.max() ?? 0) + 1
  }

  private func writer(expecting bytes: Int, number: Int) throws(FingerprintIndexError) -> SegmentWriter {
    try SegmentWriter(path: folder + "/" + IndexManifest.segmentName(number), expecting: bytes, workers: workers)
  }

  /// Merges what `IndexMerge` chooses, each group of neighbours into one, so that the texts keep their order.
  private func merge(_ segments: inout [LiveSegment]) throws(FingerprintIndexError) {
    while let range = IndexMerge.choice(among: segments) {
      let number = (segments.compactMap { IndexManifest.number(of: $0.segment.name) }.max() ?? 0) + 1
      let writer = try writer(expecting: segments[range].reduce(0) { $0 + $1.byteCount }, number: number)
      for segment in segments[range] { try IndexMerge.copy(segment, to: writer) }
      try writer.finish()
      let merged = try IndexSegment(folder: folder, name: IndexManifest.segmentName(number))
      segments.replaceSubrange(range, with: [LiveSegment(merged, base: 0, removed: [])])
    }
  }

  /// The segment of a text, and the text's number in it.
  private func place(_ text: Int) -> (segment: LiveSegment, text: Int)? {
    guard let segment = segments.last(where: { $0.base <= text }), text - segment.base < segment.segment.textCount
    else {
      return nil
    }
    return (segment, text - segment.base)
  }

  /// The name of a text; empty for a number that none has.
  public func name(of text: Int) -> String { place(text).map { $0.segment.segment.name(of: $0.text) } ?? "" }

  /// A text, or a part of it in UTF-8 offsets; what is no UTF-8 is shown as U+FFFD.
  public func text(_ text: Int, _ range: Range<Int>? = nil) -> String {
    guard let place = place(text) else { return "" }
    return place.segment.segment.withText(place.text) { bytes in
      String(decoding: bytes[(range ?? bytes.indices).clamped(to: bytes.indices)], as: UTF8.self)
    }
  }

  /// Throws where a text is not what was written.
  func check(_ text: Int) throws(FingerprintIndexError) {
    if let place = place(text) { try place.segment.segment.check(place.text) }
  }

  /// Puts the words of a text in the place of what `words` holds.
  public func readWords(of text: Int, into words: inout FoldedWords) {
    if let place = place(text) { place.segment.segment.readWords(of: place.text, into: &words) }
  }
}
