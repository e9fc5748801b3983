public import ClaimModel

/// An annotation as another file has it, before its source, its claim and its words are found in the project.
public struct AnnotationDraft: Hashable, Sendable {
  /// The words that are judged.
  public enum Words: Hashable, Sendable {
    /// These words.
    case quote(QuotedWords)
    /// From the first words to the second ones, which are not part of it (W3C `RangeSelector`).
    case span(from: QuotedWords, to: QuotedWords)
  }

  /// Where in the file it stands, such as `record 3` or `line 5`.
  public var place: String
  /// Its name in the file, where it has one.
  public var name: String?
  /// Its id, where it is one of ours.
  public var id: Identifier<Annotation>?
  /// When it was made, in milliseconds since 1970.
  public var created: UInt64?
  /// What the file says of the source.
  public var source = SourceReference()
  /// The words.
  public var words: Words
  /// The claim, where the file names one.
  public var claim: Identifier<Claim>?
  /// The claim's wording, where the file has it.
  public var statement: String?
  /// What the words do to the claim, where the file says.
  public var stance: Stance?
  /// Whose word it is.
  public var attribution = Attribution.author
  /// The remark.
  public var note: String?
  /// Who made it.
  public var annotator: String?

  /// An annotation of which only the words are known yet.
  public init(place: String, words: Words) {
    self.place = place
    self.words = words
  }

  /// A name that is the same each time the same foreign annotation is read for the same source and claim: milliseconds and
  /// 80 bits for a ULID; `nil` where the file does not tell name and time.
  public func ulid(source: Identifier<Source>, claim: Identifier<Claim>) -> (
    milliseconds: UInt64, high: UInt16, low: UInt64
  )? {
    guard let name, let created, created > 0, created < 1 << 48 else { return nil }
    let digits = Fingerprint.sha256([name, source.rawValue, claim.rawValue])
    guard let high = UInt16(digits.prefix(4), radix: 16), let low = UInt64(digits.dropFirst(4).prefix(16), radix: 16)
    else { return nil }
    return (created, high, low)
  }
}

/// What a file says of the source of an annotation.
public struct SourceReference: Hashable, Sendable {
  /// Addresses on the web, or paths, in the order in which they are to be tried.
  public var addresses: [String] = []
  /// The source's id, where the file is one of ours.
  public var id: Identifier<Source>?

  /// Nothing known.
  public init() {}
}

/// A record of a file that could not become an annotation.
public struct Refusal: Hashable, Sendable {
  /// Where in the file it stands.
  public var place: String
  /// Its name in the file, where it has one.
  public var name: String?
  /// What is wrong and what to do: in lower case, without a full stop.
  public var reason: String

  /// A record and why it was refused.
  public init(place: String, name: String? = nil, reason: String) {
    self.place = place
    self.name = name
    self.reason = reason
  }
}

/// What a file of annotations holds.
public struct DraftReading: Hashable, Sendable {
  /// The annotations in the order of the file.
  public var drafts: [AnnotationDraft] = []
  /// What is none, each with the reason.
  public var refusals: [Refusal] = []

  /// Nothing yet.
  public init() {}
}
