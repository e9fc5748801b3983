internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// The registered propositions.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Register, show, edit and merge claims: propositions that sources support, refute or discuss.",
    subcommands: [
      Add.self, List.self, ClaimShowCommand.self, ClaimEditCommand.self, ClaimMergeCommand.self,
      ClaimRemoveCommand.self,
    ])

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

    func validate() throws {
      if statement.allSatisfy(\.isWhitespace) {
        throw ValidationError("the statement is one sentence; it may not be empty")
      }
    }

    func run() throws {
      try project.enterProject()
      let name = id.map(Identifier<Claim>.init(rawValue:)) ?? Identifier(folding: statement)
      guard name.isValid else {
        throw CommandError(
          "“\(name)” is no claim's name: lower-case letters, digits, - . _, at most 64, a letter or digit first")
      }
      let statement = ClaimWording.oneLine(statement)
      let known = Workspace.store.load().claims.first { $0.id == name }
      if let known {
        guard known.statement == statement, topic == nil || topic == known.topic else {
          throw CommandError(
            "the claim \(name) exists and says: \(known.statement); give another --id, or change it: gainsay claim edit \(name)"
          )
        }
      } else {
        try ClaimCommand.keep {
          try Workspace.store.save(Claim(id: name, statement: statement, topic: topic), replacing: nil)
        }
      }
      project.say("claim \(name)")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the claims with the number of annotations that support, refute and discuss them.")

    @Option(help: ArgumentHelp("Only claims of this topic.", valueName: "topic"))
    var topic: String?

    @OptionGroup var project: ProjectOptions

    func run() throws {
      try project.enterProject()
      let stored = Workspace.store.load()
      let contents = stored.withMergesDone
      let stances = Dictionary(grouping: contents.annotations, by: \.claim).mapValues { $0.map(\.stance) }
      for claim in contents.claims where topic == nil || claim.topic == topic {
        Console.print(Console.visible(ClaimWording.line(claim, stances: stances[claim.id] ?? [])))
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

/// Words for claims.
enum ClaimWording {
  /// A statement without line ends: a line of its own must not pass for one of the tool's.
  static func oneLine(_ statement: String) -> String {
    statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Name, topic, counts of stances, rating, and the statement below.
  static func line(_ claim: Claim, stances: [Stance]) -> String {
    let counts = Stance.allCases.map { stance in "\(stance.rawValue) \(stances.count { $0 == stance })" }
    let topic = claim.topic.map { "  [\($0)]" } ?? ""
    let rated = claim.rating.map { "  rated: \($0.label)" } ?? ""
    return "\(claim.id)\(topic)  \(counts.joined(separator: ", "))\(rated)\n  \(claim.statement)"
  }

  /// A rating with its scale, its reviewer and its day.
  static func words(_ rating: ClaimRating) -> String {
    var words = rating.label
    if let value = rating.value {
      words += ", \(value)"
      if let worst = rating.worst, let best = rating.best { words += " on a scale from \(worst) (worst) to \(best)" }
    }
    return "\(words), by \(rating.reviewer), \(rating.date)"
  }
}

extension StoreContents {
  /// The claim of this name, as its file says; throws with the nearest names where there is none.
  func claim(named name: String) throws(CommandError) -> Claim {
    if let claim = claims.first(where: { $0.id.rawValue == name }) { return claim }
    if let failure = failures.first(where: { $0.path.hasSuffix("/claims/\(name).json") }) {
      throw CommandError("\(failure.path): \(failure.reason)")
    }
    let near = Spelling.nearest(to: name, among: claims.map(\.id.rawValue)).prefix(6).joined(separator: ", ")
    throw CommandError(
      near.isEmpty
        ? "no claim is named “\(name)”; there is none yet: gainsay claim add \"STATEMENT\" --id \(name)"
        : "no claim is named “\(name)”; there are \(near); register it: gainsay claim add \"STATEMENT\" --id \(name)")
  }
}
