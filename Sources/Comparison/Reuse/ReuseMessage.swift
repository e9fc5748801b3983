internal import ClaimModel
internal import TextReuse

/// The reason of a finding about duplicated text, in one sentence.
enum ReuseMessage {
  static func text(_ shared: SharedText) -> String {
    let common = shared.stretch.common
    var words = shared.differing == 0 ? "\(common) words agree" : "\(common) words agree and \(shared.differing) differ"
    if shared.isRewritten {
      let longer = max(shared.stretch.first.count, shared.stretch.second.count)
      words = "the same in other words: \(shared.stretch.shared) of \(longer) words agree, in any order"
    }
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
    case .quotation: return "\(words); \(second.id) has them in quotation marks, so \(first.id) had them first"
    case .attribution: return "\(words); \(second.id) names \(first.id) as its source"
    }
  }

  private static func day(_ source: Source) -> String { source.published?.description ?? "no date" }
}
