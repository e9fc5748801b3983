/// Something in the store's folder that is not as it should be.
public struct StoreFault: Hashable, Sendable {
  /// What is wrong, by the name that `fsck` prints.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No record of the schema that its place asks for.
    case schema = "store/schema"
    /// Two records have one name.
    case duplicateID = "store/duplicate-id"
    /// A record names another, or a source, that is not there.
    case danglingLink = "store/dangling-link"
    /// Marks that git left in a merge.
    case conflictMarker = "store/conflict-marker"
    /// A symbolic link, or a path that leads out of the project.
    case outsideProject = "store/outside-project"
    /// A record in a folder or under a name that is not its own.
    case misplaced = "store/misplaced"
    /// A record that is not written in the one canonical way.
    case form = "store/form"
    /// What a write that was cut off left behind.
    case leftover = "store/leftover"

    /// Whether a record with the fault is not read.
    public var isFatal: Bool {
      switch self {
      case .danglingLink, .form, .leftover: false
      case .schema, .duplicateID, .conflictMarker, .outsideProject, .misplaced: true
      }
    }
  }

  /// What is wrong.
  public var kind: Kind
  /// The file or folder.
  public var path: String
  /// Where in the file, counted from 1.
  public var line: Int?
  /// What is wrong and what to do next.
  public var reason: String
  /// Whether it was mended.
  public var isMended = false

  /// A fault of a file.
  public init(kind: Kind, path: String, line: Int? = nil, reason: String) {
    self.kind = kind
    self.path = path
    self.line = line
    self.reason = reason
  }
}
