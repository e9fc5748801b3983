internal import ParallelWork
internal import ClaimModel
internal import SourceParsing
internal import Synchronization
internal import TextReuse

/// Reads and parses a file, and hands over each document as soon as it is there: of an archive of any size no more than some members are held.
struct SourceFile {
  /// What could not be read: the file, or members of it.
  private(set) var failures: [Report.Failure] = []
  /// What is no page and was passed over.
  private(set) var passedOver = PassedOver()
  /// Whether the outcome follows from the file's bytes: not from permissions, nor from a program that took too long.
  private(set) var followsFromBytes = true

  private var documentCount = 0
  private let take: (Document) -> Void
  private let entry: SourceFolder.Entry
  private let sidecars: FolderSidecars
  private let parser: SourceParser

  /// As many members are parsed at a time: enough for every core, and not much memory.
  private static let batchCount = 64
  private static let batchBytes = 64 << 20

  /// Reads and parses a file, or its bytes where they were read before; a member that cannot be read becomes a failure, and
  /// the others go on.
  init(
    _ entry: SourceFolder.Entry, bytes: [UInt8]? = nil, sidecars: FolderSidecars, take: @escaping (Document) -> Void
  ) {
    self.take = take
    self.entry = entry
    self.sidecars = sidecars
    let limits = ParsingLimits()
    parser = SourceParser(limits: limits)
    do {
      let isSure = Atomic(true)
      defer { if !isSure.load(ordering: .relaxed) { followsFromBytes = false } }
      let file = try bytes.map(RawFile.init) ?? FileAccess.open(entry.path)
      let container = try SourceContainer(file, path: entry.path, limits: limits) { (path) throws(ContainerError) in
        try PDFText.read(path, isSure: isSure)
      }
      if let container {
        read(container)
      } else {
        let bytes = try bytes ?? FileAccess.read(entry.path, limit: limits.fileBytes)
        let sidecar = sidecars.metadata(for: entry)
        add(try parser.parse(bytes, id: entry.id, path: entry.path, sidecar: sidecar))
      }
    } catch {
      fail(error)
    }
  }

  private mutating func fail(_ error: any Error, member: Int? = nil) {
    if !Self.followsFromBytes(error) { followsFromBytes = false }
    let path = member.map { "\(entry.path)#\($0)" } ?? entry.path
    var reason = ErrorWording.of(error)
    // The message may begin with the path, which the failure names by itself.
    if reason.hasPrefix(entry.path + ": ") { reason = String(reason.dropFirst(entry.path.count + 2)) }
    failures.append(Report.Failure(path: path, reason: reason))
  }

  private static func followsFromBytes(_ error: any Error) -> Bool {
    switch error {
    case is ParsingError: true
    case ContainerError.unreadable, ContainerError.noPDFReader, ContainerError.pdfTooSlow, ContainerError.pdfRefused:
      false
    case is ContainerError: true
    default: false
    }
  }

  private mutating func read(_ container: consuming SourceContainer) {
    var batch: [ContainerMember] = []
    var bytes = 0
    while let result = container.next() {
      switch result {
      case .success(let member):
        batch.append(member)
        bytes += member.size
        if batch.count == Self.batchCount || bytes > Self.batchBytes {
          parse(batch)
          (batch, bytes) = ([], 0)
        }
      case .failure(let failure): fail(failure.reason, member: failure.number)
      }
    }
    parse(batch)
    passedOver.add(container.passedOver)
    if documentCount == 0, failures.isEmpty { fail(ContainerError.noPages(passedOver)) }
  }

  private mutating func add(_ document: Document) {
    documentCount += 1
    take(document)
  }

  private mutating func parse(_ members: [ContainerMember]) {
    let results = Workers.onAllCores.map(members.count) {
      [entry, sidecars, parser] index -> Result<Document, ParsingError> in
      let member = members[index]
      do throws(ParsingError) {
        return .success(
          try parser.parse(
            member, id: member.number.map { SourceName.member($0, of: entry.id) } ?? entry.id,
            path: member.number.map { "\(entry.path)#\($0)" } ?? entry.path,
            sidecar: sidecars.metadata(for: entry, member: member.number)))
      } catch {
        return .failure(error)
      }
    }
    for (index, result) in results.enumerated() {
      switch result {
      case .success(let document): add(document)
      case .failure(.noText) where members[index].number != nil, .failure(.empty) where members[index].number != nil:
        // Frames and covers are pages to their program, and hold no words.
        passedOver.withoutWords += 1
      case .failure(let error): fail(error, member: members[index].number)
      }
    }
  }
}
