/// An HTTP/1 answer as an archive keeps it (RFC 9112): status, fields, and a body that may be chunked and packed.
struct HTTPAnswer {
  /// The status code.
  let status: Int
  /// The header fields.
  let fields: HeaderFields
  /// The index of the body's first byte in the bytes that were read.
  let bodyStart: Int

  /// The longest head, in bytes: servers refuse more than a few kilobytes, cookies make some of them longer.
  static let headLimit = 256 << 10

  /// Reads the head; `nil` where the bytes begin with no HTTP answer.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Array("HTTP/".utf8)), let head = MessageHead(bytes, limit: Self.headLimit),
      let first = head.lines.first
    else { return nil }
    let words = String(decoding: first, as: UTF8.self).split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    self.status = status
    fields = HeaderFields(head.lines.dropFirst())
    bodyStart = head.body
  }

  /// Whether the body stands in the bytes as it is.
  var isPlain: Bool { codings.isEmpty && !isChunked }

  /// The codings of the content, the outermost last.
  private var codings: [String] { fields.list("content-encoding").filter { $0 != "identity" } }
  private var isChunked: Bool { fields.list("transfer-encoding").contains("chunked") }

  /// The body without chunks and codings, up to `limit` bytes.
  ///
  /// Some tools store the body already dechunked or unpacked and keep the field: then it is taken as it stands.
  func content(of body: ArraySlice<UInt8>, limit: Int, at offset: Int) throws(ContainerError) -> [UInt8] {
    var content = isChunked ? Self.dechunked(body)[...] : body
    for coding in codings.reversed() {
      let unpacked: (bytes: [UInt8], taken: Int, state: Inflater.State)
      switch coding {
      case "gzip", "x-gzip":
        guard content.starts(with: [0x1F, 0x8B]) else { continue }
        unpacked = Inflater.unpack(content, .gzip, limit: limit)
      case "deflate":
        // The standard means zlib's wrapping; some servers send none.
        let wrapped = Inflater.unpack(content, .zlib, limit: limit)
        if case .damaged = wrapped.state, wrapped.bytes.isEmpty {
          let bare = Inflater.unpack(content, .none, limit: limit)
          if case .damaged = bare.state { continue }
          unpacked = bare
        } else {
          unpacked = wrapped
        }
      default: throw .unknownCoding(coding)
      }
      if case .open = unpacked.state, unpacked.bytes.count == limit { throw .memberTooLarge(limit: limit) }
      guard case .ended = unpacked.state else { throw .damaged(part: .gzip, at: offset) }
      content = unpacked.bytes[...]
    }
    return Array(content)
  }

  /// The body without the sizes of its chunks; the body itself where it is not chunked after all.
  static func dechunked(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      guard let feed = body[index...].prefix(1024).firstIndex(of: 0x0A),
        let size = chunkSize(body[index..<feed])
      else { return index == body.startIndex ? Array(body) : content }
      index = feed + 1
      if size == 0 { break }
      let end = index + min(size, body.endIndex - index)
      content.append(contentsOf: body[index..<end])
      index = end
      if index < body.endIndex, body[index] == 0x0D { index += 1 }
      if index < body.endIndex, body[index] == 0x0A { index += 1 }
    }
    return content
  }

  private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
    guard (1...15).contains(digits.count) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { $0 < 0 ? nil : $0 }
  }
}
