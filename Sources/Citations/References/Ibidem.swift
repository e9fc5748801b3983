internal import TextAnalysis

/// Words that stand for a work cited before.
enum Ibidem {
  /// What is meant.
  enum Meaning: Hashable {
    /// The work cited last.
    case last
    /// The work cited before by this author.
    case of(String)
  }

  /// Reads `Ibid., p. 4`, `Venn, op. cit.`; `nil` where nothing of the kind stands at the start.
  static func meaning(of words: String) -> Meaning? {
    let all = Word.words(in: words)
    guard let first = all.first else { return nil }
    if ["ibid", "ibidem"].contains(first.folded) { return .last }
    if first.folded == "see", all.count > 1, all[1].folded == "ibid" { return .last }
    // "Venn, op. cit., p. 3"
    for (index, word) in all.prefix(8).enumerated() where index > 0 && ["op", "loc"].contains(word.folded) {
      guard index + 1 < all.count, ["cit", "citato"].contains(all[index + 1].folded) else { continue }
      let name = all[..<index].last { $0.isCapitalised && $0.folded.count > 1 }
      return name.map { .of($0.folded) }
    }
    if first.folded == "op" || first.folded == "loc", all.count > 1, all[1].folded == "cit" { return .last }
    return nil
  }

  /// The work that is meant among those cited before, the last one last; `nil` where none is.
  static func work(_ meaning: Meaning, among works: [CitedWork]) -> CitedWork? {
    switch meaning {
    case .last: works.last
    case .of(let name): works.last { work in work.authors.contains { $0 == name || $0.hasSuffix(" " + name) } }
    }
  }
}
