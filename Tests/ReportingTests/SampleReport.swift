import ClaimModel

/// A small report with every part and with text that must not pass raw.
enum SampleReport {
  static let report: Report = {
    let ferry = document(
      "ferry-inquiry", title: "The <script>alert(1)</script> ferry | \"inquiry\" & 'after'", authors: ["Ada Lindqvist"],
      publisher: "Harbour Gazette", published: CalendarDate(year: 2019, month: 4, day: 2),
      url: "https://gazette.example/a?b=1&c=\"2\"",
      passages: [
        (.heading, "The ferry inquiry"),
        (.paragraph, "The ferry left at 6 o’clock. It carried 140 people, and *none* of them wore a life jacket."),
        (.paragraph, "The company paid for the inquiry out of its own pocket and asked for no favour."),
      ])
    let pilot = document(
      "pilot-letter", title: "A reply\u{202E}gnp.exe", authors: ["Jonas Ek", "Mira Holm"], publisher: nil,
      published: CalendarDate(year: 2020, month: 1), url: "javascript:alert(1)",
      passages: [
        (.paragraph, "It carried 212 people; the purser `counted` them twice.\u{7}"),
        (.blockQuote, "The company paid for the whole inquiry out of its own pocket and asked for a favour."),
      ], warnings: ["3 bytes could not be decoded as utf-8"],
      furniture: [.init(text: "Accept all", reason: "cookie banner", line: 3)])
    let diary = document(
      "diary", title: nil, authors: [], publisher: nil, published: nil, url: nil,
      passages: [(.paragraph, "My aunt wrote that the ferry carried 140 people.")])
    let count = evidence("It carried 140 people", in: ferry)
    let other = evidence("It carried 212 people", in: pilot, .speaker(name: "the purser", cue: "counted"))
    let aunt = evidence("the ferry carried 140 people", in: diary, .anonymous(cue: "my aunt wrote"))
    let pairs = [
      finding("conflict/numeric", .error, 0.9, "One says 140 people, the other 212 | people.", [count, other]),
      finding("conflict/numeric", .warning, 0.5, "One says 212 people, the other 140.", [other, aunt]),
    ]
    let review = Finding(
      rule: "conflict/negation", severity: .note, score: 0.3, message: "“no favour” against “a favour”",
      evidence: [evidence(ferry.passages[2].text, in: ferry), evidence(pilot.passages[1].text, in: pilot)],
      conflict: ConflictRelation(tier: .review, unchecked: ["diary has no <date>"]))
    return Report(
      version: "0.1.0", documents: [ferry, pilot, diary],
      findings: pairs + [
        review,
        finding(
          "duplicate/near", .warning, 0.8, "15 of 16 words are the same.",
          [evidence(ferry.passages[2].text, in: ferry), evidence(pilot.passages[1].text, in: pilot)]),
        finding(
          "quote/too-short", .note, 0.2, "2 quoted words are too few to be looked for.",
          [evidence("counted", in: pilot)]),
      ],
      failures: [.init(path: "seeds/<annex>.pdf", reason: "is no text and no HTML; convert it and add it again")],
      claims: [
        Claim(id: "crowded", statement: "The ferry carried more than 200 people.", topic: "Load"),
        Claim(id: "paid", statement: "The company paid for the inquiry."),
      ],
      annotations: [
        annotation("a1", "crowded", count, .refutes, .exact(count.range)),
        annotation("a2", "crowded", other, .supports, .moved(other.range), note: "By the purser’s own count."),
        AnchoredAnnotation(
          annotation: Annotation(
            id: "a3", claim: "crowded", source: "diary",
            selectors: [.quote(exact: "<b>full</b> to the rails", prefix: "", suffix: "")], stance: .discusses),
          anchor: .lost, evidence: nil),
      ],
      rules: rules, reuse: reuse,
      groups: [
        ConflictGroup(
          rule: "conflict/numeric", tier: .conflict, matter: ["ferry", "people | <b>"],
          positions: [
            .init(value: "140 people", statements: [.init(count), .init(aunt, isCopy: true)]),
            .init(value: "212 <people>", statements: [.init(other)]),
          ], findings: pairs.map(\.id))
      ])
  }()

