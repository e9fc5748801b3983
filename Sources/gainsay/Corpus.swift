internal import ClaimModel
internal import Foundation
internal import SourceParsing
internal import TextReuse

/// The parsed sources of a run, and what could not be read.
struct Corpus {
  /// The parsed sources in the order of their ids.
  var documents: [Document]
  /// What could not be read, and why.
  var failures: [Report.Failure]
  /// Files that hold data, not an article.
  var leftOut: [String]
  /// What the containers among the files hold beside pages.
  var passedOver: [(path: String, count: PassedOver)]
  /// Whether these are all sources of the project.
  let isWhole: Bool
  /// What stages may ask for what was worked out before; `nil` where everything is to be worked out.
  let memory: (any WorkMemory)?
  /// How many files were as they were when they were parsed before.
  let recalledFiles: Int
  /// Whether most files were.
  let isMostlyRecalled: Bool

  /// Reads and parses every source of the named files and folders, on all cores; what `memory` holds is not parsed again.
  ///
  /// A source that cannot be read becomes a failure; the others go on.
  init(paths: [String], memory: (any WorkMemory)? = Workspace.memory(), progress: ProgressCounter? = nil) {
    self.memory = memory
    let folder = SourceFolder(paths: paths)
    isWhole = paths == [Workspace.sourceFolder]
    var sidecars = SidecarFiles()
    let entries = folder.entries.map { (entry: $0, sidecars: sidecars.beside($0.path)) }
    progress?.begin("reading files", of: entries.count)
    let (files, recalled) = FileReading(entries: entries, memory: memory, progress: progress).read()
    (recalledFiles, isMostlyRecalled) = (recalled, recalled * 2 > entries.count)
    documents = []
    failures = folder.failures + sidecars.failures
    leftOut = folder.leftOut
    passedOver = []
    // The files' own ids first: a member never takes the name of a file.
    var taken = Set(folder.entries.map(\.id))
    for ((entry, _), file) in zip(entries, files) {
      for var document in file.documents {
        if document.source.id != entry.id {
          let id = SourceName.unique(document.source.id, among: &taken)
          if id != document.source.id { document.rename(to: id) }
        }
        documents.append(document)
      }
      failures += file.failures
      if !file.passedOver.isEmpty { passedOver.append((entry.path, file.passedOver)) }
    }
    if entries.isEmpty && failures.isEmpty {
      failures.append(
        Report.Failure(
          path: paths.joined(separator: " "),
          reason:
            "holds no article; put pages, texts, archives (.warc, .mhtml), books or documents there, or name others")
      )
    }
    documents.sort { $0.source.id < $1.source.id }
    failures.sort()
  }

  /// The same with names that no other source has.
  func renamed(beside taken: inout Set<Identifier<Source>>) -> Corpus {
    var corpus = self
    for index in corpus.documents.indices {
      let id = SourceName.unique(corpus.documents[index].source.id, among: &taken)
      if id != corpus.documents[index].source.id { corpus.documents[index].rename(to: id) }
    }
    return corpus
  }

  /// So many names are offered where one is not known.
  private static let shownNames = 8

  /// The document of a source; throws with the nearest names where there is none.
  func document(named name: String) throws(CommandError) -> Document {
    if let document = documents.first(where: { $0.source.id.rawValue == name }) { return document }
    let known = Spelling.nearest(to: name, among: documents.map(\.source.id.rawValue))
    guard !known.isEmpty else {
      throw CommandError("no source is named “\(name)”; there is none yet: gainsay add FILE")
    }
    let shown = known.prefix(Self.shownNames).joined(separator: ", ")
    let rest =
      known.count > Self.shownNames ? ", and \(known.count - Self.shownNames) more: gainsay sources lists them" : ""
    throw CommandError("no source is named “\(name)”; there are \(shown)\(rest)")
  }
}
