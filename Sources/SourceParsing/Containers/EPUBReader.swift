internal import ClaimModel

/// Reads the chapters of a book (EPUB) in the order of its spine.
struct EPUBReader {
  private var archive: ZipArchive
  private let package: PackageDocument
  private let encrypted: Set<String>
  private let isDamaged: Bool
  private var next = 0
  private var pending: ContainerError?
  private(set) var passedOver = PassedOver()

  /// Where every EPUB file names its package document.
  static let container = "META-INF/container.xml"

  init(_ archive: ZipArchive) throws(ContainerError) {
    var archive = archive
    do throws(ContainerError) {
      var entry: String?
      XMLReader.read(try archive.bytes(of: Self.container)) { event in
        if case .open("rootfile", let attributes) = event, entry == nil { entry = attributes["full-path"] }
      }
      guard let entry else { throw .damaged(part: .markup(Self.container), at: 0) }
      package = PackageDocument(try archive.bytes(of: entry), entry: entry)
      encrypted = try Self.encryptedEntries(&archive)
    } catch {
      // Of a book that is cut off, the cut is what its reader must know.
      if case .missing = error, let damage = archive.damage { throw damage }
      throw error
    }
    isDamaged = archive.damage != nil
    pending = archive.damage
    self.archive = archive
  }

  /// The next chapter; `nil` at the end.
  mutating func nextMember() -> Result<ContainerMember, ContainerFailure>? {
    while next < package.chapters.count {
      let chapter = package.chapters[next]
      next += 1
      // The table of contents for programs repeats the chapters' headings.
      if chapter.isNavigation { continue }
      guard MediaType(chapter.mediaType).format != nil else {
        passedOver.otherMedia += 1
        continue
      }
      // What a cut took is said once, for the whole file.
      if isDamaged, !archive.contains(chapter.entry) { continue }
      do throws(ContainerError) {
        if encrypted.contains(chapter.entry) { throw .encrypted(entry: chapter.entry) }
        var member = ContainerMember(
          number: next, content: .page(try archive.bytes(of: chapter.entry), .chapter))
        member.entry = chapter.entry
        member.work = package.metadata.allFound("package document")
        return .success(member)
      } catch {
        return .failure(ContainerFailure(number: next, reason: error))
      }
    }
    defer { pending = nil }
    return pending.map { .failure(ContainerFailure(number: nil, reason: $0)) }
  }

  /// Fonts may be garbled for legal reasons; only what is in the spine is asked for.
  private static func encryptedEntries(_ archive: inout ZipArchive) throws(ContainerError) -> Set<String> {
    guard archive.contains("META-INF/encryption.xml") else { return [] }
    var entries: Set<String> = []
    XMLReader.read(try archive.bytes(of: "META-INF/encryption.xml")) { event in
      if case .open("CipherReference", let attributes) = event, let reference = attributes["URI"] {
        entries.insert(ArchivePath.resolve(reference, from: ""))
      }
    }
    return entries
  }
}
