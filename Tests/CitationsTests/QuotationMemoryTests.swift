import ClaimModel
import ExampleDocuments
import Testing
import TextReuse

@testable import Citations

@Suite("quotations that were looked for before")
struct QuotationMemoryTests {
  private static let words = """
    harbour board vote tunnel budget clinic nurse ferry bridge river winter report council market school farmer water \
    signal engine village
    """.split(separator: " ").map(String.init)

  /// Sentences that many sources have, as they are or with a word changed.
  private static let sentences: [String] = {
    var draw = Draw(state: 77)
    return (0..<30).map { _ in
      let some = (0..<Int.random(in: 5...22, using: &draw)).map { _ in words.randomElement(using: &draw) ?? "" }
      return "The " + some.joined(separator: " ")
    }
  }()

  private static func sentence(_ draw: inout Draw) -> String {
    var some = (sentences.randomElement(using: &draw) ?? "").split(separator: " ").map(String.init)
    switch Int.random(in: 0..<4, using: &draw) {
    case 0: some[Int.random(in: 1..<some.count, using: &draw)] = words.randomElement(using: &draw) ?? ""
    case 1: some.remove(at: Int.random(in: 1..<some.count, using: &draw))
    case 2: some.insert("not", at: some.count / 2)
    default: break
    }
    return some.joined(separator: " ")
  }

  private static func document(_ number: Int, _ draw: inout Draw) -> Document {
    let texts = (0..<Int.random(in: 2...6, using: &draw)).map { _ in
      let said = sentence(&draw)
      switch Int.random(in: 0..<4, using: &draw) {
      case 0: return "“\(said),” the clerk said on the day. \(sentence(&draw))."
      case 1: return "“\(said) … \(sentence(&draw)),” said Ada Venn."
      case 2: return "They call it “\(said)” in the town."
      default: return said + "."
      }
    }
    let example = RuleExample(texts.joined(separator: "\n\n"))
    var document = documents(example)[0]
    document.rename(to: Identifier(rawValue: "source-\(number)"))
    document.source.published = CalendarDate(year: 2020, month: 1 + number % 12, day: 2)
    return document
  }

  /// Of how many quotations nothing is to be said as before.
  private static func silences(_ corpus: [Document], _ memory: HeldMemory) -> Int {
    let audited = AuditSketches.documents(corpus, memory: memory)
    let known = KnownQuotations(audited, audited.map { FoldedWords($0.document.text) }, memory: memory)
    return known.silences.joined().count { $0 != nil }
  }

  @Test(
    "over random edits the same is told as from nothing, and few are looked for again",
    arguments: 1...4 as ClosedRange<UInt64>)
  func edits(seed: UInt64) {
    var draw = Draw(state: seed)
    let memory = HeldMemory()
    var corpus: [Int: Document] = [:]
    for number in 0..<14 { corpus[number] = Self.document(number, &draw) }
    var (told, known) = (0, 0)
    for turn in 0..<8 {
      let documents = corpus.sorted { $0.key < $1.key }.map(\.value)
      if turn > 0 { known += Self.silences(documents, memory) }
      let (mine, anew) = (
        CitationAuditor().audit(documents, memory: memory), CitationAuditor().audit(documents)
      )
      #expect(mine.findings == anew.findings, "seed \(seed), turn \(turn)")
      told += anew.findings.count { $0.rule.rawValue.hasPrefix("quote/") }
      for _ in 0..<Int.random(in: 1...3, using: &draw) {
        let number = Int.random(in: 0..<18, using: &draw)
        corpus[number] = Bool.random(using: &draw) ? Self.document(number, &draw) : nil
      }
    }
    #expect(told > 0 && known > 0)
  }

  @Test("one run that stands twice shows a quotation as two do, whatever other sources hold and whenever they came")
  func doubledRuns() {
    let texts = [
      """
      By Ada Venn, 2024-05-01

      The inquiry opened in the old hall on the hill. Unquestionably extraordinary circumstances saved municipal engineers from \
      neighbourhood reservoirs until midsummer ceremonies. Such unquestionably extraordinary circumstances had been foretold.
      """,
      """
      By Ben Ruiz, 2024-06-01

      A clerk read a line aloud. “Unquestionably extraordinary circumstances killed municipal engineers near neighbourhood \
      reservoirs since midsummer ceremonies.” Nobody answered.
      """,
      "By Cid Orr, 2024-04-01\n\n"
        + ["bread", "ships", "roads"].map { thing in
          "The town asked municipal engineers near the mill. " + (0..<60).map { "\(thing)\($0)" }.joined(separator: " ")
            + "."
        }.joined(separator: "\n\n"),
    ]
    let all = zip(["d", "q", "e"], texts).map { id, text in
      var document = documents(RuleExample(text))[0]
      document.rename(to: Identifier(rawValue: id))
      return document
    }
    func told(_ places: [Int], _ memory: HeldMemory?) -> [String] {
      CitationAuditor().audit(places.map { all[$0] }, memory: memory).findings.map(\.rule.rawValue).filter {
        $0.hasPrefix("quote/")
      }
    }
    #expect(told([0, 1], nil) == ["quote/altered"])
    for later in [0, 2] {
      let memory = HeldMemory()
      _ = told([0, 1, 2].filter { $0 != later }, memory)
      #expect(told([0, 1, 2], memory) == ["quote/altered"], "\(later)")
    }
  }

  @Test("a quotation of which nothing was said is looked for once the source comes that it is credited to")
  func creditedLater() {
    let texts = [
      "In the Dunmoor Courier stood: “the northern dam holds forty million litres of dark water every spring”.",
      "An engineer looked. The northern dam holds forty million litres of dark water every spring.",
      "The harbour in Iskar was painted green by volunteers in June. The northern dam was quiet.",
    ]
    var all = zip(["a", "b", "c"], texts).map { id, text in
      var document = documents(RuleExample(text))[0]
      document.rename(to: Identifier(rawValue: id))
      return document
    }
    let memory = HeldMemory()
    _ = CitationAuditor().audit(all, memory: memory)
    all[2].source.publisher = "Dunmoor Courier"
    let anew = CitationAuditor().audit(all).findings
    #expect(anew.contains { $0.rule == "quote/elsewhere" })
    #expect(CitationAuditor().audit(all, memory: memory).findings == anew)
  }

  @Test("a ledger is read as it was written, and a damaged one is not")
  func ledgers() {
    let ledger = QuotationLedger(
      sources: [3, 1, .max],
      silences: [
        [nil, QuotationLedger.Silence(places: 7, holders: [0, 2], runs: [4, 5, .max], bond: .runs)], [],
        [QuotationLedger.Silence(places: 0, holders: [], runs: [], bond: .corpus)],
      ])
    #expect(QuotationLedger(kept: ledger.bytes) == ledger)
    #expect(QuotationLedger(kept: Array(ledger.bytes.dropLast())) == nil)
    #expect(QuotationLedger(kept: ledger.bytes + [0]) == nil)
    #expect(QuotationLedger(kept: []) == nil)
    let foreign = QuotationLedger(
      sources: [3], silences: [[QuotationLedger.Silence(places: 1, holders: [1], runs: [], bond: .windows)]])
    #expect(QuotationLedger(kept: foreign.bytes) == nil)
  }
}
