/// The part behind `#` of an address by which a mark leads to its note, or the note back to its mark.
struct NoteFragment: Hashable {
  /// What both have in common.
  let label: String
  /// Whether it leads back.
  let isBack: Bool

  /// Reads `#fn:1`, `#_ftn2`, `#cite_note-3`, `#footnote-4`, `#fnref1`, `#_ftnref2`, `#cite_ref-x_3-0`; `nil` for others.
  init?(_ target: String) {
    guard target.hasPrefix("#"), target.utf8.count < 120 else { return nil }
    var rest = Substring(target.dropFirst().lowercased())
    while rest.first == "_" || rest.first == "-" { rest = rest.dropFirst() }
    guard let stem = Self.stems.first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(stem.count)
    let isBack = stem.hasSuffix("ref")
    guard let first = rest.first, first.isNumber || "-_:.".contains(first) else { return nil }
    rest = rest.drop { "-_:.".contains($0) }
    guard !rest.isEmpty else { return nil }
    // `x_3-0` leads back from note `x-3`, its first mark.
    if stem.hasPrefix("cite"), isBack, let dash = rest.lastIndex(of: "-"), rest[..<dash].contains("_") {
      rest = Substring(rest[..<dash].replacing("_", with: "-"))
    }
    label = String(rest)
    self.isBack = isBack
  }

  /// How programs that make pages call them; those that lead back end in `ref`.
  private static let stems = [
    "footnote-ref", "footnoteref", "endnote-ref", "endnoteref", "fnref", "ftnref", "ednref", "enref", "noteref",
    "note-ref",
    "cite_ref", "cite-ref", "citeref", "footnote", "endnote", "fn", "ftn", "edn", "cite_note", "cite-note", "note",
    "en",
  ]
}
