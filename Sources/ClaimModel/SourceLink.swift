/// What an analyst knows of two sources: one copies, cites, is a version of, or supersedes the other.
public struct SourceLink: Hashable, Sendable, Codable {
  /// How the first source stands to the second.
  public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    /// It holds the other's text.
    case copyOf = "copy-of"
    /// It refers to the other.
    case cites
    /// Both are versions of one work.
    case versionOf = "version-of"
    /// It is the version that counts in the other's place.
    case supersedes

    /// Whether both are the word of one author, so that what they say differently is no conflict between authors.
    public var isOneWork: Bool { self == .versionOf || self == .supersedes }
  }

  /// A time-ordered name, unique in the project.
  public var id: Identifier<SourceLink>
  /// The source that copies, cites, is the version or supersedes.
  public var from: Identifier<Source>
  /// The other source.
  public var to: Identifier<Source>
  /// How the first stands to the second.
  public var relation: Relation
  /// Why, in the analyst's words.
  public var note: String?
  /// Who says so.
  public var annotator: String?

  /// A link from one source to another.
  public init(
    id: Identifier<SourceLink>, from: Identifier<Source>, to: Identifier<Source>, relation: Relation,
    note: String? = nil, annotator: String? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.relation = relation
    self.note = note
    self.annotator = annotator
  }
}
