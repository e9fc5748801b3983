/// What a file's first bytes, and its name where they leave it open, make it.
enum ContainerKind: Hashable {
  case pdf
  case gzip
  case warc
  case mhtml
  /// A ZIP archive; its entries tell what it holds.
  case zip
  /// A ZIP archive whose name says that it is a book or a document.
  case namedZip

  /// How much of a file is looked at.
  static let headLength = 4096

  /// The kind; `nil` for what is no container.
  init?(_ head: [UInt8], path: String) {
    let name = path.lowercased()
    if head.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if head.starts(with: Array("WARC/".utf8)) {
      self = .warc
    } else if head.starts(with: [0x50, 0x4B, 3, 4]) {
      self = name.hasSuffix(".epub") || name.hasSuffix(".docx") ? .namedZip : .zip
    } else if [".mht", ".mhtml", ".eml"].contains(where: name.hasSuffix) || Self.isMessage(head, name) {
      self = .mhtml
    } else {
      return nil
    }
  }

  /// Whether a file without a telling name begins with the fields of a MIME message.
  private static func isMessage(_ head: [UInt8], _ name: String) -> Bool {
    if [".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"].contains(where: name.hasSuffix) {
      return false
    }
    var lines: [ArraySlice<UInt8>] = []
    for line in head.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { break }
      lines.append(line)
    }
    let fields = HeaderFields(lines)
    return fields["mime-version"] != nil && fields["content-type"] != nil
  }
}
