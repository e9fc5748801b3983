internal import ParallelWork
public import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Checks the evidence of claims: whether the words that analysts annotated still stand in their sources.
public struct EvidenceAuditor: Sendable {
  static let evidenceRules = [
    ambiguousEvidence, drifted, lost, none, numberMismatch, sourceMissing, strongerThanSource,
  ]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { evidenceRules.map(\.rule).sorted { $0.id < $1.id } }

  /// An auditor.
  public init() {}

  /// The findings on claims and annotations; `missing` are the annotations whose source is not there.
  public func findings(
    claims: [Claim], annotations: [AnchoredAnnotation], missing: [Annotation], in documents: [Document]
  ) -> [Finding] {
    let sources = Dictionary(documents.map { ($0.source.id, $0) }) { first, _ in first }
    let annotated = Set(annotations.map(\.annotation.claim) + missing.map(\.claim))
    let records =
      annotations.map { EvidenceRecord.anchored($0, sources[$0.annotation.source]) }
      + missing.map(EvidenceRecord.sourceMissing)
      + claims.filter { !annotated.contains($0.id) }.map(EvidenceRecord.unannotated)
    let byID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    let workers = Workers.onAllCores
    let supporting = workers.map(annotations.count) { number -> EvidenceRecord? in
      let anchored = annotations[number]
      guard anchored.annotation.stance == .supports, let claim = byID[anchored.annotation.claim],
        let evidence = anchored.evidence, let document = sources[evidence.source],
        let passage = document.passage(at: evidence.range.lowerBound)
      else { return nil }
      return .supporting(claim, anchored, Self.sentences(of: evidence, in: passage))
    }.compactMap(\.self)
    let all = records + supporting
    return workers.map(all.count) { number in
      Self.evidenceRules.compactMap { $0.finding($0.rule, all[number]) }
    }.flatMap { $0 }
  }
}

extension EvidenceAuditor {
  /// The whole sentences of a passage in which words stand.
  private static func sentences(of evidence: Evidence, in passage: Passage) -> String {
    let start = passage.range.lowerBound.utf8
    let wanted = evidence.range.utf8.clamped(to: passage.range.utf8)
    let held = Sentences.ranges(in: passage.text).filter {
      $0.lowerBound + start < wanted.upperBound && $0.upperBound + start > wanted.lowerBound
    }
    guard let first = held.first, let last = held.last else { return evidence.quote }
    return String(passage.text.utf8Slice(first.lowerBound..<last.upperBound))
  }
}

/// What a rule looks at.
enum EvidenceRecord {
  /// An annotation, where its words stand now, and its source.
  case anchored(AnchoredAnnotation, Document?)
  /// An annotation that supports a claim, and the whole sentences in which its words stand.
  case supporting(Claim, AnchoredAnnotation, String)
  /// An annotation without its source.
  case sourceMissing(Annotation)
  /// A claim to which nothing is annotated.
  case unannotated(Claim)
}

/// A rule on evidence: what it is called and means, and when it fires.
struct EvidenceRule: Sendable {
  /// Examples have two sources: the text in which words were annotated, marked `⟦so⟧`, and the text as it is now; an
  /// empty one is not there, and a single one is a claim to which nothing is annotated. A third is
  /// the claim that they support.
  let rule: Rule
  let finding: @Sendable (Rule, EvidenceRecord) -> Finding?
}

extension Annotation {
  /// What it says, for a message: `“the words” (supports bridge-cost)`.
  var told: String {
    let words = (quote ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "“\(words.count > 160 ? words.prefix(159) + "…" : words)” (\(stance.rawValue) \(claim))"
  }
}
