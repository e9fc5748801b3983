internal import ClaimModel

/// Turns a text file into blocks: wraps joined, page breaks healed, furniture kept apart.
enum PlainTextParser {
  /// Parses a decoded text; the ending of its path tells Markdown where its words do not.
  static func parse(_ source: DecodedSource, path: String = "") -> ParsedBlocks {
    source.bytes.withUnsafeBufferPointer { bytes in
      var text = TextLines(bytes)
      let frontMatter = FrontMatter.take(&text)
      var list: BlockList
      if MarkdownSigns.isMarkdown(text, path: path) {
        list = MarkdownBlocks.list(of: text)
      } else {
        PageFurniture.mark(&text)
        PlainTextForms.mark(&text)
        let layout = TextLayout(text)
        PageBreaks.heal(&text, layout: layout)
        list = PlainTextBlocks.list(of: text, layout: layout)
      }
      PlainTextFurniture.mark(&list)
      var metadata = frontMatter.filled(from: TextMetadata.read(list, text))
      PlainTextHeadings.mark(&list)
      if metadata.language == nil { metadata.language = nil }
      return ParsedBlocks(list: list, metadata: metadata)
    }
  }
}
