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
  /// Another process is writing.
  case locked(path: String)
  /// The system refused; the reason in its words.
  case refused(path: String, reason: String)
}
