internal import Foundation

/// Keeps other processes from updating the files of a folder, as long as the value lives.
final class FolderLock {
  private let descriptor: Int32

  /// Waits until no other process holds the lock; a folder that cannot be written needs none.
  init(_ folder: String) {
    descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
