public import ClaimModel

/// What a bibliography says of a work.
public struct BibliographicEntry: Hashable, Sendable {
  /// Where in the file it stands, such as `record 3` or `line 5`.
  public var place: String
  /// The citation key, or the id.
  public var key: String
  /// The title.
  public var title: String?
  /// The authors, “Given Family”, in the order of the record.
  public var authors: [String] = []
  /// The outlet or institution that published the work.
  public var publisher: String?
  /// When it was published, as precise as the record is.
  public var published: CalendarDate?
  /// The address.
  public var url: String?
  /// The DOI without a resolver, such as `10.1000/182`.
  public var doi: String?
  /// When the address was looked at.
  public var accessed: CalendarDate?
  /// A BCP 47 language tag.
  public var language: String?
  /// The files of the work, as the record has them.
  public var files: [String] = []
  /// What of the record could not be read, a clause each.
  public var unread: [String] = []

  /// A work of which only the key is known.
  public init(place: String, key: String) {
    self.place = place
    self.key = key
  }
}

/// What a bibliography holds.
public struct BibliographyReading: Hashable, Sendable {
  /// The works in the order of the file.
  public var entries: [BibliographicEntry] = []
  /// What is none, each with the reason.
  public var refusals: [Refusal] = []

  /// Nothing yet.
  public init() {}
}
