/// The first bytes of a segment file: what lies where.
///
/// All numbers are little-endian. Behind the header lie, each at a multiple of eight bytes: the texts one behind the other, where each ends (8
/// bytes a text), the names and where each ends, the sources, the records (8 bytes each), and the directory (4 bytes a bucket and one more).
struct SegmentHeader: Equatable {
  /// The length of the header in bytes.
  static let size = 128
  /// “gainseg” and a line feed, which a transfer as text would change.
  private static let magic: UInt64 = 0x0A67_6573_6E69_6167
  /// Goes up when the file's form, the folding of words or the hash of runs changes.
  private static let version: UInt64 = 3

  /// How many highest bits of a hash choose its bucket.
  var directoryBits = 0
  var textCount = 0
  var sourceCount = 0
  var recordCount = 0
  /// Where each part begins, in bytes of the file.
  var textEnds = 0
  var names = 0
  var nameEnds = 0
  var sources = 0
  var records = 0
  var directory = 0
  /// The length of the file in bytes.
  var fileSize = 0

  /// How many buckets the directory has.
  var bucketCount: Int { 1 << directoryBits }

  private var numbers: [UInt64] {
    [
      Self.magic, Self.version, UInt64(directoryBits), UInt64(textCount), UInt64(sourceCount), UInt64(recordCount),
      UInt64(textEnds), UInt64(names), UInt64(nameEnds), UInt64(sources), UInt64(records), UInt64(directory),
      UInt64(fileSize),
    ]
  }

  /// The header as it is written, with a checksum at its end.
  var bytes: [UInt8] {
    var words = numbers
    words += [UInt64](repeating: 0, count: Self.size / 8 - 1 - words.count)
    words.append(Self.checksum(words))
    return words.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } }
  }

  init() {}

  /// Reads the header of a file; throws where the file is no segment of this version or not whole.
  init(_ file: UnsafeRawBufferPointer, path: String) throws(FingerprintIndexError) {
    guard file.count >= Self.size else { throw .damaged(path: path, reason: "is cut off") }
    let words = (0..<Self.size / 8).map {
      UInt64(littleEndian: file.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
    }
    guard words[0] == Self.magic else { throw .damaged(path: path, reason: "is no segment of an index") }
    guard words[1] == Self.version else { throw .damaged(path: path, reason: "is of another version") }
    guard Self.checksum(words.dropLast()) == words[words.count - 1], words[2..<13].allSatisfy({ $0 < 1 << 48 })
    else { throw .damaged(path: path, reason: "has a damaged header") }
    let numbers = words[2..<13].map { Int($0) }
    directoryBits = numbers[0]
    textCount = numbers[1]
    sourceCount = numbers[2]
    recordCount = numbers[3]
    textEnds = numbers[4]
    names = numbers[5]
    nameEnds = numbers[6]
    sources = numbers[7]
    records = numbers[8]
    directory = numbers[9]
    fileSize = numbers[10]
    guard fileSize == file.count else { throw .damaged(path: path, reason: "is cut off") }
    let places = [Self.size, textEnds, names, nameEnds, sources, records, directory]
    guard (8...24).contains(directoryBits), zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }),
      places.allSatisfy({ $0 % 8 == 0 }), names - textEnds == textCount * 8, sources - nameEnds == textCount * 8,
      directory - records == recordCount * 8, fileSize - directory == (bucketCount + 1) * 4
    else { throw .damaged(path: path, reason: "has a damaged header") }
  }

  /// The hash FNV-1a of Fowler, Noll and Vo, word by word.
  private static func checksum(_ words: some Sequence<UInt64>) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { hash, word in
      let product = (hash ^ word).multipliedFullWidth(by: 0x0000_0100_0000_01B3)
      return product.low ^ product.high
    }
  }
}
