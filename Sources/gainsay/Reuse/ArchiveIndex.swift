internal import ClaimModel
internal import Foundation
internal import TextReuse

/// The texts of an archive, in an index that is kept and brought up to date, or in memory where none can be kept.
struct ArchiveIndex {
  /// The texts.
  let texts: any ArchivedTexts
  /// What could not be read, in words for the reader, each with its path.
  let faults: [String]

  /// Opens the index of an archive and reads what is new.
  ///
  /// A fresh one is made from nothing: what was kept is thrown away.
  init(_ archive: Archive, threads: Int?, isFresh: Bool = false) throws {
    let listed = archive.failures.map { "\($0.path): \($0.reason)" }
    let sources: [IndexedSource]
    do {
      let index = try Self.updated(archive, threads: threads, isFresh: isFresh)
      if let fault = index.mergeFault {
        Console.complain("the index of \(archive.path) is whole and slower than it could be: \(ErrorWording.of(fault))")
      }
      texts = index
      sources = index.sources
    } catch let error as FingerprintIndexError {
      Console.complain("the index of \(archive.path) is not kept: \(ErrorWording.of(error))")
      var memory = MemoryArchive()
      try archive.read(archive.files, into: &memory)
      texts = memory
      sources = memory.sources
    }
    faults = listed + sources.filter { !$0.note.isEmpty }.sorted { $0.key < $1.key }.map(\.note)
  }

  /// The folder that belongs to an archive: its name for people, a hash of its whole path for the rest.
  private static func folder(of archive: Archive) -> String {
    let path = Archive.absolute(archive.path)
    let name = Identifier<Source>(folding: FilePath.name(of: path)).rawValue
    return "\(Workspace.archiveFolder)/\(name)-\(Fingerprint.sha256(Array(path.utf8)).prefix(12))"
  }

  private static func updated(_ archive: Archive, threads: Int?, isFresh: Bool) throws -> FingerprintIndex {
    let folder = folder(of: archive)
    if !FileAccess.isFolder(folder) {
      do {
        try FileAccess.makeFolder(folder)
      } catch {
        throw FingerprintIndexError.unwritable(path: folder, reason: "the folder cannot be made")
      }
    }
    let lock = FolderLock(folder)
    return try withExtendedLifetime(lock) {
      if isFresh { FingerprintIndex.removeFiles(in: folder) }
      var index = try opened(folder, threads: threads)
      let wanted = Set(archive.files.map(\.source).map(Version.init))
      let held = Set(index.sources.map(Version.init))
      let old = held.subtracting(wanted)
      let new = archive.files.filter { !held.contains(Version($0.source)) }
      guard !old.isEmpty || !new.isEmpty else { return index }
      if new.isEmpty {
        try index.update(removing: Set(old.map(\.key)))
      } else {
        var writer = try index.writer(expecting: new.reduce(0) { $0 + $1.byteCount })
        try archive.read(new, into: &writer)
        try index.update(removing: Set(old.map(\.key)), adding: writer)
      }
      return index
    }
  }

  /// Opens an index; one that is damaged makes room for a new one.
  private static func opened(_ folder: String, threads: Int?) throws -> FingerprintIndex {
    do {
      return try FingerprintIndex(folder: folder, width: threads)
    } catch {
      Console.complain("\(ErrorWording.of(error)); it is made again")
      FingerprintIndex.removeFiles(in: folder)
      return try FingerprintIndex(folder: folder, width: threads)
    }
  }

  /// A source as it was at one time.
  private struct Version: Hashable {
    var key: String
    var stamp: String

    init(_ source: IndexedSource) { (key, stamp) = (source.key, source.stamp) }
  }
}
