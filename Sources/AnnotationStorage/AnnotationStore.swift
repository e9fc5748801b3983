public import ClaimModel
internal import Foundation

/// What a store holds, and which files of it could not be read.
public struct StoreContents: Sendable {
  /// The claims in the order of their ids.
  public var claims: [Claim] = []
  /// The annotations in the order of their ids.
  public var annotations: [Annotation] = []
  /// The files that are no record, each with the reason.
  public var failures: [Report.Failure] = []
}

/// Claims and annotations on disk: one canonical JSON file a record, made to be reviewed and merged in git.
///
/// `claims/ID.json` holds a claim, `SOURCE/ID.json` an annotation of a source. A source named `claims` cannot be
/// annotated: the name is taken.
public struct AnnotationStore: Sendable {
  private let directory: String
  private static let claimFolder = "claims"

  /// A store in a folder, which is made when the first record is written.
  public init(directory: String) { self.directory = directory }

  /// Reads all records; a file that is none becomes a failure, and the others go on.
  public func load() -> StoreContents {
    var contents = StoreContents()
    var annotations: [Identifier<Annotation>: String] = [:]
    for (folder, name) in files() {
      let path = "\(directory)/\(folder)/\(name)"
      let stem = String(name.dropLast(5))
      do {
        if folder == Self.claimFolder {
          let claim: Claim = try RecordFile.read(path, kind: .claim)
          try RecordFile.check(
            claim.id.rawValue == stem, path, "its id is \(claim.id) and its file is named \(stem); make them the same")
          contents.claims.append(claim)
        } else {
          let annotation: Annotation = try RecordFile.read(path, kind: .annotation)
          try RecordFile.check(
            annotation.id.rawValue == stem, path,
            "its id is \(annotation.id) and its file is named \(stem); make them the same")
          try RecordFile.check(
            annotation.source.rawValue == folder, path,
            "its source is \(annotation.source) and it lies in the folder \(folder); move it")
          let twin = annotations.updateValue(path, forKey: annotation.id)
          try RecordFile.check(twin == nil, path, "has the id of \(twin ?? ""); give one of them another")
          contents.annotations.append(annotation)
        }
      } catch {
        contents.failures.append(Report.Failure(path: path, reason: error.reason))
      }
    }
    contents.claims.sort { $0.id < $1.id }
    contents.annotations.sort { $0.id < $1.id }
    return contents
  }

  /// Writes a claim, in the place of the one of its name; fields that this version does not know are kept.
  public func save(_ claim: Claim) throws(StorageError) {
    guard claim.id.isValid else { throw .invalidName(claim.id.rawValue) }
    try RecordFile.write(claim, kind: .claim, to: "\(directory)/\(Self.claimFolder)/\(claim.id).json", under: directory)
  }

  /// Writes an annotation, in the place of the one of its name; fields that this version does not know are kept.
  public func save(_ annotation: Annotation) throws(StorageError) {
    guard annotation.id.isValid else { throw .invalidName(annotation.id.rawValue) }
    guard annotation.source.isValid, annotation.source.rawValue != Self.claimFolder else {
      throw .invalidName(annotation.source.rawValue)
    }
    let path = "\(directory)/\(annotation.source)/\(annotation.id).json"
    try RecordFile.write(annotation, kind: .annotation, to: path, under: directory)
  }

  /// The record files, folder by folder; symbolic links and hidden names are not followed.
  private func files() -> [(folder: String, name: String)] {
    func names(_ path: String) -> [String] {
      let names: [String]
      do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch { return [] }
      return names.filter { !$0.hasPrefix(".") && !Self.isLink("\(path)/\($0)") }.sorted()
    }
    return names(directory).flatMap { folder in
      names("\(directory)/\(folder)").filter { $0.hasSuffix(".json") }.map { (folder, $0) }
    }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
