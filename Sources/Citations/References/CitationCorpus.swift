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
  /// The drafts, which cite the sources and are cited by none.
  let drafts: Set<Identifier<Source>>
  let graph: CitationGraph
  /// Sources that are not whole, and what is missing of them.
  let stubs: [Identifier<Source>: String]
  private let readings: [Identifier<Source>: Reading]

  /// Reads and resolves; the last documents may be drafts, and then only these are read.
  init(_ documents: [AuditedDocument], drafts count: Int = 0, lists: CitationLists = CitationLists()) {
    self.lists = lists
    drafts = Set(documents.suffix(count).map(\.document.source.id))
    let resolver = CitationResolver(documents.dropLast(count).map(\.document.source), mirrors: lists.mirrors)
    self.resolver = resolver
    stubs = Dictionary(
      documents.dropLast(count).compactMap { audited in
        SourceCompleteness.fault(of: audited).map { (audited.document.source.id, $0) }
      }
    ) { first, _ in first }
    let citing = count > 0 ? Array(documents.suffix(count)) : documents
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

  /// Whether a document is a draft.
  func isDraft(_ audited: AuditedDocument) -> Bool { drafts.contains(audited.document.source.id) }

  private static func reading(of audited: AuditedDocument, by resolver: CitationResolver) -> Reading {
    var read = CitationReader.citations(of: audited)
    let own = audited.document.source.id
    var resolutions = read.citations.map { resolver.resolve($0.work, from: own) }
    for (place, sentence) in audited.sentences.enumerated()
    where sentence.passage.role != .heading && sentence.passage.repeats == nil {
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
