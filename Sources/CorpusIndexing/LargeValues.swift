internal import ClaimModel
internal import Foundation

/// The values of a `WorkCache` that are too large for a database, a file each beside it.
struct LargeValues: Sendable {
  /// The folder, as it was named.
  let folder: String

  private static let start = "work-"
  private static let ending = ".bin"

  /// The name of the file for a value.
  static func name(_ kind: String, _ key: String) -> String {
    start + kind + "-" + Fingerprint.sha256([kind, key]).prefix(32) + ending
  }

  /// The bytes of a file that holds so many; `nil` where there is none.
  ///
  /// Read rather than mapped: a mapped file that is cut short meanwhile ends the process.
  func read(_ name: String, size: Int) -> [UInt8]? {
    let descriptor = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size else {
      return nil
    }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        filled += count
      }
    }
  }

  /// Puts a file in place whole or not at all; says whether it was.
  func write(_ bytes: [UInt8], _ name: String) -> Bool {
    do {
      try bytes.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        // Not copied: the file is written before the bytes go.
        let data = Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none)
        try data.write(to: URL(filePath: folder + "/" + name), options: .atomic)
      }
      return true
    } catch {
      return false
    }
  }

  /// Deletes all files of this kind but those with some names.
  func removeAll(but kept: Set<String> = []) {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch { return }
    for name in names where name.hasPrefix(Self.start) && name.hasSuffix(Self.ending) && !kept.contains(name) {
      unlink(folder + "/" + name)
    }
  }
}
