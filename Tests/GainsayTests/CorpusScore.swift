import Foundation
import Testing

/// What the tool found on labelled topics, counted as the reference scorer counts.
struct CorpusScore {
  var conflicts = 0, conflictsFound = 0, conflictsFlagged = 0, conflictsRight = 0, trapsFlagged = 0
  var reuse = 0, reuseFound = 0, reuseFlagged = 0, reuseRight = 0
  var reviewFound = 0, reviewPrecision = 0.0
  var citations = 0, citationsFound = 0, faithful = 0, falseAlarms = 0
  /// By rule and tier, how many findings there were and how many of them are labelled as right.
  var rules: [String: (right: Int, findings: Int)] = [:]

  /// The rules that answer each label of a citation.
  static let answers: [String: Set<String>] = {
    let misquote: Set<String> = [
      "quote/altered", "quote/not-found", "quote/spliced", "quote/speaker-mismatch", "attribution/mismatch",
    ]
    return [
      "misquote": misquote, "quote-ok": misquote,
      "circular": ["independence/circular", "independence/copied", "independence/common-origin"],
      "anonymous": ["attribution/anonymous"], "uncited-statistic": ["citation/statistic-uncited"],
      "archive-link": ["citation/archive-link"], "secondary": ["citation/secondary"],
      "date-before-publication": ["date/before-publication"], "superseded": ["figure/superseded"],
      "corrected": ["correction/notice", "correction/not-reflected"], "implausible-quantity": ["figure/implausible"],
    ]
  }()

  /// The parts of `findings.json` that are scored.
  struct Findings: Decodable {
    struct Finding: Decodable {
      struct Conflict: Decodable { var tier: String }
      var rule: String
      var conflict: Conflict?
      var isReview: Bool { conflict?.tier == "review" }
      var locations: [LabelledCorpus.Place]
    }
    var findings: [Finding]
  }

  /// Adds what was found on one topic.
  mutating func add(_ findings: Findings, on corpus: LabelledCorpus) {
    conflicts += corpus.conflicts.count
    reuse += corpus.reuse.count
    citations += corpus.citations.count { $0.issue != "quote-ok" }
    faithful += corpus.citations.count { $0.issue == "quote-ok" }
    var foundConflicts: Set<String> = []
    var foundReuse: Set<String> = []
    var foundCitations: Set<String> = []
    for finding in findings.findings {
      let spans = finding.locations.map(corpus.span)
      count(finding, spans, on: corpus)
      if finding.rule.hasPrefix("conflict"), !finding.isReview {
        conflictsFlagged += 1
        let mine = corpus.conflicts.filter { corpus.matches(spans, $0) }
        foundConflicts.formUnion(mine.map(\.id))
        if !mine.isEmpty {
          conflictsRight += 1
        } else if corpus.traps.contains(where: { corpus.matches(spans, $0) }) {
          trapsFlagged += 1
        }
      } else if finding.rule.hasPrefix("duplicate") {
        reuseFlagged += 1
        let mine = corpus.reuse.filter { corpus.matches(spans, $0) }
        foundReuse.formUnion(mine.map(\.id))
        reuseRight += mine.isEmpty ? 0 : 1
      }
      for citation in corpus.citations where Self.answers[citation.issue]?.contains(finding.rule) == true {
        let place = corpus.span(LabelledCorpus.Place(source: citation.source, quote: citation.quote))
        if spans.contains(where: { $0.matches(place) }) { foundCitations.insert(citation.id) }
      }
    }
    conflictsFound += foundConflicts.count
    addReview(findings, on: corpus)
    reuseFound += foundReuse.count
    citationsFound += corpus.citations.count { $0.issue != "quote-ok" && foundCitations.contains($0.id) }
    falseAlarms += corpus.citations.count { $0.issue == "quote-ok" && foundCitations.contains($0.id) }
  }

