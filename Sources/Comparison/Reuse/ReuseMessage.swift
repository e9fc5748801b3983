internal import ClaimModel
internal import TextReuse

/// The reason of a finding about duplicated text, in one sentence.
enum ReuseMessage {
  static func text(_ shared: SharedText) -> String {
    let common = shared.stretch.common
    var words = shared.differing == 0 ? "\(common) words agree" : "\(common) words agree and \(shared.differing) differ"
    if shared.isRewritten { words = rewritten(shared) }
    if shared.rows.count > 1, !shared.isInDocument { words += ", in \(shared.rows.count) passages" }
    if shared.isInDocument {
      return "\(shared.rows.count > 1 ? "the passages stand" : "the passage stands") twice in this source: \(words)"
    }
    if shared.quoting.count == 2 { words = "both sources quote these words: \(words)" }
    if shared.quoting.count == 1, let source = shared.quoting.first {
      words = "\(source) quotes words that stand in the other: \(words)"
    }
    guard let origin = shared.origin else { return "\(words); which was first is not known" }
    let sources = [shared.one.document.source, shared.other.document.source]
    guard let first = sources.first(where: { $0.id == origin.source }),
      let second = sources.first(where: { $0.id != origin.source })
    else { return words }
    switch origin.basis {
    case .date: return "\(words); \(first.id) (\(day(first))) was published before \(second.id) (\(day(second)))"
    case .quotation: return "\(words); \(second.id) credits them to \(first.id)"
    case .attribution: return "\(words); \(second.id) names \(first.id) as its source"
    }
  }

  /// A side that has so many times the words of the other is summed up by it.
  private static let summaryRatio = 2.5

  private static func rewritten(_ shared: SharedText) -> String {
    let (first, second) = (shared.stretch.first.count, shared.stretch.second.count)
    let isFirstShorter = first < second
    guard Double(max(first, second)) >= summaryRatio * Double(min(first, second)) else {
      return "the same in other words: \(shared.stretch.shared) of \(max(first, second)) words agree, in any order"
    }
    let (short, long) = isFirstShorter ? (shared.one, shared.other) : (shared.other, shared.one)
    return "\(short.document.source.id) sums up \(long.document.source.id) in \(min(first, second)) words, "
      + "of which \(shared.stretch.shared) stand there, in any order"
  }

  private static func day(_ source: Source) -> String { source.published?.description ?? "no date" }
}
