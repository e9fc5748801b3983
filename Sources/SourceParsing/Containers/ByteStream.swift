/// Reads a file from front to back, gunzipping it on the way where it is packed.
struct ByteStream {
  private let file: RawFile
  private let inflater: Inflater?
  private var buffer: [UInt8] = []
  private var head = 0
  /// The offset in the file behind what was read of it.
  private var filePosition = 0
  private var packed: ArraySlice<UInt8> = []
  private var isInsideMember = false
  private var unpackedCount = 0
  /// The offset in the stream of the next byte.
  private(set) var position = 0
  /// The offset in the file of the gzip member that is being read.
  private var memberStart = 0

  /// A stream over a file; `isPacked` where it is gzip data, in one member or many.
  init(_ file: RawFile, isPacked: Bool) {
    self.file = file
    inflater = isPacked ? Inflater(.gzip) : nil
  }

  /// Whether a gzip file holds a web archive.
  static func startsWithWARC(_ file: RawFile) throws(ContainerError) -> Bool {
    var stream = ByteStream(file, isPacked: true)
    return try stream.peek(5).elementsEqual(Array("WARC/".utf8))
  }

  /// Whether the stream's bytes are those of the file.
  var isPlain: Bool { inflater == nil }

  /// The offset in the file that leads a reader to the next byte: its own, or that of the gzip member that holds it.
  var filePlace: Int { isPlain ? position : memberStart }

  /// The next bytes, up to `count`; fewer where the stream ends.
  mutating func take(_ count: Int) throws(ContainerError) -> [UInt8] {
    let bytes = try peek(count)
    head += bytes.count
    position += bytes.count
    return Array(bytes)
  }

  /// The next bytes, up to `count`, without reading past them.
  mutating func peek(_ count: Int) throws(ContainerError) -> ArraySlice<UInt8> {
    while buffer.count - head < count, try fill(wanted: count - (buffer.count - head)) {}
    return buffer[head..<min(buffer.count, head + count)]
  }

  /// Goes past bytes; gives how many there were, fewer than `count` where the stream ends.
  mutating func skip(_ count: Int) throws(ContainerError) -> Int {
    var left = count
    while left > 0 {
      let held = min(left, buffer.count - head)
      head += held
      position += held
      left -= held
      if left == 0 { break }
      if isPlain {
        let step = min(left, file.size - filePosition)
        filePosition += step
        position += step
        left -= step
        break
      }
      if try !fill(wanted: 1) { break }
    }
    return count - left
  }

  /// The next line without its end; `nil` at the end of the stream or where the line is longer than `limit`.
  mutating func line(limit: Int) throws(ContainerError) -> [UInt8]? {
    var searched = 0
    while true {
      let held = buffer.count - head
      if let end = buffer[(head + searched)...].firstIndex(of: 0x0A) {
        var line = buffer[head..<end]
        position += line.count + 1
        head = end + 1
        if line.last == 0x0D { line.removeLast() }
        return line.count <= limit ? Array(line) : nil
      }
      searched = held
      if held > limit { return nil }
      if try !fill(wanted: 1) {
        guard held > 0 else { return nil }
        return try take(held)
      }
    }
  }

  /// Whether the stream is at its end.
  mutating func isAtEnd() throws(ContainerError) -> Bool { try peek(1).isEmpty }

  /// Reads more into the buffer; `false` at the end.
  private mutating func fill(wanted: Int) throws(ContainerError) -> Bool {
    // Amortised: what was read is dropped once it is the larger part.
    if head > 64 << 10, head * 2 > buffer.count {
      buffer.removeFirst(head)
      head = 0
    }
    guard let inflater else {
      let bytes = try file.bytes(filePosition..<filePosition + max(wanted, 64 << 10))
      filePosition += bytes.count
      buffer.append(contentsOf: bytes)
      return !bytes.isEmpty
    }
    let before = buffer.count
    while buffer.count == before {
      if packed.isEmpty {
        packed = try file.bytes(filePosition..<filePosition + 64 << 10)[...]
        filePosition += packed.count
        if packed.isEmpty {
          if isInsideMember { throw .truncated(part: .gzip, at: memberStart) }
          return false
        }
      }
      if !isInsideMember {
        // Zeros behind the last member are padding.
        packed = memberStart == 0 && unpackedCount == 0 ? packed : packed.drop { $0 == 0 }
        if packed.isEmpty { continue }
        memberStart = filePosition - packed.count
        isInsideMember = true
        inflater.reset()
      }
      let step = inflater.unpack(packed, to: &buffer, room: 128 << 10)
      packed = packed.dropFirst(step.taken)
      switch step.state {
      case .open: break
      case .ended: isInsideMember = false
      case .damaged: throw .damaged(part: .gzip, at: memberStart)
      }
    }
    unpackedCount += buffer.count - before
    try UnpackingLimit.check(unpacked: unpackedCount, packed: filePosition - packed.count, at: memberStart)
    return true
  }
}

/// How much a packed file may unpack to.
enum UnpackingLimit {
  /// Deflate packs at most 1,032 times; text and markup pack 3 to 30 times, logs and tables up to 100.
  static let times = 200
  /// Small files may unpack to this many bytes whatever their own size.
  static let floor = 64 << 20

  /// Throws where more was unpacked than an honest file holds.
  static func check(unpacked: Int, packed: Int, at offset: Int) throws(ContainerError) {
    if unpacked > floor, unpacked / times > packed { throw .bomb(times: times, at: offset) }
  }
}
