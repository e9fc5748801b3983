internal import ClaimModel
internal import TextAnalysis

/// Reads the words with which a text says from whom it has something: `according to the Courier`, `told the Courier`,
/// `first reported by Harbour Wire`, `the Courier’s report`, `the Western Packet of 12 January 1861`.
enum OutletCredits {
  /// The citations of a sentence; whether there is such an outlet or author is for the resolver to say.
  static func citations(in sentence: AuditedSentence, at place: Int) -> [Citation] {
    var found: [Citation] = []
    var taken: [Range<Int>] = []
    func add(_ name: NameRun?, isSure: Bool) {
      guard let name, !name.isTime(in: sentence), !taken.contains(where: { $0.overlaps(name.words) }) else { return }
      taken.append(name.words)
      found.append(citation(name, isSure: isSure, in: sentence, at: place))
    }
    let words = sentence.words
    for (index, word) in words.enumerated() {
      let next = index + 1
      switch word.folded {
      case "to" where index > 0 && ["according", "thanks"].contains(words[index - 1].folded):
        add(NameRun(from: next, in: sentence), isSure: true)
      case "told", "tells", "telling", "tell":
        add(NameRun(from: next, in: sentence), isSure: true)
      case "by" where index > 0 && carriers.contains(words[index - 1].folded):
        add(NameRun(from: next, in: sentence), isSure: true)
      case "in" where index > 0 && carriers.contains(words[index - 1].folded):
        add(NameRun(from: next, in: sentence), isSure: true)
      case "with", "to":
        if words[..<index].suffix(3).contains(where: { ["interview", "interviewed"].contains($0.folded) }) {
          add(NameRun(from: next, in: sentence), isSure: true)
        }
      case "see" where isBracketed(index, in: sentence): add(NameRun(from: next, in: sentence), isSure: true)
      default:
        if verbs.contains(word.folded), !word.isCapitalised {
          let isWriting = writing.contains(word.folded)
          add(
            NameRun(before: index, in: sentence) ?? (isWriting ? explained(before: index, in: sentence) : nil)
              ?? (closesSpeech(before: index, in: sentence) ? NameRun(from: next, in: sentence) : nil),
            isSure: isWriting)
        } else if works.contains(word.folded), let name = NameRun(before: index, in: sentence), name.isGenitive {
          add(name, isSure: true)
        }
      }
    }
    found += issues(in: sentence, at: place, but: taken)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The name in `Ada Venn, who reported the leak, wrote`.
  private static func explained(before index: Int, in sentence: AuditedSentence) -> NameRun? {
    let words = sentence.words
    func comma(before place: Int) -> Bool {
      place > 0 && sentence.text.utf8Slice(words[place - 1].range.upperBound..<words[place].range.lowerBound) == ", "
    }
    guard comma(before: index) else { return nil }
    let start = (max(1, index - longestRemark)..<index).last { comma(before: $0) }
    return start.flatMap { NameRun(before: $0, in: sentence) }
  }

  /// Whether a comma or a quotation ends right before a word: `…, wrote Venn`.
  private static func closesSpeech(before index: Int, in sentence: AuditedSentence) -> Bool {
    guard index > 0 else { return false }
    let gap = sentence.text.utf8Slice(
      sentence.words[index - 1].range.upperBound..<sentence.words[index].range.lowerBound)
    return gap.contains { [",", "”", "\"", "’", "»"].contains($0) }
  }

  /// A remark between a name and its verb has no more words.
  private static let longestRemark = 16

  /// `the Western Packet of 12 January 1861`
  private static func issues(in sentence: AuditedSentence, at place: Int, but taken: [Range<Int>]) -> [Citation] {
    let words = sentence.words
    return words.indices.compactMap { index -> Citation? in
      guard ["of", "on"].contains(words[index].folded), index + 2 < words.count,
        words[index + 1].folded.allSatisfy(\.isNumber) || TimeExpressions.isMonth(words[index + 1].folded),
        let name = NameRun(before: index, in: sentence), name.hasArticle || words[index].folded == "of",
        !taken.contains(where: { $0.overlaps(name.words) }), date(behind: index, in: sentence) != nil
      else { return nil }
      return citation(name, isSure: true, in: sentence, at: place)
    }
  }

  private static func citation(_ name: NameRun, isSure: Bool, in sentence: AuditedSentence, at place: Int) -> Citation {
    var work = CitedWork()
    work.outlet = name.text(in: sentence)
    work.hasArticle = name.hasArticle
    work.isSure = isSure
    let end = name.words.upperBound
    // `the Courier of 4 May 2024`, `the Courier reported on 4 May 2024`
    let next = end < sentence.words.count && writing.contains(sentence.words[end].folded) ? end + 1 : end
    if next < sentence.words.count, ["of", "on"].contains(sentence.words[next].folded) {
      work.date = date(behind: next, in: sentence)
      work.year = work.date?.year
    }
    let start = sentence.range.lowerBound.utf8
    let range = sentence.words[name.words.lowerBound].range.lowerBound..<sentence.words[end - 1].range.upperBound
    return Citation(
      kind: .credit, range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound),
      words: work.outlet ?? "", sentence: place, work: work)
  }

  /// A day with its year right behind a word.
  private static func date(behind index: Int, in sentence: AuditedSentence) -> CalendarDate? {
    let words = sentence.words[(index + 1)...].prefix(3).map(\.folded)
    guard words.count == 3, let year = Int(words[2]), (1500...2100).contains(year) else { return nil }
    for (day, month) in [(words[0], words[1]), (words[1], words[0])] {
      guard let number = MonthOfYear.number(month), let day = Int(day.filter(\.isNumber)) else { continue }
      return CalendarDate(year: year, month: number, day: day)
    }
    return nil
  }

  private static func isBracketed(_ index: Int, in sentence: AuditedSentence) -> Bool {
    let before = sentence.text.utf8Slice(0..<sentence.words[index].range.lowerBound)
    return before.last == "(" || before.last == "["
  }

  /// What carries somebody’s words: `reported by`, `quoted in`.
  private static let carriers: Set<String> = [
    "reported", "quoted", "cited", "published", "printed", "revealed", "obtained", "commissioned", "compiled", "told",
    "written", "broadcast", "posted", "released", "produced", "report", "article", "study", "story", "column",
    "interview",
    "piece", "analysis", "investigation", "paper", "brief", "seen", "described", "estimated",
  ]
  /// Verbs with which a work is quoted, whoever wrote it.
  private static let writing: Set<String> = [
    "wrote", "writes", "reported", "reports", "published", "found", "finds", "concluded", "concludes", "revealed",
    "reveals",
    "estimated", "estimates", "documented", "documents", "printed",
  ]
  private static let verbs: Set<String> = writing.union([
    "said", "says", "called", "calls", "described", "describes", "noted", "notes", "put", "puts", "claimed", "claims",
    "quoted",
    "quotes", "announced", "argued", "argues", "states", "stated", "recommended", "advised", "withdrew", "corrected",
  ])
  /// What somebody has written, behind a genitive.
  private static let works: Set<String> = [
    "report", "reports", "reporting", "story", "article", "articles", "account", "estimate", "estimates", "figure",
    "figures",
    "study", "survey", "paper", "brief", "briefing", "bulletin", "analysis", "review", "interview", "investigation",
    "column",
    "essay", "post", "blog", "statement", "release", "advice", "finding", "findings", "data", "reckoning", "count",
    "version",
  ]
}
