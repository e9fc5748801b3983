public import ClaimModel

/// One change of one record, as `log` shows it and `undo` takes it back.
public struct StoreChange: Hashable, Sendable, Codable {
  /// The command that made it and others with it.
  public var operation: Identifier<StoreChange>
  /// When, ISO 8601 in UTC to the second.
  public var time: String
  /// What was typed.
  public var command: String
  /// The record's file, relative to the store.
  public var path: String
  /// What the file held; `nil` where it was not there.
  public var before: String?
  /// What it holds since; `nil` where it was removed.
  public var after: String?
  /// The operation that this one takes back.
  public var undoes: Identifier<StoreChange>?
}
