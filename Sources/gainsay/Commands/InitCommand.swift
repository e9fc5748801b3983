internal import ArgumentParser
internal import Foundation

/// An empty project.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a project: seeds/, Annotations/, Reports/, .gitignore and .gitattributes.",
    discussion: "Example: gainsay init flood-inquiry")

  @Argument(help: ArgumentHelp("The project's folder; made where it is missing.", valueName: "dir"))
  var folder = "."

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enter()
    for name in [Workspace.seedFolder, Workspace.annotationFolder, Workspace.reportFolder] {
      try FileAccess.makeFolder((folder as NSString).appendingPathComponent(name))
    }
    let ignored = (folder as NSString).appendingPathComponent(".gitignore")
    if !FileAccess.exists(ignored) {
      try FileAccess.write(
        Array(".gainsay/\n\(Workspace.reportFolder)/\n\(Workspace.annotationFolder)/.lock\n*.tmp\n".utf8), to: ignored)
    }
    let attributes = (folder as NSString).appendingPathComponent(".gitattributes")
    if !FileAccess.exists(attributes) {
      // Sources are kept to the byte; records merge as text, line by line.
      try FileAccess.write(
        Array("\(Workspace.seedFolder)/** -text\n\(Workspace.annotationFolder)/**/*.json text eol=lf\n".utf8),
        to: attributes)
    }
    project.say(
      "ready: put articles into \((folder as NSString).appendingPathComponent(Workspace.seedFolder)), then gainsay run")
  }
}
