internal import ClaimModel
internal import ParallelWork
internal import SourceParsing

/// The files of a corpus: those that are as they were are taken from memory, the others parsed, on all cores.
///
/// Every file is read; its bytes decide, not its time.
struct FileReading {
  /// A file, and what is known of the sources beside it.
  typealias Entry = (entry: SourceFolder.Entry, sidecars: FolderSidecars)

  let entries: [Entry]
  let memory: (any WorkMemory)?
  let progress: ProgressCounter?

  /// So many files are asked for, and kept, at a time: a run that is interrupted loses no more of each core.
  private static let batchCount = 256
  /// Files of more bytes are read again where they must be parsed: not all of a batch is held.
  private static let heldBytes = 1 << 18

  /// The files in their order, and how many of them were taken from memory.
  func read() -> (files: [ParsedFile], recalled: Int) {
    guard let memory else {
      let files = Workers.onAllCores.map(entries.count) { [entries, progress] number in
        defer { progress?.advance() }
        return ParsedFile(entries[number].entry, sidecars: entries[number].sidecars)
      }
      return (files, 0)
    }
    let programs = PDFText.programs
    let size = Self.batchCount
    // While one batch waits for what is kept, another is read.
    let batches = Workers.onAllCores.map((entries.count + size - 1) / size) { [entries] batch in
      read(Array(entries[batch * size..<min(entries.count, (batch + 1) * size)]), memory, programs)
    }
    return (batches.flatMap(\.files), batches.reduce(0) { $0 + $1.recalled })
  }

  private func read(
    _ batch: [Entry], _ memory: any WorkMemory, _ programs: [String]
  ) -> (files: [ParsedFile], recalled: Int) {
    let read = Workers.onAllCores.map(batch.count) { number -> ReadFile? in
      var file = ReadFile(batch[number], programs: programs)
      if let count = file?.bytes.count, count > Self.heldBytes { file?.bytes = [] }
      return file
    }
    let keys = read.compactMap { $0?.key }
    let kept = Dictionary(zip(keys, memory.recall(.file, keys))) { first, _ in first }
    let made = Workers.onAllCores.map(batch.count) { [progress] number -> (ParsedFile, ReadFile.Kept?, Bool) in
      defer { progress?.advance() }
      if let file = read[number], let bytes = kept[file.key] ?? nil, let parsed = ParsedFile(kept: bytes) {
        return (parsed, nil, true)
      }
      let (file, kept) = Self.parse(batch[number], read[number], programs)
      return (file, kept, false)
    }
    memory.keep(.file, made.compactMap(\.1))
    return (made.map(\.0), made.count(where: \.2))
  }

  /// Parses a file; gives what may be kept of it too.
  private static func parse(
    _ entry: Entry, _ read: ReadFile?, _ programs: [String]
  ) -> (ParsedFile, ReadFile.Kept?) {
    // The key must be that of the bytes which are parsed.
    guard let read = read.flatMap({ $0.bytes.isEmpty ? ReadFile(entry, programs: programs) : $0 }) else {
      return (ParsedFile(entry.entry, sidecars: entry.sidecars), nil)
    }
    let file = ParsedFile(entry.entry, bytes: read.bytes, sidecars: entry.sidecars)
    guard file.followsFromBytes else { return (file, nil) }
    // A program of its own read this one, maybe later.
    if read.isPDF, ReadFile(entry, programs: programs)?.key != read.key { return (file, nil) }
    return (file, (read.key, file.compact))
  }
}

/// A file as it was read.
struct ReadFile {
  /// What is kept of a file, under its key.
  typealias Kept = (key: String, value: [UInt8])

  /// The SHA-256 of all that decides what the file's sources are.
  let key: String
  /// Whether another program makes a text of it.
  let isPDF: Bool
  /// The whole file.
  var bytes: [UInt8]

  /// Larger files are parsed each time: an archive of gigabytes is never held.
  private static let largestFile = 64 << 20

  /// Reads a file; `nil` where that cannot be done, or the file is too large to be held.
  init?(_ entry: FileReading.Entry, programs: [String]) {
    do throws(CommandError) {
      let file = try OpenFile(entry.entry.path)
      guard file.size <= Self.largestFile else { return nil }
      bytes = try file.bytes(0..<file.size)
    } catch { return nil }
    isPDF = bytes.starts(with: "%PDF-".utf8)
    var writer = CompactWriter()
    writer.add(Fingerprint.sha256(bytes))
    writer.add(entry.entry.id.rawValue)
    writer.add(entry.entry.path)
    writer.add(each: isPDF ? programs : []) { $0.add($1) }
    writer.add(each: entry.sidecars.names(for: entry.entry)) { writer, name in
      writer.add(name)
      writer.add(entry.sidecars.records[name]) { $0.add($1) }
    }
    key = Fingerprint.sha256(writer.bytes)
  }
}

extension CompactWriter {
  /// What a sidecar says of a source.
  fileprivate mutating func add(_ metadata: SourceMetadata) {
    add(each: metadata.authors) { $0.add($1) }
    let texts = [
      metadata.title, metadata.publisher, metadata.url, metadata.capture, metadata.captured, metadata.language,
    ]
    for text in texts { add(text) { $0.add($1) } }
    for date in [metadata.published, metadata.modified] { add(date) { $0.add($1) } }
    add(metadata.found)
  }
}
