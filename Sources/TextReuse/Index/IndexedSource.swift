/// Texts that came from one place and go together: a file.
public struct IndexedSource: Hashable, Sendable {
  /// What the source is called among the others of an index, such as a path.
  public var key: String
  /// What changes when the source does, such as its size and the time of its last change.
  public var stamp: String
  /// What there is to say about the source each time it is used; empty where nothing.
  public var note: String

  /// A source without texts yet.
  public init(key: String, stamp: String, note: String = "") {
    self.key = key
    self.stamp = stamp
    self.note = note
  }
}

/// A source of a segment and the numbers of its texts in it.
struct SegmentSource {
  var source: IndexedSource
  var texts: Range<Int>

  /// Adds the source to bytes.
  func write(to bytes: inout [UInt8]) {
    for number in [texts.lowerBound, texts.upperBound] {
      withUnsafeBytes(of: UInt64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    for text in [source.key, source.stamp, source.note] {
      withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// Reads the sources that bytes hold; `nil` where they are no sources of so many texts.
  static func read(_ bytes: UnsafeRawBufferPointer, count: Int, textCount: Int) -> [SegmentSource]? {
    var sources: [SegmentSource] = []
    var offset = 0
    func number<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Int? {
      guard bytes.count - offset >= MemoryLayout<Number>.size else { return nil }
      defer { offset += MemoryLayout<Number>.size }
      return Int(exactly: Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)))
    }
    func text() -> String? {
      guard let length = number(UInt32.self), bytes.count - offset >= length else { return nil }
      defer { offset += length }
      return String(decoding: bytes[offset..<offset + length], as: UTF8.self)
    }
    var next = 0
    for _ in 0..<count {
      guard let first = number(UInt64.self), let end = number(UInt64.self), first == next, end >= first,
        end <= textCount,
        let key = text(), let stamp = text(), let note = text()
      else { return nil }
      sources.append(
        SegmentSource(source: IndexedSource(key: key, stamp: stamp, note: note), texts: first..<end))
      next = end
    }
    return next == textCount ? sources : nil
  }
}
