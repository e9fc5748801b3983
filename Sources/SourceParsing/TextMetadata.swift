internal import ClaimModel
internal import TextAnalysis

/// What a text says of itself: front matter, title, byline, dates, page headers, biography.
enum TextMetadata {
  /// Takes `---` front matter or `Key: value` lines off the top of a text.
  static func takeFrontMatter(_ lines: inout [TextLine]) -> SourceMetadata {
    var metadata = SourceMetadata()
    let solid = lines.indices.filter { !lines[$0].isBlank }
    var rest = solid[...]
    let isFenced = rest.first.map { lines[$0].text == "---" } ?? false
    if isFenced { rest = rest.dropFirst() }
    var taken: [Int] = isFenced ? Array(solid.prefix(1)) : []
    for index in rest.prefix(12) {
      let text = lines[index].text
      if isFenced, text == "---" {
        taken.append(index)
        break
      }
      guard let colon = text.firstIndex(of: ":"),
        note(String(text[..<colon]), String(text[text.index(after: colon)...]), &metadata)
      else {
        if isFenced { continue }
        break
      }
      taken.append(index)
    }
    guard metadata != SourceMetadata() else { return metadata }
    for index in taken { lines[index].furniture = "front matter" }
    return metadata
  }

  /// Notes a `Key: value` line; `false` where the key is none of a work's.
  private static func note(_ key: String, _ value: String, _ metadata: inout SourceMetadata) -> Bool {
    let value = value.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    guard !value.isEmpty else { return false }
    switch key.lowercased().trimming(\.isWhitespace) {
    case "title", "headline": metadata.title = value
    case "author", "authors", "by", "byline": metadata.authors = Byline.names(in: value)
    case "date", "published", "publication date", "pubdate":
      metadata.published = WrittenDate.parse(value) ?? CalendarDate(iso: value)
    case "publisher", "outlet", "publication", "journal": metadata.publisher = value
    case "url", "link", "address", "permalink", "doi": metadata.url = value
    case "language", "lang": metadata.language = value
    default: return false
    }
    return true
  }

  /// Reads the blocks, and the page furniture among the lines.
  static func read(blocks: [Block], lines: [TextLine]) -> SourceMetadata {
    var metadata = pageFurniture(lines)
    let article = blocks.filter { $0.furniture == nil }
    metadata.title = metadata.title ?? title(article)
    for block in blocks where block.furniture != "related links" && metadata.authors.isEmpty {
      metadata.authors = Byline.authors(in: block.text)
    }
    if metadata.authors.isEmpty,
      let name = article.suffix(6).reversed().lazy.compactMap({ Biography.subject(of: $0.text) }).first
    {
      metadata.authors = [name]
    }
    if metadata.publisher == nil {
      let heading = blocks.first { $0.furniture == "related links" && $0.text.lowercased().hasPrefix("more from ") }
      metadata.publisher = heading.map { String($0.text.dropFirst(10)) }
    }
    if metadata.published == nil {
      metadata.published =
        article.prefix(8).lazy.filter { $0.text.split(separator: " ").count <= 16 }
        .compactMap { WrittenDate.parse($0.text) }.first
    }
    return metadata
  }

  /// The first line that reads like a headline, before any paragraph.
  private static func title(_ blocks: [Block]) -> String? {
    for block in blocks.prefix(5) {
      let words = block.text.split(separator: " ")
      if words.count > 30 { return nil }
      let isDate = words.count <= 5 && WrittenDate.parse(block.text) != nil
      guard words.count >= 3, let last = block.text.last, !".;,:*".contains(last), !isDate,
        Byline.authors(in: block.text).isEmpty
      else { continue }
      return block.text
    }
    return nil
  }

  /// The page headers of a print name its title, outlet and address.
  private static func pageFurniture(_ lines: [TextLine]) -> SourceMetadata {
    var metadata = SourceMetadata()
    for line in lines where line.furniture == "page header" {
      if PageFurniture.isPrintHeader(line.text), metadata.title == nil {
        let words = line.text.split(separator: " ").drop { word in
          word.contains(":") || word.contains("/") || ["AM", "PM", "am", "pm"].contains(word)
        }
        let parts = words.joined(separator: " ").split(separator: "|").map { $0.trimming(\.isWhitespace) }
        metadata.title = parts.first
        if parts.count > 1 { metadata.publisher = parts.last }
      } else if PageFurniture.isNumberedAddress(line.text), metadata.url == nil,
        let word = line.text.split(separator: " ").first
      {
        let address = String(word)
        if let archive = ArchiveAddress(address) {
          metadata.capture = address
          metadata.url = archive.original
        } else {
          metadata.url = address
        }
        metadata.published = metadata.url.flatMap(WrittenDate.inAddress)
      }
    }
    return metadata
  }
}
