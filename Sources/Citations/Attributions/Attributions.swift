internal import ParallelWork
internal import ClaimModel
internal import TextReuse

/// What the sources of a corpus say with citations of one another, and what the cited ones say themselves.
struct Attributions: Sendable {
  /// The statements of each source, in reading order.
  private let statements: [Identifier<Source>: [CitedStatement]]
  /// What the cited sources state.
  private let texts: [Identifier<Source>: CitedText]

  /// Nothing, where no rule asks for it.
  init() { (statements, texts) = ([:], [:]) }

  /// Reads the statements of the documents, and the sources that they cite.
  init(_ documents: [AuditedDocument], _ citations: CitationCorpus) {
    let workers = Workers.onAllCores
    let read = workers.map(documents.count) { CitedStatement.statements(of: documents[$0], in: citations) }
    let wanted = Set(read.joined().map(\.cited))
    let cited = documents.filter { wanted.contains($0.document.source.id) }
    let texts = workers.map(cited.count) { CitedText(cited[$0]) }
    statements = Dictionary(zip(documents.map(\.document.source.id), read)) { first, _ in first }
    self.texts = Dictionary(zip(cited.map(\.document.source.id), texts)) { first, _ in first }
  }

  /// What a source, or a draft, says with citations.
  func statements(of source: Identifier<Source>) -> [CitedStatement] { statements[source] ?? [] }

  /// What a source states, if any source cites it.
  func text(of source: Identifier<Source>) -> CitedText? { texts[source] }

  /// The statements along which what a statement says comes back to its own source: each cites the source of the next, the last
  /// that of the first; `nil` where it does not come back.
  func circle(from statement: CitedStatement) -> [CitedStatement]? {
    statement.restsOnCited ? circle([statement], backTo: statement.citing.document.source.id) : nil
  }

  private func circle(_ path: [CitedStatement], backTo first: Identifier<Source>) -> [CitedStatement]? {
    guard let last = path.last, path.count < Self.longest else { return nil }
    let next = statements(of: last.cited).filter { $0.restsOnCited && path[0].isSame(as: $0) }
    if let closing = next.first(where: { $0.cited == first }) { return path + [closing] }
    for statement in next where !path.contains(where: { $0.citing.document.source.id == statement.cited }) {
      if let found = circle(path + [statement], backTo: first) { return found }
    }
    return nil
  }

  /// A circle of more sources is not looked for.
  private static let longest = 4
}