  static let reuse: ReuseOverview = {
    var reuse = ReuseOverview()
    reuse.shares = [
      .init(source: "ferry-inquiry", other: "pilot-letter", words: 15, share: 0.4412, origin: "ferry-inquiry"),
      .init(source: "pilot-letter", other: "ferry-inquiry", words: 15, share: 0.002, origin: nil),
    ]
    reuse.copied = ["pilot-letter": 0.002]
    reuse.clusters = [["ferry-inquiry", "pilot-letter"]]
    reuse.boilerplate = [
      .init(
        quote: "All <rights> reserved", sources: ["diary", "ferry-inquiry", "pilot-letter"],
        publisher: "Harbour | Gazette")
    ]
    return reuse
  }()

  static let rules = [
    Rule(
      id: "quote/too-short", severity: .note, summary: "A quotation is too short to be looked for.",
      help: "Fewer than 3 words stand in any text.", triggering: [RuleExample("He called it “a scandal”.")],
      nonTriggering: []),
    Rule(
      id: "conflict/numeric", severity: .warning, summary: "Two sources give different amounts for the same thing.",
      help: "Number, unit and noun are compared.\nA register would settle it.",
      triggering: [RuleExample("The bridge is 40 m long.", "The bridge is 60 m long.", note: "one bridge")],
      nonTriggering: [RuleExample("The bridge is 40 m long.", "The tunnel is 60 m long.")]),
  ]

  static func document(
    _ name: String, title: String?, authors: [String], publisher: String?, published: CalendarDate?, url: String?,
    passages: [(Passage.Role, String)], warnings: [String] = [], furniture: [Document.Furniture] = []
  ) -> Document {
    var source = Source(id: Identifier(rawValue: name), path: "seeds/\(name).html")
    source.title = title
    source.authors = authors
    source.publisher = publisher
    source.published = published
    source.url = url
    source.language = "en"
    source.found = [.language: "html lang", .title: "h1"]
    var text = ""
    var blocks: [Passage] = []
    var runs: [ByteOrigin.Run] = []
    for (index, (role, words)) in passages.enumerated() {
      if index > 0 { text += "\n\n" }
      let range = text.utf8.count..<text.utf8.count + words.utf8.count
      text += words
      runs.append(ByteOrigin.Run(text: range, bytes: range.lowerBound + 100..<range.upperBound + 100))
      blocks.append(
        Passage(
          id: Identifier(rawValue: "\(name):\(index + 1)"), source: source.id, role: role,
          range: TextRange(utf8: range),
          line: index * 4 + 10, text: words))
    }
    return Document(
      source: source, text: text, fingerprint: Fingerprint.sha256(text.utf8), passages: blocks,
      origin: ByteOrigin(runs: runs), encoding: "utf-8", warnings: warnings, furniture: furniture)
  }

  /// The first place of a quotation in a document.
  static func evidence(_ quote: String, in document: Document, _ attribution: Attribution = .author) -> Evidence {
    let text = Array(document.text.utf8)
    let words = Array(quote.utf8)
    let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
    let range = TextRange(utf8: start..<start + words.count)
    let passage = document.passage(at: range.lowerBound) ?? document.passages[0]
    return Evidence(range, of: passage, in: document, attribution: attribution)
  }

  static func finding(
    _ rule: Identifier<Rule>, _ severity: Severity, _ score: Double, _ message: String, _ evidence: [Evidence]
  ) -> Finding {
    Finding(rule: rule, severity: severity, score: score, message: message, evidence: evidence)
  }

  private static func annotation(
    _ id: Identifier<Annotation>, _ claim: Identifier<Claim>, _ evidence: Evidence, _ stance: Stance, _ anchor: Anchor,
    note: String? = nil
  ) -> AnchoredAnnotation {
    AnchoredAnnotation(
      annotation: Annotation(
        id: id, claim: claim, source: evidence.source,
        selectors: [.quote(exact: evidence.quote, prefix: "", suffix: "")], stance: stance, note: note),
      anchor: anchor, evidence: evidence)
  }
}
