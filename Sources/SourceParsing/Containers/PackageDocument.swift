internal import ClaimModel

/// The package document of a book (EPUB 3.3, and 2.0.1): what it is called, and its chapters in reading order.
struct PackageDocument {
  /// A chapter.
  struct Chapter: Hashable {
    /// Its entry in the archive.
    var entry: String
    var mediaType: String
    /// Whether it is the table of contents for machines.
    var isNavigation: Bool
  }

  private(set) var metadata = SourceMetadata()
  /// The spine.
  private(set) var chapters: [Chapter] = []

  private struct Creator {
    var name: String
    var id: String?
    var role: String?
  }

  /// Reads the XML of the entry with this name.
  init(_ bytes: [UInt8], entry: String) {
    var manifest: [String: Chapter] = [:]
    var spine: [String] = []
    var creators: [Creator] = []
    var dates: [(event: String?, text: String)] = []
    var roles: [String: String] = [:]
    var element = ""
    var attributes: [XMLAttribute] = []
    var text: [UInt8] = []
    var isMetadata = false
    var found = SourceMetadata()
    XMLReader.read(bytes) { event in
      switch event {
      case .open(let name, let values):
        (element, attributes, text) = (name, values, [])
        if name == "metadata" { isMetadata = true }
        if name == "item", let id = values["id"], let reference = values["href"] {
          manifest[id] = Chapter(
            entry: ArchivePath.resolve(reference, from: entry), mediaType: values["media-type"]?.lowercased() ?? "",
            isNavigation: values["properties"]?.split(separator: " ").contains("nav") ?? false)
        }
        if name == "itemref", let id = values["idref"] { spine.append(id) }
      case .text(let run, _):
        if isMetadata, text.count < 4096 { text.append(contentsOf: run) }
      case .close(let name):
        if name == "metadata" { isMetadata = false }
        defer { text = [] }
        let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard isMetadata, name == element, !words.isEmpty else { return }
        switch name {
        case "title": found.title = found.title ?? words
        case "creator": creators.append(Creator(name: words, id: attributes["id"], role: attributes["role"]))
        case "publisher": found.publisher = found.publisher ?? words
        case "language": found.language = found.language ?? words
        case "date": dates.append((attributes["event"], words))
        case "meta":
          if attributes["property"] == "role", let target = attributes["refines"] {
            roles[String(target.drop { $0 == "#" })] = words
          }
        default: break
        }
      }
    }
    // `aut` is the MARC relator of authors; translators and editors are creators too.
    let authors = creators.filter { ($0.role ?? $0.id.flatMap { roles[$0] } ?? "aut") == "aut" }
    found.authors = (authors.isEmpty ? creators : authors).map(\.name)
    let date = dates.first { $0.event == "publication" } ?? dates.first { $0.event == nil } ?? dates.first
    found.published = date.flatMap { CalendarDate(iso: $0.text) }
    metadata = found
    chapters = spine.compactMap { manifest[$0] }
  }
}
