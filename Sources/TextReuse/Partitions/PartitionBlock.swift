/// A piece of a partition: what one stage of the search hands to the next, whatever carries it there.
///
/// On its way a block has a head of 32 bytes, little-endian: `gainsay1`, its kind and its part (4 bytes each), the length of what follows in bytes and a
/// checksum of it (8 bytes each).
public struct PartitionBlock: Hashable, Sendable {
  /// What a block holds.
  public enum Kind: UInt32, Sendable {
    /// Places of runs. A place is the number of a text times 2²⁵ and the index of a word.
    case runs = 1
    /// Pairs of places of equal runs.
    case seeds = 2
    /// Hashes of runs that are too frequent to pair all their places; 8 bytes each.
    case frequent = 3
    /// How many texts were read, how many bytes they have, and how many could not be read; 8 bytes each.
    case totals = 4
  }

  /// What it holds.
  public let kind: Kind
  /// The number of its partition.
  public let part: Int
  /// The bytes behind the head.
  public let payload: [UInt8]

  /// How long a head is, in bytes.
  public static let headLength = 32
  private static let mark = Array("gainsay1".utf8)

  /// A block of what was coded.
  init(kind: Kind, part: Int, payload: [UInt8]) { (self.kind, self.part, self.payload) = (kind, part, payload) }

  /// No longer blocks are made, in bytes.
  static let usualLength = 64 << 20

  /// The head, which stands before the payload.
  public var head: [UInt8] {
    var head = Self.mark
    for number in [kind.rawValue, UInt32(part)] { withUnsafeBytes(of: number.littleEndian) { head += $0 } }
    for number in [UInt64(payload.count), TextChecksum.whole(payload)] {
      withUnsafeBytes(of: number.littleEndian) { head += $0 }
    }
    return head
  }

  /// What a head says.
  public struct Head: Sendable {
    let kind: Kind
    let part: Int
    /// How many bytes follow.
    public let length: Int
    let checksum: UInt64
  }

  /// Reads a head; throws where it is none.
  public static func head(_ bytes: [UInt8]) throws(PartitionError) -> Head {
    guard bytes.count == headLength else { throw .truncated }
    func number<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _: Number.Type) -> Number {
      bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self)) }
    }
    guard bytes.starts(with: mark) else { throw .notABlock }
    guard let kind = Kind(rawValue: number(8, UInt32.self)), let length = Int(exactly: number(16, UInt64.self)),
      length <= usualLength
    else { throw .notABlock }
    return Head(kind: kind, part: Int(number(12, UInt32.self)), length: length, checksum: number(24, UInt64.self))
  }

  /// A block of a head and what followed it; throws where that is not what was written.
  public init(_ head: Head, payload: [UInt8]) throws(PartitionError) {
    guard payload.count == head.length else { throw .truncated }
    guard TextChecksum.whole(payload) == head.checksum else { throw .damaged }
    (kind, part, self.payload) = (head.kind, head.part, payload)
  }
}

/// Why a partition cannot be read: then nothing is made of it, since a part that is missing would be a match that is missing.
public enum PartitionError: Error, Hashable, Sendable {
  /// What stands there is no block of this version.
  case notABlock
  /// It ends in the middle of a block.
  case truncated
  /// The bytes of a block are not those that were written.
  case damaged
  /// The bytes are those that were written, and no elements: another version wrote them.
  case malformed
  /// The block is about texts that are not there.
  case otherTexts
  /// A block does not belong to this stage.
  case unexpected(PartitionBlock.Kind)
}
