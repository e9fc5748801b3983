internal import AnnotationStorage
internal import ArgumentParser
internal import ClaimModel
internal import Foundation

/// How far the annotators agree.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Show how far annotators agree: per cent, Cohen's κ, Krippendorff's α, and where they differ.",
    discussion: """
      What two annotators said of a claim is compared where their words start in the same passage, with --by source in \
      the same source. Annotations without an annotator are left out and counted.
      Example: gainsay agreement --by source
      """)

  enum Unit: String, ExpressibleByArgument, CaseIterable { case passage, source }

  @Option(help: ArgumentHelp("passage or source: what must be the same to be compared.", valueName: "unit"))
  var by = Unit.passage

  @Option(help: ArgumentHelp("Only this claim.", valueName: "id"))
  var claim: String?

  @OptionGroup var project: ProjectOptions

  func run() throws {
    try project.enterProject()
    let stored = Workspace.store.load()
    let contents = stored.withMergesDone
    let only = try claim.map { try stored.claim(named: $0).id }.flatMap { MergedClaims(stored.claims).end(of: $0) }
    let wanted = contents.annotations.filter { only == nil || $0.claim == only }
    let corpus = by == .source ? nil : Corpus(paths: [Workspace.sourceFolder])
    var places: [Identifier<Annotation>: String] = [:]
    if let corpus {
      for anchored in Pipeline.anchored(wanted, in: corpus.documents) {
        places[anchored.annotation.id] = anchored.evidence?.passage.rawValue
      }
    }
    var stances: [(unit: AnnotatorAgreement.Unit, annotator: String, stance: Stance)] = []
    var (nameless, lost) = (0, 0)
    for annotation in wanted {
      guard let annotator = annotation.annotator else {
        nameless += 1
        continue
      }
      guard let place = by == .source ? annotation.source.rawValue : places[annotation.id] else {
        lost += 1
        continue
      }
      stances.append((.init(claim: annotation.claim, place: place), annotator, annotation.stance))
    }
    show(AnnotatorAgreement(stances), nameless: nameless, lost: lost)
    try Corpus.end(with: stored.failures + (corpus?.failures ?? []))
  }

  private func show(_ agreement: AnnotatorAgreement, nameless: Int, lost: Int) {
    let count = agreement.judged.count
    Console.print(
      "\(FindingPrinter.count(count, by.rawValue)) judged by two or more annotators, \(agreement.single) by one alone")
    for pair in agreement.pairs {
      let share = Double(pair.agreeing) / Double(pair.units) * 100
      Console.print(
        Console.visible(
          "\(pair.first), \(pair.second)  agree on \(pair.agreeing) of \(pair.units), \(Self.figure(share, places: 1)) per cent, κ \(pair.kappa.map { Self.figure($0, places: 3) } ?? "– (both say one thing alone)")"
        ))
    }
    if count > 0 {
      Console.print(
        "Krippendorff's α  \(agreement.alpha.map { Self.figure($0, places: 3) } ?? "– (all say one thing)")")
    }
    for row in agreement.disagreements {
      Console.print(Console.visible("\(row.unit.claim)  \(row.unit.place)"))
      for (annotator, stance) in row.stances { Console.print(Console.visible("  \(stance.rawValue)  \(annotator)")) }
    }
    if nameless > 0 {
      project.say("left out: \(FindingPrinter.count(nameless, "annotation")) without an annotator (annotate --as NAME)")
    }
    if lost > 0 {
      project.say("left out: \(FindingPrinter.count(lost, "annotation")) whose words are lost or ambiguous")
    }
  }

  /// A figure with so many places behind the point, whatever the locale.
  static func figure(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", locale: Locale(identifier: "en_US_POSIX"), value)
  }
}
