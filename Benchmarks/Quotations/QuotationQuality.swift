import Citations
import ClaimModel
import DocumentChecks
import Foundation
import SeededRandom

/// Quotes real pages, half of the quotations altered by one of a digit, a negation, a name, a dropped clause, a spliced
/// sentence; prints how many alterations the audit finds and names rightly, and what it says of the untouched. Then the time
/// and memory of 10,000 quotations against 1,000 sources.
///
/// Usage: `QuotationQuality [--seed 1] [--verbose] FOLDER-OF-PAGES...` (`.html`)
@main
enum QuotationQuality {
  /// How many quotations are drawn, one half of them altered.
  private static let drawn = 2_000

  private struct Counts { var all = 0, found = 0, named = 0 }

  static func main() throws {
    var folders = Array(CommandLine.arguments.dropFirst())
    var seed: UInt64 = 1
    if let place = folders.firstIndex(of: "--seed"), place + 1 < folders.count {
      seed = UInt64(folders[place + 1]) ?? 1
      folders.removeSubrange(place...place + 1)
    }
    let isVerbose = folders.contains("--verbose")
    folders.removeAll { $0 == "--verbose" }
    let quoted = try QuotedPages(folders: folders)
    guard quoted.pages.count > 10 else {
      FileHandle.standardError.write(
        Data("usage: QuotationQuality [--seed 1] [--verbose] FOLDER-OF-PAGES...; nothing is measured\n".utf8))
      exit(2)
    }
    var random = SeededRandom(seed: seed)
    var (quotes, alterations) = ([(page: Int, text: String)](), [Alteration?]())
    let pool = Pool(quoted.pages)
    var known: Set<String> = []
    while quotes.count < drawn {
      guard let (page, text) = pool.quote(&random), !known.contains(text) else { continue }
      let isAltered = quotes.count.isMultiple(of: 4) || quotes.count % 4 == 1
      guard isAltered else {
        known.insert(text)
        quotes.append((page, text))
        alterations.append(nil)
        continue
      }
      let kind = Alteration.allCases[quotes.count / 4 % Alteration.allCases.count]
      let sentences = random.share() < 0.5 ? pool.sentences[page] : pool.sentences[random.below(pool.sentences.count)]
      guard let altered = kind.applied(to: text, &random, names: pool.names, sentences: sentences),
        !pool.isTogether(altered, on: page)
      else { continue }
      known.insert(text)
      quotes.append((page, altered))
      alterations.append(kind)
    }
    score(quotes, alterations, quoted, isVerbose)
    try speed(pool, seed: seed)
  }

  private static func score(
    _ quotes: [(page: Int, text: String)], _ alterations: [Alteration?], _ quoted: QuotedPages, _ isVerbose: Bool
  ) {
    let draft = QuotedPages.draft(quotes)
    let findings = CitationAuditor().findings(inDraft: draft, against: quoted.pages).filter {
      $0.rule.rawValue.hasPrefix("quote/")
    }
    var byParagraph: [Int: [Finding]] = [:]
    for finding in findings {
      guard let first = finding.evidence.first else { continue }
      byParagraph[first.line - 1, default: []].append(finding)
    }
    var counts: [Alteration: Counts] = [:]
    var (untouched, alarms, notes) = (0, 0, 0)
    for (number, alteration) in alterations.enumerated() {
      let mine = byParagraph[number] ?? []
      let grave = mine.filter { $0.severity > .note }
      if let alteration {
        counts[alteration, default: Counts()].all += 1
        if !mine.isEmpty { counts[alteration, default: Counts()].found += 1 }
        let isNamed = mine.contains { alteration.isNamed(by: $0.rule.rawValue, $0.message) }
        if isNamed { counts[alteration, default: Counts()].named += 1 }
        if isVerbose, !isNamed { show("\(alteration.rawValue) \(number)", quotes[number], mine) }
      } else {
        untouched += 1
        if !grave.isEmpty { alarms += 1 }
        if !mine.isEmpty, grave.isEmpty { notes += 1 }
        if isVerbose, !grave.isEmpty { show("untouched", quotes[number], mine) }
      }
    }
    func share(_ part: Int, _ all: Int) -> String { String(format: "%.1f%%", 100 * Double(part) / Double(max(1, all))) }
    print("\(quotes.count) quotations of \(quoted.pages.count) pages\nalteration     all    found    rightly named")
    var sum = Counts()
    for kind in Alteration.allCases {
      let count = counts[kind] ?? Counts()
      (sum.all, sum.found, sum.named) = (sum.all + count.all, sum.found + count.found, sum.named + count.named)
      line(kind.rawValue, count, share)
    }
    line("all", sum, share)
    print("untouched: \(untouched), false alarms \(alarms) (\(share(alarms, untouched))), notes \(notes)")
  }

  private static func line(_ name: String, _ count: Counts, _ share: (Int, Int) -> String) {
    func padded(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    print(
      name + String(repeating: " ", count: 10 - name.count) + padded(String(count.all), 8)
        + padded(share(count.found, count.all), 9) + padded(share(count.named, count.all), 17))
  }

  private static func show(_ name: String, _ quote: (page: Int, text: String), _ findings: [Finding]) {
    print("\(name) page-\(quote.page): \(quote.text)")
    for finding in findings { print("    \(finding.rule) \(finding.message)") }
  }

  /// Audits 100 documents that quote 1,000 sources 10,000 times.
  private static func speed(_ pool: Pool, seed: UInt64) throws {
    let mixed = pool.mixed(1_000, seed: seed)
    let other = Pool(mixed)
    var random = SeededRandom(seed: seed, 2)
    var drafts: [Document] = []
    for number in 0..<100 {
      var quotes: [(page: Int, text: String)] = []
      while quotes.count < 100 {
        guard let quote = other.quote(&random) else { continue }
        let altered = Alteration.digit.applied(to: quote.text, &random, names: [], sentences: [])
        quotes.append((quote.page, quotes.count.isMultiple(of: 4) ? altered ?? quote.text : quote.text))
      }
      drafts.append(QuotedPages.draft(quotes, id: "quoting-\(number)"))
    }
    let before = PeakMemory.bytes
    let used = clock()
    let started = ContinuousClock.now
    let findings = CitationAuditor().findings(in: mixed + drafts)
    let spent = ContinuousClock.now - started
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    print(
      String(
        format:
          "10,000 quotations against 1,000 sources: %.2f s, %.2f s of processors, peak %.0f MB (%.0f MB before), %d findings of quotations",
        seconds, Double(clock() - used) / Double(CLOCKS_PER_SEC), Double(PeakMemory.bytes) / 1e6, Double(before) / 1e6,
        findings.count { $0.rule.rawValue.hasPrefix("quote/") }))
  }
}
