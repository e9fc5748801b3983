internal import ClaimModel
internal import Comparison
internal import Foundation
internal import Reporting

/// The file of a baseline: what was known, kept beside the sources and committed with them.
enum BaselineFile {
  /// Where a project keeps its baseline.
  static let usual = ".gainsay-baseline.json"

  /// As much of it is read.
  private static let limit = 64 << 20

  /// The form on disk; other keys are passed over.
  private struct Form: Decodable {
    struct Entry: Decodable {
      var id: String
      var rule: String
      var message: String
      var tier: String?
    }

    var schema: String
    var findings: [Entry]
  }

  /// The baseline of a file; of the project's own where none is named, and `nil` where the project keeps none.
  static func read(_ path: String?) throws(CommandError) -> Baseline? {
    let place = path ?? usual
    guard path != nil || FileAccess.exists(usual) else { return nil }
    let bytes = try FileAccess.read(place, limit: limit)
    let form: Form
    do {
      form = try JSONDecoder().decode(Form.self, from: Data(bytes))
    } catch {
      throw CommandError("\(place): is no baseline: gainsay baseline create writes one; git may hold the last good one")
    }
    guard form.schema == BaselineRecord.schema else {
      throw CommandError("\(place): is of the form \(form.schema), not \(BaselineRecord.schema): update gainsay")
    }
    return Baseline(
      form.findings.map {
        Baseline.Entry(
          id: Identifier(rawValue: $0.id), rule: Identifier(rawValue: $0.rule), message: $0.message,
          isForReview: $0.tier == ConflictRelation.Tier.review.rawValue)
      })
  }

  /// The text of a baseline's file.
  static func text(_ baseline: Baseline) -> String { BaselineRecord.text(baseline) }

  /// Puts a baseline in place, whole or not at all.
  static func write(_ baseline: Baseline, to path: String) throws(CommandError) {
    try FileAccess.write(text(baseline).utf8, to: path)
  }

  /// The bytes of the project's own baseline, for telling whether it changed; empty where there is none.
  static func stamp() -> [UInt8] {
    do { return try FileAccess.exists(usual) ? FileAccess.read(usual, limit: limit) : [] } catch { return [] }
  }
}

extension Pipeline {
  /// Marks a report by the baseline; one that cannot be read is a failure, since then nothing tells what is new.
  func mark(_ report: inout Report, on corpus: Corpus) {
    do throws(CommandError) {
      guard let known = try BaselineFile.read(baseline) else { return }
      report.mark(against: known) { corpus.isWhole && lookedFor($0) }
    } catch {
      let place = baseline ?? BaselineFile.usual
      let reason =
        error.message.hasPrefix(place + ": ") ? String(error.message.dropFirst(place.count + 2)) : error.message
      report.failures = (report.failures + [Report.Failure(path: place, reason: reason)]).sorted()
    }
  }

  /// Whether this run would have told a known finding, were it still there.
  private func lookedFor(_ entry: Baseline.Entry) -> Bool {
    guard selection.includes(entry.rule) else { return false }
    if entry.rule.rawValue.hasPrefix("conflict/") {
      return stages.contains(.conflicts) && conflictsBetween.isEmpty && judge == nil
        && (!entry.isForReview || tier == .review)
    }
    if entry.rule.rawValue.hasPrefix("duplicate/") {
      return stages.contains(.reuse) && reuseBetween.isEmpty && comparator.minimumOverlap == 0
        && comparator.minimumWords == TextReuseComparator().minimumWords
    }
    return stages.contains(.audit)
  }
}
