internal import ParallelWork
internal import ClaimModel
internal import Foundation
internal import TextReuse

/// What new texts are compared with: a JSON Lines file of passages, or a folder of sources that are parsed as `gainsay run` parses them.
struct Archive {
  /// A file of the archive.
  struct File {
    /// The file as an index knows it: its path, and its size and time of last change.
    var source: IndexedSource
    /// Its size in bytes.
    var byteCount: Int
    /// How it is parsed; `nil` for a file of passages.
    var entry: SourceFolder.Entry?
  }

  /// So many files are parsed at a time.
  private static let batchCount = 64

  /// The path as it was named.
  let path: String
  /// The files in the order of their paths.
  private(set) var files: [File] = []
  /// What could not be listed.
  private(set) var failures: [Report.Failure] = []
  /// Whether it is a folder of sources.
  let isFolder: Bool

  /// Lists the files of an archive, without those that are compared with it.
  init(path: String, without compared: [String]) throws {
    self.path = path
    isFolder = FileAccess.isFolder(path)
    let compared = Set(compared.map(Self.absolute))
    if isFolder {
      let folder = SourceFolder(paths: [path])
      failures = folder.failures
      for entry in folder.entries where !compared.contains(Self.absolute(entry.path)) {
        do {
          files.append(try Self.file(entry.path, entry: entry))
        } catch {
          failures.append(Report.Failure(path: entry.path, reason: error.message))
        }
      }
    } else {
      files = [try Self.file(path, entry: nil)]
    }
  }

  private static func file(_ path: String, entry: SourceFolder.Entry?) throws(CommandError) -> File {
    var status = stat()
    guard stat(path, &status) == 0 else { throw CommandError("\(path): cannot be opened: \(FileAccess.reason())") }
    #if canImport(Darwin)
      let (changed, touched) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (changed, touched) = (status.st_mtim, status.st_ctim)
    #endif
    // A copy with the old size and time has another inode or time of its own.
    let times = "\(changed.tv_sec).\(changed.tv_nsec) \(touched.tv_sec).\(touched.tv_nsec) \(status.st_ino)"
    let stamp = "\(status.st_size) \(times) \(entry?.id.rawValue ?? "")"
    return File(source: IndexedSource(key: path, stamp: stamp), byteCount: Int(status.st_size), entry: entry)
  }

  /// The path from the root, with symbolic links followed.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// Reads the texts of files; what cannot be read becomes the note of its file.
  func read(_ files: [File], into reader: inout some ArchiveReader) throws {
    for file in files where file.entry == nil { try readPassages(file, into: &reader) }
    let entries = files.compactMap { file in file.entry.map { (file: file, entry: $0) } }
    for start in stride(from: 0, to: entries.count, by: Self.batchCount) {
      let batch = Array(entries[start..<min(start + Self.batchCount, entries.count)])
      let parsed = Workers.onAllCores.map(batch.count) { ParsedFile(batch[$0].entry) }
      for (listed, file) in zip(batch, parsed) {
        try reader.begin(listed.file.source)
        for document in file.documents {
          var text = document.text
          try text.withUTF8 { try reader.append(utf8: $0, name: document.source.id.rawValue) }
        }
        reader.setNote(file.failures.map { "\($0.path): \($0.reason)" }.joined(separator: "\n"))
      }
    }
  }

  private func readPassages(_ file: File, into reader: inout some ArchiveReader) throws {
    try reader.begin(file.source)
    var passages = PassageFile(threads: nil)
    try passages.read(try LineBlocks(file.source.key)) { id, text in try reader.append(utf8: text, name: id) }
    if passages.faultCount > 0 {
      reader.setNote("\(path): \(FindingPrinter.count(passages.faultCount, "line")) could not be read")
    }
  }
}
