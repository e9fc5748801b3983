internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel

/// Changes what a claim says, or what it was found to be worth.
struct ClaimEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a claim's statement, topic or rating; its name and annotations stay.",
    discussion: """
      Example: gainsay claim edit bridge-cost --statement "The bridge cost 41 million."
      A rating is a person's: gainsay claim edit bridge-cost --rating "Mostly true" --value 4 --worst 1 --best 5
      """)

  @Argument(help: ArgumentHelp("The claim.", valueName: "id"))
  var id: String

  @Option(help: "The proposition, one sentence.")
  var statement: String?

  @Option(help: "The heading under which it is grouped; an empty one takes it away.")
  var topic: String?

  @Option(help: ArgumentHelp("What the claim was found to be, in words; empty words take it away.", valueName: "label"))
  var rating: String?

  @Option(help: ArgumentHelp("The rating on a scale.", valueName: "n"))
  var value: Int?

  @Option(help: ArgumentHelp("The worst end of the scale.", valueName: "n"))
  var worst: Int?

  @Option(help: ArgumentHelp("The best end of the scale.", valueName: "n"))
  var best: Int?

  @Option(help: ArgumentHelp("The day of the rating; today where not given.", valueName: "yyyy-mm-dd"))
  var date: CalendarDate?

  @Flag(
    inversion: .prefixedNo,
    help: "Mark it as borne out by independent sources: then copies among its support are errors.")
  var corroborated: Bool?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who rates; git's user.name where not given.", valueName: "name"))
  var reviewer: String?

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if statement == nil, topic == nil, rating == nil, corroborated == nil {
      throw ValidationError("say what changes: --statement, --topic, --rating or --corroborated")
    }
    if let rating, !rating.isEmpty, rating.allSatisfy(\.isWhitespace) {
      throw ValidationError("a rating is a word or more")
    }
    if let statement, statement.allSatisfy(\.isWhitespace) { throw ValidationError("a statement may not be empty") }
    let scale = [value, worst, best].compactMap(\.self)
    if !scale.isEmpty {
      guard rating?.isEmpty == false else { throw ValidationError("--value, --worst and --best go with --rating") }
      guard scale.count == 3, let value, let worst, let best, worst != best,
        (min(worst, best)...max(worst, best)).contains(value)
      else { throw ValidationError("a rating on a scale takes --value, --worst and --best, the value between the two") }
    }
  }

  func run() throws {
    try project.enterProject()
    let claim = try Workspace.store.load().claim(named: id)
    var rated = claim.rating
    if let rating {
      rated = rating.isEmpty ? nil : try newRating(rating)
    }
    try ClaimCommand.keep {
      try Workspace.store.edit(claim.id) { claim in
        if let statement { claim.statement = ClaimWording.oneLine(statement) }
        if let topic { claim.topic = topic.isEmpty ? nil : topic }
        if rating != nil { claim.rating = rated }
        if let corroborated { claim.isCorroborated = corroborated ? true : nil }
      }
    }
    project.say("claim \(claim.id)")
  }

  private func newRating(_ label: String) throws -> ClaimRating {
    guard let day = date ?? CalendarDate(iso: Journal.time()) else {
      throw CommandError("today's date is not known; give it: --date yyyy-mm-dd")
    }
    return ClaimRating(
      label: label, value: value, worst: worst, best: best, reviewer: try Reviewer.name(reviewer), date: day)
  }
}

/// Makes one claim of two.
struct ClaimMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge a claim into another: what is annotated to the first counts for the second.",
    discussion: """
      No annotation is rewritten: the first claim's record says what it was merged into, so that a branch on which \
      somebody still annotates it merges clean. gainsay undo takes it back.
      Example: gainsay claim merge bridge-price bridge-cost
      """)

  @Argument(help: ArgumentHelp("The claim that goes.", valueName: "id"))
  var first: String

  @Argument(help: ArgumentHelp("The claim that stays.", valueName: "into"))
  var second: String

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    let (claim, other) = (try stored.claim(named: first), try stored.claim(named: second))
    guard claim.id != other.id, MergedClaims(stored.claims).end(of: other.id) != claim.id else {
      throw CommandError("\(second) and \(first) are one claim already; nothing was changed")
    }
    try ClaimCommand.keep { try Workspace.store.edit(claim.id) { $0.mergedInto = other.id } }
    let count = stored.annotations.count { $0.claim == claim.id }
    project.say("merged \(claim.id) into \(other.id): \(FindingPrinter.count(count, "annotation"))")
  }
}

/// Takes a claim out.
struct ClaimRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm", abstract: "Remove a claim that nothing is annotated to, or with --annotations those too.",
    discussion: "gainsay undo brings all of it back. Example: gainsay claim rm bridge-price")

  @Argument(help: ArgumentHelp("The claim.", valueName: "id"))
  var id: String

  @Flag(help: "Also what is annotated to it, and notes on it.")
  var annotations = false

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    let claim = try stored.claim(named: id)
    let mine = stored.annotations.filter { $0.claim == claim.id }
    let notes = stored.notes.filter { note in
      switch note.subject {
      case .claim(let about): about == claim.id
      case .annotation(let about): mine.contains { $0.id == about }
      case .source: false
      }
    }
    if let other = stored.claims.first(where: { $0.mergedInto == claim.id }) {
      throw CommandError("\(other.id) was merged into \(claim.id); remove that one first: gainsay claim rm \(other.id)")
    }
    if !annotations, !(mine.isEmpty && notes.isEmpty) {
      throw CommandError(
        "\(FindingPrinter.count(mine.count, "annotation")) and \(FindingPrinter.count(notes.count, "note")) belong to \(claim.id): gainsay claim merge \(claim.id) OTHER, or --annotations removes them too"
      )
    }
    let store = Workspace.store
    try ClaimCommand.keep {
      for note in notes { try store.remove(note) }
      for annotation in mine { try store.remove(annotation) }
      try store.remove(claim)
    }
    project.say(
      "removed \(claim.id)\(mine.isEmpty ? "" : " and \(FindingPrinter.count(mine.count, "annotation"))"); gainsay undo brings it back"
    )
  }
}
