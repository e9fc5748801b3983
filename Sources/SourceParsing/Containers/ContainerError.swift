/// Why a file that holds other files, or one of its members, could not be read; offsets count bytes of the file on disk.
public enum ContainerError: Error, Hashable, Sendable {
  /// What was being read when the bytes stopped making sense.
  public enum Part: Hashable, Sendable {
    case gzip
    case warcRecord
    case httpHead
    case mimeHead
    case zipDirectory
    /// The entry of a ZIP archive with this name.
    case zipEntry(String)
    /// The XML of the entry with this name.
    case markup(String)
  }

  /// The system refused to read the file; the reason is the system's.
  case unreadable(reason: String)
  /// The file ends inside a part that began at an offset.
  case truncated(part: Part, at: Int)
  /// A part is not what its format says it must be.
  case damaged(part: Part, at: Int)
  /// A member holds more bytes than are read.
  case memberTooLarge(limit: Int)
  /// The file unpacks to more than `times` its own size: made to take the machine.
  case bomb(times: Int, at: Int)
  /// A content coding that is not known here, such as `br`.
  case unknownCoding(String)
  /// A way of packing an entry of a ZIP archive that is not known here, by its number.
  case unknownCompression(entry: String, method: Int)
  /// The entry, or the whole file where it is `nil`, is encrypted.
  case encrypted(entry: String?)
  /// An entry that the archive should hold, and does not.
  case missing(entry: String)
  /// The archive was read and holds no page.
  case noPages(PassedOver)
  /// A file of this kind inside another: only the outer one was unpacked.
  case nested(kind: String)
  /// The program that reads PDF files is not installed.
  case noPDFReader(program: String)
  /// The program that reads PDF files took longer than this many seconds.
  case pdfTooSlow(seconds: Int)
  /// The program that reads PDF files gave up; the detail is its own first sentence.
  case pdfRefused(detail: String)
  /// The PDF file holds pictures of pages, no text.
  case pdfWithoutText
}

/// What stands in a container and is no page: counted, so that nothing is lost without a word.
public struct PassedOver: Hashable, Sendable {
  /// HTTP answers with another status than 2xx.
  public var otherStatus = 0
  /// Records that say a page was unchanged since another capture, and hold no body.
  public var revisits = 0
  /// Records of other media: pictures, style sheets, scripts, `robots.txt`.
  public var otherMedia = 0
  /// Pages without words, such as advertising frames and picture covers.
  public var withoutWords = 0

  /// Nothing passed over.
  public init() {}

  /// Whether everything was a page.
  public var isEmpty: Bool { self == PassedOver() }
}

extension PassedOver {
  /// Adds the counts of another.
  public mutating func add(_ other: PassedOver) {
    otherStatus += other.otherStatus
    revisits += other.revisits
    otherMedia += other.otherMedia
    withoutWords += other.withoutWords
  }
}
