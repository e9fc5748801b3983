internal import ClaimModel

/// Turns a text file into blocks: wraps joined, page breaks healed, furniture kept apart.
enum PlainTextParser {
  /// Parses a decoded text; the ending of its path tells Markdown where its words do not.
  static func parse(
    _ source: DecodedSource, path: String = "", limits: ParsingLimits = ParsingLimits()
  ) -> ParsedBlocks {
    source.bytes.withUnsafeBufferPointer { bytes in
      var text = TextLines(bytes, limit: limits.lines)
      let frontMatter = FrontMatter.take(&text)
      var list: BlockList
      var examples: Set<Int> = []
      let isMarkdown = MarkdownSigns.isMarkdown(text, path: path)
      var warnings: [String] = []
      if isMarkdown {
        (list, warnings) = MarkdownBlocks.read(text, limit: limits.elements)
      } else {
        PageFurniture.mark(&text)
        PlainTextForms.mark(&text)
        TextColumns.unfold(&text)
        let layout = TextLayout(text)
        PageBreaks.heal(&text, layout: layout)
        let blocks = PlainTextBlocks(text, layout: layout, limit: limits.elements)
        list = blocks.list
        examples = blocks.examples
      }
      PlainTextFurniture.mark(&list)
      let reading = TextMetadata(list, lines: LineIndex(source.bytes), known: frontMatter)
      for block in reading.bylines { list.blocks[block].furniture = "byline" }
      if let title = reading.titleBlock, !isMarkdown {
        list.blocks[title].role = .heading
        list.blocks[title].level = 1
      }
      PlainTextHeadings.mark(&list, examples: examples, bylines: reading.letterhead, isMarkdown: isMarkdown)
      if list.isCutOff {
        warnings.append("the text was read up to its block number \(limits.elements); the rest is left out")
      }
      if text.isCutOff {
        warnings.append(
          "the text was read up to its line number \(limits.lines), blank ones not counted; the rest is left out")
      }
      return ParsedBlocks(list: list, metadata: reading.metadata, warnings: warnings)
    }
  }
}
