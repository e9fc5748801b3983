/// Reads the pages of a web archive (WARC, ISO 28500:2017), record by record.
struct WARCReader {
  private var stream: ByteStream
  private let file: RawFile
  private let limit: Int
  private var number = 0
  private var isDone = false
  private var lines = LineCount()
  private(set) var passedOver = PassedOver()

  /// The longest head line, in bytes.
  private static let lineLimit = 64 << 10
  /// The most head lines of a record.
  private static let lineCount = 512

  init(_ file: RawFile, isPacked: Bool, limit: Int) {
    stream = ByteStream(file, isPacked: isPacked)
    self.file = file
    self.limit = limit
  }

  /// The next page; `nil` at the end. After a failure without a number there is nothing more.
  mutating func nextMember() -> Result<ContainerMember, ContainerFailure>? {
    while !isDone {
      do throws(ContainerError) {
        guard let head = try head() else {
          isDone = true
          return nil
        }
        number += 1
        switch try content(of: head) {
        case .page(let member): return .success(member)
        case .refused(let reason): return .failure(ContainerFailure(number: number, reason: reason))
        case .passedOver: break
        }
      } catch {
        isDone = true
        return .failure(ContainerFailure(number: nil, reason: error))
      }
    }
    return nil
  }

  /// A record's head.
  private struct Head {
    var fields: HeaderFields
    var length: Int
    /// Where the record begins in the file.
    var place: Int
  }

  private mutating func head() throws(ContainerError) -> Head? {
    // Two line ends stand behind every record; more do no harm.
    var place = stream.filePlace
    var version: [UInt8] = []
    while version.isEmpty {
      if try stream.isAtEnd() { return nil }
      place = stream.filePlace
      guard let line = try stream.line(limit: Self.lineLimit) else { throw .damaged(part: .warcRecord, at: place) }
      version = line
    }
    let mark = Array("WARC/".utf8)
    guard version.starts(with: mark) else {
      let isAtEnd = try stream.isAtEnd()
      throw isAtEnd && mark.starts(with: version)
        ? .truncated(part: .warcRecord, at: place) : .damaged(part: .warcRecord, at: place)
    }
    var fields = HeaderFields()
    for _ in 0..<Self.lineCount {
      guard let line = try stream.line(limit: Self.lineLimit) else {
        throw try stream.isAtEnd() ? .truncated(part: .warcRecord, at: place) : .damaged(part: .warcRecord, at: place)
      }
      if line.isEmpty {
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
          throw .damaged(part: .warcRecord, at: place)
        }
        return Head(fields: fields, length: length, place: place)
      }
      fields.add(line[...])
    }
    throw .damaged(part: .warcRecord, at: place)
  }

  /// What a record holds.
  private enum Content {
    case page(ContainerMember)
    /// A page that cannot be read; the records behind it can.
    case refused(ContainerError)
    case passedOver
  }

  /// The content of a record; throws where the archive is at its end.
  private mutating func content(of head: Head) throws(ContainerError) -> Content {
    let type = head.fields["warc-type"]?.lowercased() ?? ""
    let media = MediaType(head.fields["content-type"] ?? "")
    if type == "revisit" { passedOver.revisits += 1 }
    guard ["response", "resource", "conversion"].contains(type) else {
      try skip(head.length, of: head)
      return .passedOver
    }
    let isHTTP = type == "response" && (media.name == "application/http" || media.name.isEmpty)
    let start = try stream.peek(min(head.length, HTTPAnswer.headLimit))
    var answer: HTTPAnswer?
    if isHTTP {
      answer = HTTPAnswer(start)
      if answer == nil {
        try skip(head.length, of: head)
        return .refused(.damaged(part: .httpHead, at: head.place))
      }
    }
    if let answer, !(200...299).contains(answer.status) {
      passedOver.otherStatus += 1
      try skip(head.length, of: head)
      return .passedOver
    }
    let contentType = answer.map { MediaType($0.fields["content-type"] ?? "") } ?? media
    let address = head.fields["warc-target-uri"].map(Self.unwrapped)
    let bodyOffset = answer.map { $0.bodyStart - start.startIndex } ?? 0
    let isOpaque = answer.map { !$0.isPlain } ?? false
    guard let format = contentType.format, address.map(Self.isForPrograms) != true,
      format != .unknown || isOpaque || SourceParser.looksLikeHTML(start.dropFirst(bodyOffset))
    else {
      passedOver.otherMedia += 1
      try skip(head.length, of: head)
      return .passedOver
    }
    guard head.length <= limit else {
      try skip(head.length, of: head)
      return .refused(.memberTooLarge(limit: limit))
    }
    return try member(head, format: format, charset: contentType.charset, address: address, answer: answer, bodyOffset)
  }

  private mutating func member(
    _ head: Head, format: SourceFormat, charset: String?, address: String?, answer: HTTPAnswer?, _ bodyOffset: Int
  ) throws(ContainerError) -> Content {
    let offset = stream.position + bodyOffset
    let isPlain = stream.isPlain && answer?.isPlain ?? true
    let block = try stream.take(head.length)
    guard block.count == head.length else { throw .truncated(part: .warcRecord, at: head.place) }
    var content = Array(block[bodyOffset...])
    if let answer, !answer.isPlain {
      do throws(ContainerError) {
        content = try answer.content(of: content[...], limit: limit, at: head.place)
      } catch {
        return .refused(error)
      }
      if format == .unknown, !SourceParser.looksLikeHTML(content.prefix(1024)) {
        passedOver.otherMedia += 1
        return .passedOver
      }
    }
    var member = ContainerMember(number: number, content: .page(content, format))
    member.charset = charset
    member.note(address: address, found: "WARC-Target-URI")
    member.note(captured: head.fields["warc-date"].flatMap(CaptureTime.utc), found: "WARC-Date")
    if isPlain { member.place = (offset, try lines.line(at: offset, in: file)) }
    if let reason = head.fields["warc-truncated"] {
      member.warnings.append("the capture was cut short when it was made (\(reason))")
    } else if head.fields["warc-segment-number"] != nil {
      member.warnings.append("the record is the first segment of several; the others were not read")
    }
    return .page(member)
  }

  private mutating func skip(_ count: Int, of head: Head) throws(ContainerError) {
    guard try stream.skip(count) == count else { throw .truncated(part: .warcRecord, at: head.place) }
  }

  /// Some writers put the address between angle brackets, as the grammar of version 1.0 had it.
  private static func unwrapped(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
  }

  /// What crawlers fetch first, and what they write about themselves: text, and no page.
  private static func isForPrograms(_ address: String) -> Bool {
    address.hasPrefix("metadata:")
      || address.lowercased().hasSuffix("/robots.txt") && address.split(separator: "/").count == 3
  }
}

/// Counts the lines of a file up to ascending offsets.
struct LineCount {
  private var counted = 0
  private var feeds = 0

  /// The 1-based line of an offset that is not before the last one asked for.
  mutating func line(at offset: Int, in file: RawFile) throws(ContainerError) -> Int {
    while counted < offset {
      let bytes = try file.bytes(counted..<min(offset, counted + 256 << 10))
      if bytes.isEmpty { break }
      feeds += bytes.count { $0 == 0x0A }
      counted += bytes.count
    }
    return feeds + 1
  }
}
