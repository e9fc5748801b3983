/// Why a record could not be written.
public enum StorageError: Error, Hashable, Sendable {
  /// The name is none that is safe as a file's name everywhere.
  case invalidName(String)
  /// The file holds a record of a newer schema, which this version would damage.
  case newerSchema(path: String, schema: String)
  /// The file that stands there is no record and is not written over.
  case notARecord(path: String)
  /// The record is larger than the limit, in bytes.
  case tooLarge(path: String, limit: Int)
  /// Another process is writing; who, and since when, as far as it said so.
  case locked(path: String, owner: String)
  /// The record was changed, made or removed since it was read.
  case changedMeanwhile(path: String)
  /// There is no such record.
  case missing(path: String)
  /// Nothing of the last change is in place: git took it away, or it was never made.
  case notInPlace(command: String)
  /// No change is left that could be undone.
  case nothingToUndo
  /// The system refused; the reason in its words. Nothing was changed.
  case refused(path: String, reason: String)
  /// The record is in place, but the system does not say that the disk has it.
  case unconfirmed(path: String, reason: String)
}