  /// Counts a finding for its rule, where the labels tell of all that such a rule can find.
  private mutating func count(_ finding: Findings.Finding, _ spans: [LabelledCorpus.Span], on corpus: LabelledCorpus) {
    let isConflict = finding.rule.hasPrefix("conflict")
    guard isConflict || finding.rule.hasPrefix("duplicate") else { return }
    let isRight =
      isConflict
      ? corpus.conflicts.contains { corpus.matches(spans, $0) } : corpus.reuse.contains { corpus.matches(spans, $0) }
    let key = finding.rule + (finding.isReview ? " review" : " conflict")
    rules[key, default: (0, 0)].findings += 1
    rules[key, default: (0, 0)].right += isRight ? 1 : 0
  }

  /// How many of the conflicts of a topic are looked at in both tiers together.
  static let reviewed = 40

  /// Adds what both tiers found among their best.
  private mutating func addReview(_ findings: Findings, on corpus: LabelledCorpus) {
    var found: Set<String> = []
    var right = 0
    for (place, finding) in findings.findings.filter({ $0.rule.hasPrefix("conflict") }).prefix(Self.reviewed)
      .enumerated()
    {
      let spans = finding.locations.map(corpus.span)
      let mine = corpus.conflicts.filter { corpus.matches(spans, $0) }.map(\.id)
      right += mine.isEmpty ? 0 : 1
      reviewPrecision += Double(mine.count { !found.contains($0) } * right) / Double(place + 1)
      found.formUnion(mine)
    }
    reviewFound += found.count
  }

  /// Runs the binary on a topic's folder and adds what it found.
  mutating func add(folder: URL) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let parsed = try binary.run("parse", folder.path)
      try #require(parsed.code == 0, "\(parsed.errors)")
      let run = try binary.run("run", folder.path, "-o", "out", "--format", "json", "--tier", "review")
      try #require(run.code == 0, "\(run.errors)")
      let data = try Data(contentsOf: binary.folder.appending(path: "out/findings.json"))
      add(
        try JSONDecoder().decode(Findings.self, from: data),
        on: try LabelledCorpus(folder: folder, parsed: parsed.output))
    }
  }
}

extension CorpusScore {
  /// The figures as a Markdown table, for the reader of the test's output and for README.md.
  var table: String {
    func share(_ part: Int, _ whole: Int) -> String {
      guard whole > 0 else { return "–" }
      let hundredths = (part * 200 + whole) / (2 * whole)
      return hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + String(hundredths)
    }
    return """
      | what | labelled | found | flagged | right | recall | precision |
      |---|---|---|---|---|---|---|
      | text reuse | \(reuse) | \(reuseFound) | \(reuseFlagged) | \(reuseRight) | \(share(reuseFound, reuse)) | \(share(reuseRight, reuseFlagged)) |
      | conflicts | \(conflicts) | \(conflictsFound) | \(conflictsFlagged) | \(conflictsRight) | \(share(conflictsFound, conflicts)) | \(share(conflictsRight, conflictsFlagged)) |
      | conflicts, both tiers, \(Self.reviewed) best a topic | \(conflicts) | \(reviewFound) | | | \(share(reviewFound, conflicts)) | |
      | citations | \(citations) | \(citationsFound) | | | \(share(citationsFound, citations)) | |

      average precision of both tiers: \(share(Int(reviewPrecision * 100), conflicts * 100))
      traps flagged as conflicts: \(trapsFlagged); false alarms on \(faithful) faithful quotations: \(falseAlarms)
      """
  }
}

extension CorpusScore {
  /// The rules' counts as the file of the sources that holds them.
  var measuredRules: String {
    let lines = rules.sorted { $0.key < $1.key }.map { "    \($0.key) \($0.value.right) \($0.value.findings)\n" }
    return """
      extension MeasuredRules {
        /// Rule, tier, right, findings.
        static let table = ""\"

      """ + lines.joined() + "    \"\"\"\n}\n"
  }
}
