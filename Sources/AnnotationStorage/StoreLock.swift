internal import Foundation

/// The lock of the one writer: the system's `flock` on `.lock`, which falls with its process, and in the file who
/// holds it since when.
///
/// A name in a file that nobody has locked is stale: its process died, and the next writer takes over.
struct StoreLock {
  /// The name of the file.
  static let name = ".lock"

  /// The folder of the store.
  let directory: String
  /// How long to wait for another writer.
  var patience: Duration = .seconds(30)

  private var path: String { "\(directory)/\(Self.name)" }

  /// Does something while nobody else writes; throws `locked` with the other's name where it takes too long.
  func hold<Result>(_ file: AtomicFile, _ work: () throws(StorageError) -> Result) throws(StorageError) -> Result {
    try file.makeFolder(directory)
    let lock = try file.perform(.lock, path) { open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644) }
    defer { close(lock) }
    let end = ContinuousClock.now + patience
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .refused(path: path, reason: AtomicFile.reason()) }
      guard ContinuousClock.now < end else { throw .locked(path: directory, owner: Self.owner(path)) }
      usleep(.random(in: 500...4000))
    }
    ftruncate(lock, 0)
    let owner = Array(Self.me().utf8)
    _ = owner.withUnsafeBytes { pwrite(lock, $0.baseAddress, $0.count, 0) }
    defer { ftruncate(lock, 0) }
    return try work()
  }

  /// Who says that he holds the lock; empty where nobody does.
  static func owner(_ path: String) -> String {
    let bytes = RecordFile.read(path, limit: 1024) ?? []
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The writer who died while he held the lock; `nil` where none did, or where one is at work.
  var staleOwner: String? {
    let owner = Self.owner(path)
    guard !owner.isEmpty else { return nil }
    let lock = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard lock >= 0 else { return nil }
    defer { close(lock) }
    return flock(lock, LOCK_SH | LOCK_NB) == 0 ? owner : nil
  }

  private static func me() -> String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "process \(getpid()) on \(host), since \(Journal.time())\n"
  }
}
