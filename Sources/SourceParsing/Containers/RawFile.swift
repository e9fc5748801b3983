/// The bytes of a file, read range by range: a gigabyte of archive never stands in memory.
///
/// Reading rather than mapping, because a mapped file that another program cuts short ends the process.
public struct RawFile: Sendable {
  /// The file's size in bytes.
  public let size: Int
  private let reader: @Sendable (Range<Int>) throws(ContainerError) -> [UInt8]

  /// A file of `size` bytes; `reader` gives the bytes of a range inside it and throws where the system refuses.
  public init(size: Int, reader: @escaping @Sendable (Range<Int>) throws(ContainerError) -> [UInt8]) {
    self.size = size
    self.reader = reader
  }

  /// A file that stands in memory.
  public init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { (range) throws(ContainerError) in Array(bytes[range]) }
  }

  /// The bytes of the part of a range that lies inside the file; fewer where the file became shorter meanwhile.
  public func bytes(_ range: Range<Int>) throws(ContainerError) -> [UInt8] {
    let inside = range.clamped(to: 0..<size)
    return inside.isEmpty ? [] : try reader(inside)
  }
}
