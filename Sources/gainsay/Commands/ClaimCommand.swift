internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// The registered propositions.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Register and list claims: propositions that sources support, refute or discuss.",
    subcommands: [Add.self, List.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Register a claim.",
      discussion: "Example: gainsay claim add \"The bridge cost 40 million.\" --id bridge-cost --topic bridge")

    @Argument(help: ArgumentHelp("The proposition, one sentence.", valueName: "statement"))
    var statement: String

    @Option(help: ArgumentHelp("Its short name; made of the statement where none is given.", valueName: "id"))
    var id: String?

    @Option(help: "The heading under which it is grouped.")
    var topic: String?

    @OptionGroup var project: ProjectOptions

    func run() throws {
      try project.enter()
      let name = id.map(Identifier<Claim>.init(rawValue:)) ?? Identifier(folding: statement)
      guard name.isValid else {
        throw CommandError(
          "“\(name)” is no claim's name: lower-case letters, digits, - . _, at most 64, a letter or digit first")
      }
      let stored = Workspace.store.load()
      let known = stored.claims.first { $0.id == name }
      if let known, known.statement != statement {
        throw CommandError("the claim \(name) exists and says: \(known.statement); give another --id")
      }
      try ClaimCommand.keep {
        try Workspace.store.save(Claim(id: name, statement: statement, topic: topic), replacing: known)
      }
      project.say("claim \(name)")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the claims with the number of annotations that support, refute and discuss them.")

    @OptionGroup var project: ProjectOptions

    func run() throws {
      try project.enter()
      let stored = Workspace.store.load()
      for claim in stored.claims.sorted(by: { $0.id < $1.id }) {
        let stances = stored.annotations.filter { $0.claim == claim.id }.map(\.stance)
        let counts = Stance.allCases.map { stance in "\(stance.rawValue) \(stances.count { $0 == stance })" }
        let topic = claim.topic.map { "  [\($0)]" } ?? ""
        Console.print(Console.visible("\(claim.id)\(topic)  \(counts.joined(separator: ", "))\n  \(claim.statement)"))
      }
      try Corpus.end(with: stored.failures)
    }
  }

  /// Runs a write to the store and words its error.
  static func keep(_ write: () throws -> Void) throws(CommandError) {
    do {
      try write()
    } catch {
      throw CommandError(ErrorWording.of(error))
    }
  }
}
