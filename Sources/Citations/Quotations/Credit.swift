/// To whom the words around a quotation credit it.
struct Credit: Hashable, Sendable {
  /// Where the credit stands.
  enum Place: Hashable, Sendable, CaseIterable {
    case before, after, lead
    /// The quotation goes on with the words of the one before it.
    case continued
  }

  /// The speaker's name as written; `nil` where none is named.
  var speaker: String?
  /// Where the name stands in the words of its place, in UTF-8 offsets.
  var speakerRange: Range<Int>?
  /// The reporting verb, folded.
  var verb: String?
  /// Where the credit stands.
  var place = Place.before
  /// Whether a pronoun stands for the speaker.
  var isPronoun = false
  /// Whether the speaker is described and not named: `the firm's director`.
  var isDescribed = false
  /// Whether it is said that the words do not stand there, or the quotation is about a word.
  var isDenied = false

  /// Whether somebody is said to have said or written the words.
  var isGiven: Bool { verb != nil }

  /// The last word of the speaker's name, by which two credits are compared.
  var surname: String? { speaker.flatMap(Self.surname) }

  /// The last word of a name, folded.
  static func surname(of name: String) -> String? {
    name.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "\u{2019}" }.last.map { $0.lowercased() }
  }
}

/// The words around a quotation, without those of other quotations.
struct QuotationContext: Hashable, Sendable {
  /// What stands before it in its sentence.
  var before = ""
  /// What stands behind it in its sentence.
  var after = ""
  /// The sentence before; of a block quotation the last one of the passage before.
  var lead = ""
  /// The sentence behind.
  var next = ""
}
