internal import Foundation

/// A file whose bytes are looked at where the system keeps them: only the pages that are touched are read.
final class MappedFile: @unchecked Sendable {
  /// The bytes, which stay until the last reference goes.
  let bytes: UnsafeRawBufferPointer

  /// Maps a whole file, which no one may shorten meanwhile: an index replaces its files and never changes one.
  init(_ path: String) throws(FingerprintIndexError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: SystemFile.reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: SystemFile.reason()) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw .damaged(path: path, reason: "is empty or no file")
    }
    let size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED else {
      throw .unreadable(path: path, reason: SystemFile.reason())
    }
    // Lookups go all over the file: reading ahead would read what nobody asks for.
    madvise(base, size, Int32(MADV_RANDOM))
    bytes = UnsafeRawBufferPointer(start: base, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
