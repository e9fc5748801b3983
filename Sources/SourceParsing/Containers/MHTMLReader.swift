internal import ClaimModel

/// Reads a page saved with its frames (MHTML, RFC 2557), or a mail.
struct MHTMLReader {
  private var members: [ContainerMember] = []
  private var failure: ContainerError?
  private var next = 0
  private(set) var passedOver = PassedOver()

  init(_ file: RawFile) throws(ContainerError) {
    let bytes = try file.bytes(0..<file.size)
    let message = MIMEMessage(bytes)
    failure = message.failure
    let root = Self.root(of: message.parts)
    let isMail = message.fields["from"].map { !$0.lowercased().contains("saved by") } ?? false
    for (index, part) in message.parts.enumerated() {
      guard let format = Self.format(of: part) else { continue }
      if index != root {
        // Frames are pages of their own; plain text beside the page is the same in other words.
        guard format == .html, part.parent?.subtype != "alternative" else { continue }
      }
      let content = message.content(of: part)
      var member = ContainerMember(number: index == root ? nil : index + 1, content: .page(content.bytes, format))
      member.charset = part.type.charset
      if content.isPlain {
        member.place = (part.body.lowerBound, 1 + bytes[..<part.body.lowerBound].count { $0 == 0x0A })
      }
      member.note(address: part.fields["content-location"], found: "Content-Location")
      if index == root {
        member.note(address: message.fields["snapshot-content-location"], found: "Snapshot-Content-Location")
        member.work.title = message.fields["subject"].map(MIMEDecoding.words)
        member.fingerprint = Fingerprint.sha256(bytes)
        if isMail { Self.note(message.fields, in: &member.work) }
        member.work = member.work.allFound("head of the message")
      }
      if !isMail {
        member.note(captured: message.fields["date"].flatMap(CaptureTime.mail).flatMap(CaptureTime.utc), found: "Date")
      }
      members.append(member)
    }
    // The page first: where a frame stands before it, the frame still comes later.
    if let main = members.firstIndex(where: { $0.number == nil }) { members.insert(members.remove(at: main), at: 0) }
  }

  /// The next page or frame; `nil` at the end.
  mutating func nextMember() -> Result<ContainerMember, ContainerFailure>? {
    if next < members.count {
      next += 1
      return .success(members[next - 1])
    }
    defer { failure = nil }
    return failure.map { .failure(ContainerFailure(number: nil, reason: $0)) }
  }

  private static func format(of part: MIMEPart) -> SourceFormat? {
    let isAttached = part.fields["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false
    guard let format = part.type.format, !isAttached else { return nil }
    return format == .unknown ? nil : format
  }

  /// The part that is the page: the one that `start` names, else the first HTML, else the first text.
  private static func root(of parts: [MIMEPart]) -> Int? {
    let named = parts.firstIndex { part in
      guard let start = part.parent?.root, let id = part.fields["content-id"] else { return false }
      return start == id && format(of: part) != nil
    }
    return named ?? parts.firstIndex { format(of: $0) == .html } ?? parts.firstIndex { format(of: $0) == .text }
  }

  /// A mail's sender and day.
  private static func note(_ fields: HeaderFields, in work: inout SourceMetadata) {
    if let from = fields["from"].map(MIMEDecoding.words) {
      let name = from.prefix { $0 != "<" }.trimming { $0.isWhitespace || $0 == "\"" }
      if !name.isEmpty, !name.contains("@") { work.authors = [name] }
    }
    work.published = fields["date"].flatMap(CaptureTime.mail).flatMap { CalendarDate(iso: $0) }
  }
}
