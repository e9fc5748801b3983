internal import ClaimModel

/// A note, or an entry of a list of references: what it says of a work, and the mark that leads to it.
struct Reference: Hashable, Sendable {
  /// What it stands among.
  enum Kind: Hashable, Sendable { case note, list }

  var kind: Kind
  /// The mark that leads to it, without brackets, in lower case: `3`, `venn`; `nil` in lists by author and year.
  var label: String?
  /// The passages that hold it, as places in the document.
  var passages: Range<Int>
  /// Its words, without the mark.
  var words: String
  var work: CitedWork
}
