internal import Foundation

/// The steps of a write, in their order.
package enum WriteStep: String, CaseIterable, Sendable {
  case lock, journal, create, write, synchronise, rename, synchroniseFolder
}

/// What tests do to a write: it may fail or end the process before any step.
package struct WriteTrial: Sendable {
  /// Gives the `errno` that the step is to fail with, 0 where it goes on.
  package var before: @Sendable (WriteStep) -> Int32
  /// How many bytes are written at once.
  package var pieceSize: Int

  /// A trial of every step.
  package init(pieceSize: Int = 64, before: @escaping @Sendable (WriteStep) -> Int32) {
    self.pieceSize = pieceSize
    self.before = before
  }
}

/// Puts whole files in place so that a reader, a crash or a full disk never meets half of one.
struct AtomicFile {
  /// What a test does to the writes.
  var trial: WriteTrial?

  /// The end of the name of a file that is not yet in place.
  static let temporaryEnding = ".tmp"

  /// Writes a temporary file beside the place, synchronises it, renames it, and synchronises the folder.
  func replace(_ path: String, with bytes: [UInt8]) throws(StorageError) {
    let folder = Self.folder(of: path)
    let unique = "\(getpid())-\(String(UInt32.random(in: .min ... .max), radix: 36))"
    let temporary = "\(folder)/.\((path as NSString).lastPathComponent).\(unique)\(Self.temporaryEnding)"
    let file = try perform(.create, path) {
      open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    do {
      try write(bytes, to: file, path)
      try perform(.synchronise, path) { fsync(file) }
    } catch {
      close(file)
      unlink(temporary)
      throw error
    }
    do {
      try perform(.rename, path) { close(file) == 0 ? rename(temporary, path) : -1 }
    } catch {
      unlink(temporary)
      throw error
    }
    try synchronise(folder: folder, after: path)
  }

  /// Removes a file for good.
  func remove(_ path: String) throws(StorageError) {
    try perform(.rename, path) { unlink(path) }
    try synchronise(folder: Self.folder(of: path), after: path)
  }

  /// Moves a file to a place where none stands.
  func move(_ path: String, to place: String) throws(StorageError) {
    // A second name first: unlike a rename it fails where something stands.
    try perform(.rename, place) { link(path, place) }
    try perform(.rename, path) { unlink(path) }
    try synchronise(folder: Self.folder(of: place), after: place)
    try synchronise(folder: Self.folder(of: path), after: path)
  }

  /// Makes a folder and those above it, each known to the disk.
  func makeFolder(_ path: String) throws(StorageError) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT != S_IFLNK else {
        throw .refused(path: path, reason: "is a symbolic link, which is not followed")
      }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .refused(path: path, reason: "is no folder") }
      return
    }
    let above = Self.folder(of: path)
    if !["", ".", "/"].contains(above) { try makeFolder(above) }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .refused(path: path, reason: Self.reason()) }
    try synchronise(folder: above, after: path)
  }

  /// Runs a step, unless a test lets it fail; throws with the system's reason where it gives a negative number.
  @discardableResult
  func perform(_ step: WriteStep, _ path: String, _ work: () -> Int32) throws(StorageError) -> Int32 {
    if let code = trial?.before(step), code != 0 {
      errno = code
      throw .refused(path: path, reason: Self.reason())
    }
    let result = work()
    guard result >= 0 else { throw .refused(path: path, reason: Self.reason()) }
    return result
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(StorageError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      var count = 0
      let piece = rest.prefix(trial?.pieceSize ?? rest.count)
      try perform(.write, path) {
        count = piece.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { count = 0 }
        return count < 0 ? -1 : 0
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes the disk know what a folder holds.
  private func synchronise(folder: String, after path: String) throws(StorageError) {
    do {
      try perform(.synchroniseFolder, path) {
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return -1 }
        defer { close(descriptor) }
        // Some file systems cannot synchronise a folder, and need not.
        return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : -1
      }
    } catch {
      guard case .refused(let path, let reason) = error else { throw error }
      throw .unconfirmed(path: path, reason: reason)
    }
  }

  static func folder(of path: String) -> String { (path as NSString).deletingLastPathComponent }

  /// Whether a symbolic link stands at the path.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
