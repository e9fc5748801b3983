internal import ClaimModel
internal import Exchange
internal import SourceParsing

/// Takes what a bibliography says of the sources into `sources.json`.
struct BibliographyImport {
  private let catalogue: SourceCatalogue
  private let replaces: Bool
  private(set) var tally: ImportTally

  /// `replaces` lets the bibliography win over what is known.
  init(corpus: Corpus, replaces: Bool, tally: ImportTally) {
    catalogue = SourceCatalogue(corpus.documents.map(\.source))
    self.replaces = replaces
    self.tally = tally
  }

  /// Takes all that can be taken; what cannot is said, and the others go on.
  mutating func take(_ reading: BibliographyReading) {
    for refusal in reading.refusals { tally.refuse(refusal) }
    for entry in reading.entries {
      for words in entry.unread { Console.complain("\(entry.place) (\(entry.key)): not read: \(words)") }
      do throws(CommandError) {
        try take(entry)
      } catch {
        tally.refuse(Refusal(place: entry.place, name: entry.key.isEmpty ? nil : entry.key, reason: error.message))
      }
    }
  }

  private mutating func take(_ entry: BibliographicEntry) throws(CommandError) {
    let (sources, means) = catalogue.sources(for: entry)
    guard let source = sources.first else {
      throw CommandError(
        "is no source of the project by key, address, DOI, file or title; add its file, or make its key a source's name"
      )
    }
    guard sources.count == 1 else {
      let ids = sources.map(\.id.rawValue).joined(separator: ", ")
      throw CommandError(
        "its \(means) is that of several sources: \(ids); make its key the name of the one that is meant")
    }
    let comparison = MetadataComparison(entry, source, replaces: replaces)
    for words in comparison.kept { Console.complain("\(entry.place) (\(entry.key)): \(source.id) keeps \(words)") }
    guard !comparison.changes.isEmpty else { return tally.keep() }
    if !tally.isDryRun {
      // Of several sources of a file each has its own record.
      let isMember = source.path.contains("#")
      try SidecarFile.set(
        comparison.metadata, for: isMember ? source.id.rawValue : SourceName.stem(of: source.path),
        in: FilePath.folder(of: source.path))
    }
    tally.take("\(source.id) (by \(means)): \(comparison.changes.joined(separator: "; "))")
  }
}

/// What a bibliography says of a source beside what is known of it.
struct MetadataComparison {
  /// What is to be written.
  private(set) var metadata = SourceMetadata()
  /// What is to be written, a clause each.
  private(set) var changes: [String] = []
  /// What stays though the bibliography says otherwise, a clause each.
  private(set) var kept: [String] = []

  private let replaces: Bool

  init(_ entry: BibliographicEntry, _ source: Source, replaces: Bool) {
    self.replaces = replaces
    let address = entry.url ?? entry.doi.map { "https://doi.org/" + $0 }
    if decide("title", entry.title, source.title, isSame: SourceCatalogue.isSameTitle) { metadata.title = entry.title }
    let (authors, known) = (entry.authors, source.authors)
    if decide(
      "authors", authors.isEmpty ? nil : authors.joined(separator: "; "),
      known.isEmpty ? nil : known.joined(separator: "; "), isSame: ==)
    {
      metadata.authors = authors
    }
    if decide("publisher", entry.publisher, source.publisher, isSame: ==) { metadata.publisher = entry.publisher }
    if decide("date", entry.published?.description, source.published?.description, isSame: Self.agrees) {
      metadata.published = entry.published
    }
    if decide("address", address, source.url, isSame: SourceAddress.isSame) { metadata.url = address }
    if decide("capture date", entry.accessed?.description, source.captured, isSame: Self.agrees) {
      metadata.captured = entry.accessed?.description
    }
    if decide("language", entry.language, source.language, isSame: Self.isSameLanguage) {
      metadata.language = entry.language
    }
  }

  /// Whether a field is to be written.
  private mutating func decide(
    _ name: String, _ new: String?, _ old: String?, isSame: (String, String) -> Bool
  ) -> Bool {
    guard let new else { return false }
    guard let old else {
      changes.append("\(name) “\(new)”")
      return true
    }
    if isSame(new, old) { return false }
    guard replaces else {
      kept.append("the \(name) “\(old)”, not “\(new)”; --replace takes the new one")
      return false
    }
    changes.append("\(name) “\(new)” in the place of “\(old)”")
    return true
  }

  /// A date that is less precise than the known one says nothing else.
  private static func agrees(_ new: String, _ old: String) -> Bool { old.hasPrefix(new) }

  /// “en” says nothing else than “en-GB”.
  private static func isSameLanguage(_ new: String, _ old: String) -> Bool {
    old.lowercased().hasPrefix(new.lowercased())
  }
}
