public import ClaimModel
internal import Foundation

extension AnnotationStore {
  /// Looks for everything that is wrong with the store, in the order of the paths.
  ///
  /// With `mending`, what loses nothing is done, under the lock: records are written in the canonical way and moved to
  /// their own place, what cut-off writes left is removed where it holds nothing that is not in place. Throws where
  /// the lock cannot be had.
  public func check(sources: Set<Identifier<Source>>, mending: Bool) throws(StorageError) -> [StoreFault] {
    let stale = StoreLock(directory: directory).staleOwner
    guard mending, FileManager.default.fileExists(atPath: directory), !AtomicFile.isLink(directory) else {
      return faults(sources: sources, stale: stale)
    }
    return try locked { () throws(StorageError) -> [StoreFault] in
      var faults = faults(sources: sources, stale: stale)
      for number in faults.indices { faults[number].isMended = try mend(faults[number]) }
      // What was moved may have more to say at its own place.
      let hasMoved = faults.contains { $0.isMended && $0.kind == .misplaced }
      return hasMoved ? faults.filter(\.isMended) + self.faults(sources: sources, stale: nil) : faults
    }
  }

  private func faults(sources: Set<Identifier<Source>>, stale: String?) -> [StoreFault] {
    if AtomicFile.isLink(directory) {
      return [
        StoreFault(
          kind: .outsideProject, path: directory, reason: "is a symbolic link; put the folder itself into the project")
      ]
    }
    var contents = StoreContents()
    var faults = read(into: &contents)
    faults += StoreLinks(contents: contents, directory: directory, sources: sources).faults()
    faults += forms(except: Set(faults.filter(\.kind.isFatal).map(\.path)))
    faults += leftovers() + strays()
    if let stale {
      faults.append(
        StoreFault(
          kind: .leftover, path: "\(directory)/\(StoreLock.name)",
          reason: "was left by a writer that died (\(stale)); the next write takes over"))
    }
    return faults.sorted { ($0.path, $0.kind.rawValue, $0.reason) < ($1.path, $1.kind.rawValue, $1.reason) }
  }

  private func forms(except unreadable: Set<String>) -> [StoreFault] {
    entries().filter { !unreadable.contains($0.path) }.compactMap { (entry) -> StoreFault? in
      guard let bytes = RecordFile.read(entry.path, limit: RecordFile.limit) else { return nil }
      let value: RecordValue
      do throws(RecordReader.Fault) { value = try RecordReader.value(of: bytes) } catch {
        return StoreFault(
          kind: .schema, path: entry.path, line: error.line,
          reason: "line \(error.line): is no valid JSON: \(error.reason); mend it or restore it from git")
      }
      let version = RecordKind(folder: entry.folder).version(of: value.fields?["schema"]?.text ?? "")
      guard value.canonical != bytes, version ?? 0 <= RecordKind.version else { return nil }
      return StoreFault(
        kind: .form, path: entry.path,
        reason: "is not written in the canonical way, which makes differences hard to read: gainsay fsck --fix")
    }
  }

  private func leftovers() -> [StoreFault] {
    ([directory] + Self.names(in: directory).map { "\(directory)/\($0)" }).filter { !AtomicFile.isLink($0) }
      .flatMap { folder in
        Self.names(in: folder, hidden: true).filter { $0.hasSuffix(AtomicFile.temporaryEnding) }.map { name in
          StoreFault(
            kind: .leftover, path: "\(folder)/\(name)",
            reason: isSafeToRemove("\(folder)/\(name)")
              ? "was left by a write that was cut off: gainsay fsck --fix removes it"
              : "holds a record that was never put in place: rename it to the record's name, or remove it")
        }
      }
  }

  /// Files that look like records and lie where none is read.
  private func strays() -> [StoreFault] {
    let known = Set(entries().map(\.path))
    guard let walk = FileManager.default.enumerator(atPath: directory) else { return [] }
    return walk.compactMap { $0 as? String }.sorted().compactMap { (name) -> StoreFault? in
      let path = "\(directory)/\(name)"
      var status = stat()
      guard name.lowercased().hasSuffix(".json"), !known.contains(path), lstat(path, &status) == 0,
        status.st_mode & S_IFMT != S_IFDIR
      else { return nil }
      return StoreFault(
        kind: .misplaced, path: path,
        reason:
          "lies where no record is read: claims/ID.json, verdicts/ID.json, notes/ID.json, links/ID.json, SOURCE/ID.json"
      )
    }
  }

  /// Whether a leftover holds nothing: half a record, or what stands in its place.
  private func isSafeToRemove(_ path: String) -> Bool {
    guard let bytes = RecordFile.read(path, limit: .max) else { return false }
    do { _ = try RecordReader.value(of: bytes) } catch { return true }
    // `.NAME.json.PROCESS-CHANCE.tmp`
    let name = (path as NSString).lastPathComponent.dropFirst()
    guard let end = name.range(of: ".json.")?.lowerBound else { return false }
    return RecordFile.read("\(AtomicFile.folder(of: path))/\(name[..<end]).json", limit: .max) == bytes
  }

  /// Mends what loses nothing; gives whether it did.
  private func mend(_ fault: StoreFault) throws(StorageError) -> Bool {
    switch fault.kind {
    case .form:
      guard let bytes = RecordFile.read(fault.path, limit: RecordFile.limit) else { return false }
      let value: RecordValue
      do { value = try RecordReader.value(of: bytes) } catch { return false }
      try file.replace(fault.path, with: value.canonical)
      return true
    case .leftover:
      // Taking the lock has emptied it.
      if fault.path == "\(directory)/\(StoreLock.name)" { return true }
      guard isSafeToRemove(fault.path) else { return false }
      try file.remove(fault.path)
      return true
    case .misplaced: return try move(fault.path)
    case .schema, .duplicateID, .danglingLink, .conflictMarker, .outsideProject: return false
    }
  }

  /// Moves a record to the place that its own words name, where none stands there.
  private func move(_ path: String) throws(StorageError) -> Bool {
    guard let bytes = RecordFile.read(path, limit: RecordFile.limit) else { return false }
    let fields: [String: RecordValue]?
    do { fields = try RecordReader.value(of: bytes).fields } catch { return false }
    let above = (AtomicFile.folder(of: path) as NSString).lastPathComponent
    let id = Identifier<Annotation>(rawValue: fields?["id"]?.text ?? "")
    let source = Identifier<Source>(rawValue: fields?["source"]?.text ?? "")
    let kind = RecordKind(folder: above)
    guard id.isValid, kind.folder != nil || source.isValid else { return false }
    let folder = kind.folder ?? RecordKind.folder(ofSource: source.rawValue)
    let place = "\(directory)/\(folder)/\(id).json"
    if let other = RecordFile.read(place, limit: .max) {
      guard other == bytes else { return false }
      try file.remove(path)
      return true
    }
    try file.makeFolder("\(directory)/\(folder)")
    try file.move(path, to: place)
    return true
  }
}
