internal import ClaimModel

/// A file that holds sources packed in a format of its own: one, or many.
///
/// `next` gives one member after the other; a member that cannot be read is a failure with its number, and those behind
/// it still come. A failure without a number is the end: it says where the file is cut off or damaged.
public struct SourceContainer: ~Copyable {
  /// The text of a PDF file, as the program that was started for it gave it.
  public struct PDFText: Sendable {
    /// Its pages in UTF-8, a form feed behind each.
    public var bytes: [UInt8]
    /// What the file says of the work.
    public var metadata: SourceMetadata

    /// The pages, and what is known of them.
    public init(bytes: [UInt8], metadata: SourceMetadata) {
      self.bytes = bytes
      self.metadata = metadata
    }
  }

  /// Reads the PDF file at a path. A value with a closure, so that this stage starts no process itself.
  public typealias PDFReader = @Sendable (String) throws(ContainerError) -> PDFText

  private enum Reader {
    case single(ContainerMember?, ContainerError?)
    case warc(WARCReader)
    case mhtml(MHTMLReader)
    case epub(EPUBReader)
  }

  private var reader: Reader
  /// Whether the container itself was unpacked first: then nothing in it lies in the file as it is.
  private var isInner = false

  /// What is no page and was passed over so far.
  public var passedOver: PassedOver {
    switch reader {
    case .single: PassedOver()
    case .warc(let reader): reader.passedOver
    case .mhtml(let reader): reader.passedOver
    case .epub(let reader): reader.passedOver
    }
  }

  /// Opens a file; `nil` where it is no container but a page, a text, or something that `SourceParser.parse` refuses.
  ///
  /// - Throws: `ContainerError` where the file is a container and nothing of it can be read.
  public init?(
    _ file: RawFile, path: String, limits: ParsingLimits = ParsingLimits(), pdf: PDFReader
  ) throws(ContainerError) {
    let head = try file.bytes(0..<ContainerKind.headLength)
    switch ContainerKind(head, path: path) {
    case nil: return nil
    case .pdf:
      try Self.check(file, limits)
      let text = try pdf(path)
      var member = ContainerMember(number: nil, content: .page(text.bytes, .text))
      member.work = text.metadata.allFound("properties of the PDF file")
      member.work.captured = text.metadata.captured.flatMap(CaptureTime.utc)
      member.charset = "UTF-8"
      member.fingerprint = Fingerprint.sha256(try file.bytes(0..<file.size))
      reader = .single(member, nil)
    case .gzip:
      if try ByteStream.startsWithWARC(file) {
        reader = .warc(WARCReader(file, isPacked: true, limit: limits.fileBytes))
      } else {
        reader = try Self.unpacked(file, path: path, limits)
        isInner = true
      }
    case .some(let kind):
      guard let opened = try Self.reader(of: file, kind, limits) else { return nil }
      reader = opened
    }
  }

  /// The next member; `nil` at the end.
  public mutating func next() -> Result<ContainerMember, ContainerFailure>? {
    nextMember()?.map { member in
      var member = member
      if isInner { member.place = nil }
      return member
    }
  }

  private mutating func nextMember() -> Result<ContainerMember, ContainerFailure>? {
    switch reader {
    case .single(let member, let damage):
      reader = .single(nil, member == nil ? nil : damage)
      return member.map { .success($0) } ?? damage.map { .failure(ContainerFailure(number: nil, reason: $0)) }
    case .warc(var inner):
      reader = .single(nil, nil)
      defer { reader = .warc(inner) }
      return inner.nextMember()
    case .mhtml(var inner):
      reader = .single(nil, nil)
      defer { reader = .mhtml(inner) }
      return inner.nextMember()
    case .epub(var inner):
      reader = .single(nil, nil)
      defer { reader = .epub(inner) }
      return inner.nextMember()
    }
  }

  private static func check(_ file: RawFile, _ limits: ParsingLimits) throws(ContainerError) {
    if file.size > limits.fileBytes { throw .memberTooLarge(limit: limits.fileBytes) }
  }

  private static func reader(
    of file: RawFile, _ kind: ContainerKind, _ limits: ParsingLimits
  ) throws(ContainerError) -> Reader? {
    if kind == .warc { return .warc(WARCReader(file, isPacked: false, limit: limits.fileBytes)) }
    try check(file, limits)
    if kind == .mhtml { return .mhtml(try MHTMLReader(file)) }
    let bytes = try file.bytes(0..<file.size)
    let archive = ZipArchive(bytes, limit: limits.fileBytes)
    if archive.contains(EPUBReader.container) { return .epub(try EPUBReader(archive)) }
    guard archive.contains(WordPackage.usualBody) || archive.isWordDocument else {
      // A book or a document that is cut off before its parts are named.
      if let damage = archive.damage, kind == .namedZip { throw damage }
      return nil
    }
    var member = ContainerMember(number: nil, content: .word(try WordPackage(archive)))
    member.fingerprint = Fingerprint.sha256(bytes)
    return .single(member, archive.damage)
  }

  /// A single file that was packed.
  private static func unpacked(
    _ file: RawFile, path: String, _ limits: ParsingLimits
  ) throws(ContainerError) -> Reader {
    try check(file, limits)
    var stream = ByteStream(file, isPacked: true)
    let bytes = try stream.take(limits.fileBytes + 1)
    if bytes.count > limits.fileBytes { throw .memberTooLarge(limit: limits.fileBytes) }
    let name = path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
    switch ContainerKind(Array(bytes.prefix(ContainerKind.headLength)), path: name) {
    case nil: break
    case .pdf: throw .nested(kind: "PDF")
    case .gzip: throw .nested(kind: "gzip")
    case .some(let kind):
      if let reader = try reader(of: RawFile(bytes), kind, limits) { return reader }
    }
    var member = ContainerMember(number: nil, content: .page(bytes, SourceParser.format(of: name)))
    member.fingerprint = Fingerprint.sha256(try file.bytes(0..<file.size))
    return .single(member, nil)
  }
}
