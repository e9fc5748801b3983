internal import ClaimModel

/// A part of a MIME message (RFC 2045, RFC 2046): its fields, and where its body lies in the file.
struct MIMEPart {
  var fields: HeaderFields
  var type: MediaType
  var body: Range<Int>
  /// The type of the multipart around it, and its place in there.
  var parent: (subtype: String, index: Int, root: String?)?

  /// How the body is packed, in lower case.
  var transferEncoding: String { fields["content-transfer-encoding"]?.lowercased() ?? "7bit" }
}

/// The leaf parts of a MIME message, in order.
struct MIMEMessage {
  /// The fields above the whole message.
  private(set) var fields = HeaderFields()
  /// The parts that hold no parts.
  private(set) var parts: [MIMEPart] = []
  /// Where the message ends too early or stops making sense.
  private(set) var failure: ContainerError?

  private let bytes: [UInt8]

  /// The deepest nesting of multiparts; mails that were passed on many times have four.
  private static let depthLimit = 16
  /// The most parts: a saved page has one for each picture.
  private static let partLimit = 20_000
  private static let headLimit = 256 << 10

  /// Reads a whole message.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let head = MessageHead(bytes[...], limit: Self.headLimit) else {
      failure = .damaged(part: .mimeHead, at: 0)
      return
    }
    fields = HeaderFields(head.lines)
    add(MIMEPart(fields: fields, type: Self.type(fields), body: head.body..<bytes.count), depth: 0)
  }

  /// A body as it was before it was packed, and whether it lies in the file as it is.
  func content(of part: MIMEPart) -> (bytes: [UInt8], isPlain: Bool) {
    let body = bytes[part.body]
    switch part.transferEncoding {
    case "quoted-printable": return (MIMEDecoding.quotedPrintable(body), false)
    case "base64": return (MIMEDecoding.base64(body), false)
    default: return (Array(body), true)
    }
  }

  private static func type(_ fields: HeaderFields) -> MediaType { MediaType(fields["content-type"] ?? "text/plain") }

  private mutating func add(_ part: MIMEPart, depth: Int) {
    guard parts.count < Self.partLimit else { return }
    guard part.type.name.hasPrefix("multipart/"), depth < Self.depthLimit,
      let boundary = part.type.parameter("boundary"), !boundary.isEmpty
    else {
      parts.append(part)
      return
    }
    let (bodies, isClosed) = split(part.body, at: Array("--\(boundary)".utf8))
    let subtype = String(part.type.name.dropFirst("multipart/".count))
    for (index, body) in bodies.enumerated() {
      // A part without a head is text, and begins with the empty line.
      guard let head = MessageHead(bytes[body], limit: Self.headLimit) else {
        if isClosed || index < bodies.count - 1 { failure = failure ?? .damaged(part: .mimeHead, at: body.lowerBound) }
        continue
      }
      let fields = HeaderFields(head.lines)
      var inner = MIMEPart(fields: fields, type: Self.type(fields), body: head.body..<body.upperBound)
      inner.parent = (subtype, index, part.type.parameter("start"))
      add(inner, depth: depth + 1)
    }
    if !isClosed {
      failure = failure ?? .truncated(part: .mimeHead, at: bodies.last?.lowerBound ?? part.body.lowerBound)
    }
  }

  /// The stretches between the lines that begin with `delimiter`; the line end before one belongs to it.
  private func split(_ range: Range<Int>, at delimiter: [UInt8]) -> (bodies: [Range<Int>], isClosed: Bool) {
    var bodies: [Range<Int>] = []
    var start: Int?
    var line = range.lowerBound
    while line < range.upperBound {
      let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      if bytes[line..<end].starts(with: delimiter) {
        let rest = bytes[line + delimiter.count..<end]
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if (isLast ? rest.dropFirst(2) : rest).allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          if let start {
            var close = line
            if close > start, bytes[close - 1] == 0x0A { close -= 1 }
            if close > start, bytes[close - 1] == 0x0D { close -= 1 }
            bodies.append(start..<close)
          }
          if isLast { return (bodies, true) }
          start = min(end + 1, range.upperBound)
        }
      }
      line = end + 1
    }
    if let start, start < range.upperBound { bodies.append(start..<range.upperBound) }
    return (bodies, false)
  }
}
