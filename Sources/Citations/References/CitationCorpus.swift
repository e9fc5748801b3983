internal import ParallelWork
internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// The citations of all documents of a run, each with the source of the corpus that it means.
struct CitationCorpus: Sendable {
  /// The citations of one document with their resolutions.
  struct Reading: Sendable {
    let read: DocumentCitations
    /// What each citation means, in the order of the citations.
    let resolutions: [Resolution]
  }

  let resolver: CitationResolver
  let lists: CitationLists
  let graph: CitationGraph
  /// Sources that are not whole, and what is missing of them.
  let stubs: [Identifier<Source>: String]
  private let readings: [Identifier<Source>: Reading]

  /// Reads and resolves; where some documents are drafts only these are read.
  init(_ documents: [AuditedDocument], lists: CitationLists = CitationLists()) {
    self.lists = lists
    let sources = documents.filter { !$0.isDraft }
    let resolver = CitationResolver(sources.map(\.document.source), mirrors: lists.mirrors)
    self.resolver = resolver
    let gaps = Workers.onAllCores.map(sources.count) { sources[$0].gap }
    stubs = Dictionary(
      zip(sources, gaps).compactMap { audited, gap in gap.map { (audited.document.source.id, $0) } }
    ) { first, _ in first }
    let drafts = documents.filter(\.isDraft)
    let citing = drafts.isEmpty ? documents : drafts
    let read = Workers.onAllCores.map(citing.count) { Self.reading(of: citing[$0], by: resolver) }
    readings = Dictionary(zip(citing.map(\.document.source.id), read)) { first, _ in first }
    graph = CitationGraph(
      zip(citing, read).flatMap { audited, reading in
        zip(reading.read.citations, reading.resolutions).compactMap { citation, resolution in
          resolution.certainSource.map {
            CitationGraph.Edge(
              citing: audited.document.source.id, cited: $0, citation: citation,
              evidence: audited.evidence(audited.sentences[citation.sentence]))
          }
        }
      })
  }

  /// The citations of a document.
  func reading(of audited: AuditedDocument) -> Reading {
    readings[audited.document.source.id]
      ?? Reading(read: DocumentCitations(references: DocumentReferences(audited.document)), resolutions: [])
  }

  private static func reading(of audited: AuditedDocument, by resolver: CitationResolver) -> Reading {
    var read = audited.citations
    let own = audited.document.source.id
    var resolutions = read.citations.map { resolver.resolve($0.work, from: own) }
    for place in resolver.names.sentences(openedIn: audited) {
      let sentence = audited.sentences[place]
      guard sentence.passage.role != .heading, sentence.passage.repeats == nil else { continue }
      for title in resolver.names.titles(in: sentence.words) {
        let source = resolver.sources[title.source]
        guard source.id != own, source.title != audited.document.source.title,
          !zip(read.citations, resolutions).contains(where: { $0.sentence == place && $1.source == source.id })
        else { continue }
        let start = sentence.range.lowerBound.utf8
        let range =
          sentence.words[title.words.lowerBound].range
          .lowerBound..<sentence.words[title.words.upperBound - 1].range.upperBound
        var work = CitedWork()
        work.title = source.title
        read.citations.append(
          Citation(
            kind: .title, range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound),
            words: String(sentence.text.utf8Slice(range)), sentence: place, work: work))
        resolutions.append(Resolution(target: .source(source.id), ground: .title))
      }
    }
    return Reading(read: read, resolutions: resolutions)
  }
}
