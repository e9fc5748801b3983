internal import ClaimModel

/// What a page says of itself: JSON-LD, `meta` elements, microdata, headline, byline, dates, biography.
struct HTMLMetadata {
  /// All fields, each with the place where it was found.
  let metadata: SourceMetadata
  /// The block that shows the headline, where one does, as an index of the page's blocks.
  let headlineBlock: Int?

  /// Reads a page.
  init(tree: HTMLTree, blocks: HTMLBlocks) {
    let evidence = PageEvidence(tree: tree, blocks: blocks)
    var address = PageAddress(evidence)
    let language = LanguageChoice.language(evidence)
    let names =
      [evidence.linked.publisher, evidence.linked.site].compactMap(\.self)
      + evidence.meta(.publisher).map(\.value)
    let site = SiteName(names, address: address.original?.value)
    let headline = HeadlineChoice(evidence, site: site)
    address.fill(from: headline)
    let authors = AuthorChoice(evidence, headline: headline, site: site).authors
    let publisher = PublisherChoice(evidence, headline: headline, authors: authors?.value ?? []).publisher
    let dates = DateChoice(
      evidence, headline: headline, address: address.original?.value, language: language?.value)
    var metadata = SourceMetadata()
    metadata.title = Self.text(headline.headline, .title, &metadata)
    metadata.authors = authors?.value ?? []
    metadata.found[.authors] = authors?.place
    metadata.publisher = Self.text(publisher, .publisher, &metadata)
    metadata.published = dates.published?.value
    metadata.found[.published] = dates.published?.place
    metadata.modified = dates.modified?.value
    metadata.found[.modified] = dates.modified?.place
    metadata.url = address.original?.value
    metadata.found[.url] = address.original?.place
    metadata.capture = address.capture?.value
    metadata.found[.capture] = address.capture?.place
    metadata.captured = address.captured
    metadata.found[.captured] = address.captured == nil ? nil : address.capture?.place
    metadata.language = language?.value
    metadata.found[.language] = language?.place
    self.metadata = metadata
    headlineBlock = headline.place.flatMap { blocks.elements.firstIndex(of: $0.element) }
  }

  private static func text(
    _ sighting: Sighting<[UInt8]>?, _ field: Source.Field, _ metadata: inout SourceMetadata
  ) -> String? {
    guard let sighting else { return nil }
    metadata.found[field] = sighting.place
    return String(decoding: sighting.value, as: UTF8.self)
  }
}
