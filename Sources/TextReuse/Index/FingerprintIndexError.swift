/// Why an index on disk cannot be used. It is a cache: the caller makes it again or goes on without.
public enum FingerprintIndexError: Error, Hashable, Sendable {
  /// A file is not what this version writes: cut off, changed, or of another version.
  case damaged(path: String, reason: String)
  /// The system does not let a file be read; its reason.
  case unreadable(path: String, reason: String)
  /// The system does not let a file be written; its reason.
  case unwritable(path: String, reason: String)
}

extension FingerprintIndexError {
  /// The same about a temporary file of an index.
  init(_ error: SpillError) {
    switch error {
    case .unwritable(let path, let reason): self = .unwritable(path: path, reason: reason)
    case .unreadable(let path, let reason): self = .unreadable(path: path, reason: reason)
    }
  }
}
