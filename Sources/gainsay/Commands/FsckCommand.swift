internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import Foundation

/// Looks the project over for what is broken.
struct FsckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fsck",
    abstract: "Look for broken, doubled, misplaced and dangling records, and mend what loses nothing.",
    discussion: """
      \(StoreFault.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      Exit codes: 0 sound, or all mended; 1 something is left that keeps no record from being read; 2 a record cannot \
      be read.
      """)

  @Flag(help: "Rewrite in the canonical way, move records to their own place, remove what cut-off writes left.")
  var fix = false

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let sources = Set(Corpus(paths: [Workspace.sourceFolder]).documents.map(\.source.id))
    var faults: [StoreFault] = []
    try ClaimCommand.keep { faults = try Workspace.store.check(sources: sources, mending: fix) }
    let isFatal = faults.contains { !$0.isMended && $0.kind.isFatal }
    faults += Self.links(in: Workspace.sourceFolder)
    for fault in faults {
      let place = fault.path + (fault.line.map { ":\($0)" } ?? "")
      let head = "\(place)  \(fault.kind.rawValue)\(fault.isMended ? "  mended" : "")"
      Console.print(Console.visible("\(head)\n  \(fault.reason)"))
    }
    let left = faults.filter { !$0.isMended }
    let mended = faults.count - left.count
    project.say(
      FindingPrinter.count(faults.count, "fault") + (mended > 0 ? ", \(mended) mended" : "")
        + (isFatal ? "; what cannot be read is left out of every report" : ""))
    if isFatal { try Outcome.failed.end() }
    if !left.isEmpty { try Outcome.found.end() }
  }

  /// Symbolic links among the sources that lead out of the project.
  private static func links(in folder: String) -> [StoreFault] {
    let root = URL(filePath: ".").resolvingSymlinksInPath().path
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }
    return names.sorted().compactMap { (name) -> StoreFault? in
      let path = folder == "." ? name : "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
      let target = URL(filePath: path).resolvingSymlinksInPath().path
      guard target != root, !target.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { return nil }
      return StoreFault(
        kind: .outsideProject, path: path, reason: "is a symbolic link that leads out of the project: copy the file")
    }
  }
}
